package assay.cli;

/** Rules for tests of commands. */
final class SmallRule {

  static final String GOOD =
      """
      title: Program called payload started
      id: 7f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a11
      status: test
      description: Somebody ran a program that says what it is.
      tags:
          - attack.execution
          - attack.t1204.002
      logsource:
          product: windows
          category: process_creation
      detection:
          selection:
              Image|endswith: '\\payload.exe'
          condition: selection
      falsepositives:
          - Tests of this rule
      level: medium
      """;

  /** A modifier that the languages of 2020 do not have. */
  static final String TOO_NEW =
      GOOD.replace("Image|endswith: '\\payload.exe'", "DestinationIp|cidr: 10.0.0.0/8");

  private SmallRule() {}
}
