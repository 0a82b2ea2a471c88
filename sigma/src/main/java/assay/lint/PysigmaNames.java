package assay.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The validators of pySigma 1.5 and of its SigmaHQ plug-in, by the names that configurations call
 * them by. Those with a counterpart here are aliases of it; for the others this table says why
 * there is none.
 */
final class PysigmaNames {

  /** In alphabetical order. */
  static final List<String> ALL =
      List.of(
          "all_of_them_condition",
          "attacktag",
          "cartag",
          "control_character",
          "custom_attributes",
          "cvetag",
          "d3_fendtag",
          "dangling_condition",
          "dangling_detection",
          "detection_tag",
          "double_wildcard",
          "duplicate_filename",
          "duplicate_references",
          "duplicate_tag",
          "duplicate_title",
          "escaped_wildcard",
          "fieldname_logsource",
          "filename_length",
          "identifier_existence",
          "identifier_uniqueness",
          "invalid_modifier_combinations",
          "namespace_tag",
          "number_as_string",
          "sigmahq_author_existence",
          "sigmahq_category_event_id",
          "sigmahq_category_windows_provider_name",
          "sigmahq_correlation_filename_prefix",
          "sigmahq_correlation_group_by_existence",
          "sigmahq_correlation_rules_minimum",
          "sigmahq_date_existence",
          "sigmahq_description_existence",
          "sigmahq_description_length",
          "sigmahq_falsepositives_banned_word",
          "sigmahq_falsepositives_capital",
          "sigmahq_falsepositives_typo_word",
          "sigmahq_field_duplicate_value",
          "sigmahq_field_user",
          "sigmahq_fieldname_cast",
          "sigmahq_fields_existence",
          "sigmahq_filename_convention",
          "sigmahq_filename_prefix",
          "sigmahq_github_link",
          "sigmahq_invalid_all_modifier",
          "sigmahq_invalid_fieldname",
          "sigmahq_invalid_hash_kv",
          "sigmahq_level_existence",
          "sigmahq_link_in_description",
          "sigmahq_logsource_unknown",
          "sigmahq_missing_asterisk_condition",
          "sigmahq_mitre_link",
          "sigmahq_modified_date_order",
          "sigmahq_modified_without_date",
          "sigmahq_ofselection_condition",
          "sigmahq_ofthem_condition",
          "sigmahq_redundant_field",
          "sigmahq_redundant_modified",
          "sigmahq_space_field_name",
          "sigmahq_status",
          "sigmahq_status_existence",
          "sigmahq_status_to_high",
          "sigmahq_sysmon_missing_eventid",
          "sigmahq_tags_detection",
          "sigmahq_tags_techniques_without_tactics",
          "sigmahq_tags_tlp",
          "sigmahq_tags_unique_detection",
          "sigmahq_tags_unique_tlp",
          "sigmahq_title_case",
          "sigmahq_title_end",
          "sigmahq_title_length",
          "sigmahq_title_start",
          "sigmahq_unknown_field",
          "sigmahq_unsupported_regex_group_construct",
          "specific_instead_of_generic_logsource",
          "stptag",
          "tag_format",
          "them_condition_with_single_detection",
          "tlptag",
          "tlpv1_tag",
          "tlpv2_tag",
          "wildcards_instead_of_modifiers");

  /** Why a validator has no counterpart, as a sentence of help. */
  private static final Map<String, String> WITHOUT =
      Map.of("d3_fendtag", "Assay brings no list of the techniques of D3FEND");

  private PysigmaNames() {}

  /** Why there is no check for the validator. */
  static String reason(String validator) {
    return WITHOUT.getOrDefault(validator, "Assay has no check like this one");
  }

  /** The validators for which there is a reason. */
  static Set<String> without() {
    return WITHOUT.keySet();
  }
}
