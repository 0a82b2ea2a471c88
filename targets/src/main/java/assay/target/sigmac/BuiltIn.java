package assay.target.sigmac;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configurations that the targets have by themselves. Log sources: a service and the log it
 * stands for, all of Windows. Fields: the name in rules, an equals sign where it differs, the name
 * in the product.
 */
final class BuiltIn {

  private static final String APPLOCKER =
      "Microsoft-Windows-AppLocker/MSI and Script"
          + ";Microsoft-Windows-AppLocker/EXE and DLL"
          + ";Microsoft-Windows-AppLocker/Packaged app-Deployment"
          + ";Microsoft-Windows-AppLocker/Packaged app-Execution";

  private static final String POWERSHELL_LOGS =
      """
      application=Application
      security=Security
      system=System
      sysmon=Microsoft-Windows-Sysmon/Operational
      powershell=Microsoft-Windows-PowerShell/Operational
      powershell-classic=Windows PowerShell
      taskscheduler=Microsoft-Windows-TaskScheduler/Operational
      wmi=Microsoft-Windows-WMI-Activity/Operational
      dns+dns-server=DNS Server
      dns-server-audit=Microsoft-Windows-DNS-Server/Audit
      driver-framework=Microsoft-Windows-DriverFrameworks-UserMode/Operational
      ntlm=Microsoft-Windows-NTLM/Operational
      dhcp=Microsoft-Windows-DHCP-Server/Operational
      windefend=Microsoft-Windows-Windows Defender/Operational
      applocker=%s
      """
          .formatted(APPLOCKER);

  private static final String SPLUNK_LOGS =
      """
      application=WinEventLog:Application
      security=WinEventLog:Security
      system=WinEventLog:System
      sysmon=WinEventLog:Microsoft-Windows-Sysmon/Operational
      powershell=WinEventLog:Microsoft-Windows-PowerShell/Operational
      powershell-classic=Windows PowerShell
      taskscheduler=WinEventLog:Microsoft-Windows-TaskScheduler/Operational
      wmi=WinEventLog:Microsoft-Windows-WMI-Activity/Operational
      dns+dns-server=DNS Server
      dns-server-audit=Microsoft-Windows-DNS-Server/Audit
      driver-framework=Microsoft-Windows-DriverFrameworks-UserMode/Operational
      ntlm=Microsoft-Windows-NTLM/Operational
      dhcp=Microsoft-Windows-DHCP-Server/Operational
      applocker=%s
      """
          .formatted(APPLOCKER);

  private static final String WINLOGBEAT_LOGS =
      """
      application=Application
      security=Security
      sysmon=Microsoft-Windows-Sysmon/Operational
      dns-server=DNS Server
      driver-framework=Microsoft-Windows-DriverFrameworks-UserMode/Operational
      dhcp=Microsoft-Windows-DHCP-Server/Operational
      ntlm=Microsoft-Windows-NTLM/Operational
      windefend=Microsoft-Windows-Windows Defender/Operational
      applocker=%s
      """
          .formatted(APPLOCKER);

  private static final String LOGPOINT_LOGS =
      """
      security=Microsoft-Windows-Security-Auditing
      system=Microsoft-Windows-Security-Auditing
      dns-server=DNS Server
      driver-framework=Microsoft-Windows-DriverFrameworks-UserMode/Operational
      dhcp=Microsoft-Windows-DHCP-Server/Operational
      ntlm=Microsoft-Windows-NTLM/Operational
      applocker=%s
      """
          .formatted(APPLOCKER);

  /** Fields that Winlogbeat keeps under {@code winlog.event_data}, by the same name. */
  private static final String EVENT_DATA =
      """
      AccessMask AccountName AllowedToDelegateTo AttributeLDAPDisplayName AuditPolicyChanges
      AuthenticationAlgorithm AuthenticationPackageName BSSID BSSType CallingProcessName CallTrace
      CipherAlgorithm CommandLine ConnectionId ConnectionMode CurrentDirectory Description
      DestinationHostname DestinationIp DestinationIsIpv6 DestinationPort Details EngineVersion
      EventType FailureCode FileName GrantedAccess GroupName GroupSid Hashes HiveName HostVersion
      Image ImageLoaded ImagePath Imphash InterfaceDescription InterfaceGuid IpAddress KeyLength
      LogonProcessName LogonType NewProcessName ObjectClass ObjectName ObjectType ObjectValueName
      OnexEnabled ParentCommandLine ParentImage ParentProcessName Path PHYType PipeName
      ProcessCommandLine ProcessName ProfileName Properties RuleName SecurityID ServiceFileName
      ServiceName ShareName Signature Source SourceImage SourceIp SourcePort SSID StartModule Status
      SubjectUserName SubjectUserSid TargetFilename TargetImage TargetObject TicketEncryptionType
      TicketOptions User WorkstationName
      """;

  private static final Map<String, String> WINLOGBEAT_FIELDS =
      Map.of(
          "EventID", "winlog.event_id",
          "Channel", "winlog.channel",
          "ComputerName", "winlog.ComputerName",
          "dst_ip", "winlog.event_data.DestinationIp",
          "dst_port", "winlog.event_data.DestinationPort",
          "src_ip", "winlog.event_data.SourceIp",
          "src_port", "winlog.event_data.SourcePort");

  private static final Map<String, String> LOGPOINT_FIELDS =
      Map.ofEntries(
          Map.entry("EventID", "event_id"),
          Map.entry("FailureCode", "result_code"),
          Map.entry("GroupName", "group_name"),
          Map.entry("GroupSid", "group_sid"),
          Map.entry("KeyLength", "key_length"),
          Map.entry("LogonProcessName", "logon_process"),
          Map.entry("LogonType", "logon_type"),
          Map.entry("ServiceName", "service"),
          Map.entry("TicketOptions", "ticket_options"),
          Map.entry("TicketEnctyption", "ticket_encryption"),
          Map.entry("Type", "event_type"),
          Map.entry("SourceWorkstation", "workstation"));

  /**
   * Security events that name one user, the target and the caller, or a user and a group member.
   */
  private static final String ONE_USER =
      "4611 4634 4662 4672 4688 4719 4731 4735 4737 4755 4768 4769 4770 4771 4774 4776 4904 4905"
          + " 5061 5136 5137";

  private static final String TARGET_AND_CALLER =
      "4624 4625 4648 4720 4722 4723 4724 4738 4740 4742 4767 4781";

  private static final String USER_AND_MEMBER = "4728 4729 4732 4756 4757";

  private static final List<String> ALL_USERS =
      List.of("caller_user", "target_user", "user", "member");

  private BuiltIn() {}

  static Configuration powerShell() {
    return of("powershell", logs(POWERSHELL_LOGS, "LogName"), Map.of(), List.of());
  }

  static Configuration splunk() {
    return of(
        "splunk", logs(SPLUNK_LOGS, "source"), Map.of("EventID", names("EventCode")), List.of());
  }

  static Configuration winlogbeat() {
    var sources = new ArrayList<LogSourceEntry>();
    sources.add(
        new LogSourceEntry(
            new LogSourceNames(Optional.empty(), Optional.of("windows"), Optional.empty()),
            List.of("winlogbeat-*"),
            List.of(),
            Optional.empty()));
    sources.addAll(logs(WINLOGBEAT_LOGS, "winlog.channel"));
    Map<String, FieldMapping> fields = new LinkedHashMap<>();
    for (String field : EVENT_DATA.strip().split("\\s+", -1)) {
      fields.put(field, names("winlog.event_data." + field));
    }
    WINLOGBEAT_FIELDS.forEach((field, name) -> fields.put(field, names(name)));
    return of("es-qs", sources, fields, List.of("winlogbeat-*"));
  }

  static Configuration logPoint() {
    Map<String, FieldMapping> fields = new LinkedHashMap<>();
    LOGPOINT_FIELDS.forEach((field, name) -> fields.put(field, names(name)));
    Map<String, List<String>> byEvent = new LinkedHashMap<>();
    // The order of the set that the names were put in, when Python's hashes are not random.
    put(byEvent, USER_AND_MEMBER, List.of("member", "user"));
    put(byEvent, ONE_USER, List.of("user"));
    put(byEvent, TARGET_AND_CALLER, List.of("target_user", "caller_user"));
    fields.put(
        "SubjectAccountName",
        new FieldMapping.Conditional(Map.of("EventID", byEvent), Optional.of(ALL_USERS)));
    fields.put("UserName", new FieldMapping.Conditional(Map.of(), Optional.of(ALL_USERS)));
    return of("logpoint", logs(LOGPOINT_LOGS, "event_source"), fields, List.of());
  }

  private static Configuration of(
      String backend,
      List<LogSourceEntry> logSources,
      Map<String, FieldMapping> fields,
      List<String> defaultIndexes) {
    return new Configuration(
        Optional.of(20), List.of(backend), logSources, fields, defaultIndexes, Optional.empty());
  }

  private static FieldMapping names(String name) {
    return new FieldMapping.Names(List.of(name));
  }

  private static void put(Map<String, List<String>> map, String events, List<String> names) {
    for (String event : events.split(" ", -1)) {
      map.put(event, names);
    }
  }

  private static List<LogSourceEntry> logs(String table, String field) {
    return table.lines().map(line -> log(line, field)).toList();
  }

  /** A line {@code service=log} or {@code category+service=log;log}. */
  private static LogSourceEntry log(String line, String field) {
    int equals = line.indexOf('=');
    String source = line.substring(0, equals);
    int plus = source.indexOf('+');
    List<Value> logs =
        Arrays.stream(line.substring(equals + 1).split(";")).<Value>map(Value.Text::new).toList();
    return new LogSourceEntry(
        new LogSourceNames(
            plus < 0 ? Optional.empty() : Optional.of(source.substring(0, plus)),
            Optional.of("windows"),
            Optional.of(source.substring(plus + 1))),
        List.of(),
        List.of(
            new LogSourceEntry.Condition(
                field, logs.size() == 1 ? logs.getFirst() : new Value.Many(logs))),
        Optional.empty());
  }
}
