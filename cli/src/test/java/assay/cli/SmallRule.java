package assay.cli;

/** Rules for tests of commands. */
final class SmallRule {

  static final String GOOD =
      """
      title: Program started from a shared folder
      id: 7f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a11
      status: test
      description: Somebody ran a program straight from a network share.
      tags:
          - attack.execution
          - attack.t1204.002
      logsource:
          product: windows
          category: process_creation
      detection:
          selection:
              Image|startswith: '\\\\'
          condition: selection
      falsepositives:
          - Software that is installed on shares
      level: medium
      """;

  /** A modifier that the languages of 2020 do not have. */
  static final String TOO_NEW =
      GOOD.replace("Image|startswith: '\\\\'", "DestinationIp|cidr: 10.0.0.0/8");

  private SmallRule() {}
}
