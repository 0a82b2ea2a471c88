package assay.attack;

/** A tactic of ATT&CK, such as {@code TA0002}, {@code Execution}. */
public record Tactic(String id, String name) {

  /** Its name in tags, such as {@code credential-access}. */
  public String shortName() {
    return ShortNames.of(name);
  }
}
