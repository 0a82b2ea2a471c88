package assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small knowledge base that has what Atomic Threat Coverage failed on. */
final class FaultsProject {

  /** Two rules of one title; the second is the only one of its folder's folder. */
  static final String TITLE = "Discovery & <b>reading</b> of | files";

  private static final String RULE =
      """
      title: %s
      id: %s
      status: test
      description: >
          Line one with a | pipe, a ]]> and a ``` fence.
      references: https://example.org/a?b=1&c=2
      author: Somebody
      date: %s
      tags: [%s]
      logsource: {product: windows, category: process_creation}
      detection:
          selection:
              Image|endswith: '\\who&am;i.exe'
              CommandLine|contains: "it's\\tmine"
          condition: selection
      enrichment: [EN_0001_more]
      falsepositives: None known
      level: high
      """;

  private static final Map<String, String> FILES = files();

  private FaultsProject() {}

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    addProject(files);
    addRules(files);
    addData(files);
    addPeople(files);
    addOthers(files);
    return files;
  }

  private static void addProject(Map<String, String> files) {
    files.put(
        "assay.yml",
        """
        rules: [rules]
        queries:
          - {target: sigmac-powershell}
          - {target: sigmac-es-qs}
          - {target: sigmac-xpack-watcher}
          - {target: sigmac-graylog}
          - {target: sigmac-splunk}
          - {target: sigmac-logpoint}
          - {target: sigmac-grep}
        data:
          data_needed: data
          logging_policies: policies
          enrichments: enrichments
          customers: customers
          mitigation_systems: systems
          mitigation_policies: mitigations
          response_actions: actions
          response_playbooks: playbooks
          response_stages: stages
          visualizations: visualizations
        triggers: triggers
        output: out
        """);
  }

  private static void addRules(Map<String, String> files) {
    files.put(
        "rules/a rule; touch owned.yml",
        RULE.formatted(
            TITLE,
            "5a1c1c9e-0c0a-4a52-8d3b-0f0f0f0f0f01",
            "2020-13-45",
            "attack.discovery, Attack.T1033, attack.t1059.001, attack.t9999, attack.g0016, 7"));
    files.put(
        "rules/deep/er/same.yml",
        RULE.formatted(
            TITLE,
            "5a1c1c9e-0c0a-4a52-8d3b-0f0f0f0f0f02",
            "2020/07/26",
            "attack.execution, attack.t1059.001"));
    files.put(
        "rules/bare.yml",
        """
        title: Without anything
        logsource: {product: windows, service: security}
        detection: {selection: {EventID: 4624}, condition: selection}
        level: 4
        """);
    files.put(
        "rules/broken.yml",
        """
        title: Not quite a rule
        tags: [7, {a: b}]
        logsource: windows
        detection: {selection: null, condition: selection}
        """);
    files.put(
        "rules/too_new.yml",
        """
        title: Too new for 2020
        description: x
        logsource: {product: windows, category: network_connection}
        detection: {selection: {DestinationIp|cidr: 10.0.0.0/8}, condition: selection}
        """);
    files.put(
        "rules/linux.yml",
        """
        title: A rule for Linux
        description: x
        logsource: {product: linux, service: auditd}
        detection: {selection: {type: EXECVE, a0: id}, condition: selection}
        """);
  }

  private static void addData(Map<String, String> files) {
    files.put(
        "data/DN_0001_4688_process.yaml",
        """
        title: DN_0001_4688_process
        description: Process creation
        loggingpolicy: [LP_0001_on, LP_0009_gone]
        platform: Windows
        type: Windows Log
        channel: Security
        provider: Microsoft-Windows-Security-Auditing
        eventID: 4688
        fields: [EventID, Image, CommandLine]
        sample: |
          <EventID>4688</EventID>
        """);
    files.put(
        "data/file_of_another_name.yml",
        """
        title: DN_0002_auditd
        description: Linux audit records
        loggingpolicy: None
        platform: Linux
        type: audit.log
        channel: auditd
        provider: auditd
        fields: [type, a0, a1]
        """);
    files.put(
        "policies/LP_0001_on.yml", "title: LP_0001_on\ndefault: Not configured\nvolume: Low\n");
    files.put(
        "enrichments/EN_0001_more.yml",
        """
        title: EN_0001_more
        data_needed: [DN_0001_4688_process]
        requirements: [EN_0002_first]
        """);
    files.put("enrichments/EN_0002_first.yml", "title: EN_0002_first\ndescription: first\n");
  }

  private static void addPeople(Map<String, String> files) {
    files.put(
        "customers/CU_0001.yml",
        """
        title: CU_0001
        customer_name: One
        dataneeded: [DN_0001_4688_process]
        loggingpolicy: [LP_0001_on]
        detectionrule: [Too new for 2020, No such rule]
        """);
    files.put(
        "actions/RA_1001_practice.yml",
        """
        title: RA_1001_practice
        id: RA1001
        description: Practice
        stage: preparation
        workflow: Do it
        """);
    files.put(
        "playbooks/RP_0001_all.yml",
        """
        title: RP_0001_all
        id: RP0001
        description: Everything
        severity: H
        tlp: AMBER
        pap: WHITE
        tags: [attack.t1059.001]
        preparation: [RA_1001_practice, RA_1999_missing]
        workflow: Begin
        """);
    files.put("stages/RS0001.yml", "title: Preparation\nid: RS0001\ndescription: Get ready\n");
  }

  private static void addOthers(Map<String, String> files) {
    files.put("systems/MS_0001.yml", "title: MS_0001\nplatform: Windows\ndescription: A system\n");
    files.put(
        "mitigations/MP_0001.yml",
        "title: MP_0001\ntags: [attack.t1033, attack.m1040, mine]\nmitigation_system: MS_0001\n");
    files.put("triggers/T1033/T1033.yaml", "attack_technique: T1033\natomic_tests: []\n");
    files.put(
        "visualizations/visualizations/one.yml",
        """
        type: visualization
        name: metric
        title: One
        index: logs
        labels: true
        metrics: [count]
        """);
    files.put(
        "visualizations/visualizations/two.yml",
        "type: visualization\nname: metric\ntitle: Two\nindex: logs\nmetrics: [count]\n");
  }

  /** Writes the files below {@code root}, in the reverse order if asked to. */
  static void write(Path root, boolean reversed) throws IOException {
    var names = new ArrayList<>(FILES.keySet());
    for (String name : reversed ? names.reversed() : names) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, FILES.get(name));
    }
  }
}
