package assay.bench;

import java.nio.charset.StandardCharsets;

/** The rule that is measured: of usual length, with the parts that rules usually have. */
final class BenchRule {

  private static final String RULE =
      """
      title: Archive Tool Packs A Profile Folder
      id: 5e1f0c52-8f0b-4c6a-9a3d-2f7b1f6f9c11
      status: experimental
      description: |
        An archive program packs a whole user profile into one file.
        Copies of documents often leave a network that way.
      references:
        - https://attack.mitre.org/techniques/T1560/001/
      author: Assay
      date: 2026-01-12
      tags:
        - attack.collection
        - attack.t1560.001
      logsource:
        category: process_creation
        product: windows
      detection:
        selection_program:
          Image|endswith:
            - '\\7z.exe'
            - '\\7za.exe'
            - '\\rar.exe'
        selection_words:
          CommandLine|contains|all:
            - ' a '
            - '\\Users\\'
        filter_backup:
          ParentImage: 'C:\\Program Files\\Backup\\agent.exe'
        condition: all of selection_* and not filter_backup
      falsepositives:
        - Backups that users make themselves
      level: medium
      """;

  private BenchRule() {}

  static byte[] bytes() {
    return RULE.getBytes(StandardCharsets.UTF_8);
  }
}
