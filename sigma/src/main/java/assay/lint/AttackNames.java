package assay.lint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of ATT&amp;CK as tags write them, in lower case without {@code attack.}.
 *
 * @param version of the matrix, such as {@code 19.1}
 * @param tactics the short names of tactics, such as {@code privilege-escalation}
 * @param techniques for each technique and sub-technique ({@code t1059.001}) the tactics it is of
 * @param successors for each retired technique the one that took its place, or the empty text
 * @param movedTactics for each tactic that is no more, those that took its place
 * @param others the ids of groups, software and mitigations ({@code g0007}), as far as known
 */
public record AttackNames(
    String version,
    Set<String> tactics,
    Map<String, Set<String>> techniques,
    Map<String, String> successors,
    Map<String, Set<String>> movedTactics,
    Set<String> others) {

  /** Nothing known: checks of tags then look at their form only. */
  public static final AttackNames NONE =
      new AttackNames("", Set.of(), Map.of(), Map.of(), Map.of(), Set.of());

  public AttackNames {
    tactics = Set.copyOf(tactics);
    techniques = Map.copyOf(techniques);
    successors = Map.copyOf(successors);
    movedTactics = Map.copyOf(movedTactics);
    others = Set.copyOf(others);
  }

  public boolean isKnown() {
    return !techniques.isEmpty();
  }

  /** The tactics of a technique; empty if there is no such technique. */
  public Optional<Set<String>> tacticsOf(String technique) {
    return Optional.ofNullable(techniques.get(technique));
  }

  /**
   * The technique that {@code technique} is called today: itself, or what took its place; empty if
   * there is none.
   */
  public Optional<String> today(String technique) {
    return techniques.containsKey(technique)
        ? Optional.of(technique)
        : Optional.ofNullable(successors.get(technique)).filter(techniques::containsKey);
  }
}
