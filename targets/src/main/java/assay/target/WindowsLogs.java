package assay.target;

import assay.lint.Taxonomy;
import assay.rule.LogSource;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where Windows keeps the events of a log source.
 *
 * @param names the event logs; empty for all of them
 * @param events the ids of the events; empty for all of the logs
 */
record WindowsLogs(List<String> names, List<String> events) {

  /** The event logs of each service, as Windows names them. */
  private static final Map<String, List<String>> OF_SERVICES =
      table(
          """
          security | Security
          application | Application
          system | System
          sysmon | Microsoft-Windows-Sysmon/Operational
          powershell | Microsoft-Windows-PowerShell/Operational; PowerShellCore/Operational
          powershell-classic | Windows PowerShell
          taskscheduler | Microsoft-Windows-TaskScheduler/Operational
          wmi | Microsoft-Windows-WMI-Activity/Operational
          dns-server | DNS Server
          dns-server-audit | Microsoft-Windows-DNSServer/Audit
          dns-server-analytic | Microsoft-Windows-DNSServer/Analytical
          dns-client | Microsoft-Windows-DNS-Client/Operational
          driver-framework | Microsoft-Windows-DriverFrameworks-UserMode/Operational
          ntlm | Microsoft-Windows-NTLM/Operational
          dhcp | Microsoft-Windows-DHCP-Server/Operational
          msexchange-management | MSExchange Management
          applocker | Microsoft-Windows-AppLocker/MSI and Script; \
          Microsoft-Windows-AppLocker/EXE and DLL; \
          Microsoft-Windows-AppLocker/Packaged app-Deployment; \
          Microsoft-Windows-AppLocker/Packaged app-Execution
          printservice-admin | Microsoft-Windows-PrintService/Admin
          printservice-operational | Microsoft-Windows-PrintService/Operational
          codeintegrity-operational | Microsoft-Windows-CodeIntegrity/Operational
          smbclient-security | Microsoft-Windows-SmbClient/Security
          smbclient-connectivity | Microsoft-Windows-SmbClient/Connectivity
          smbserver-connectivity | Microsoft-Windows-SMBServer/Connectivity
          firewall-as | Microsoft-Windows-Windows Firewall With Advanced Security/Firewall
          bits-client | Microsoft-Windows-Bits-Client/Operational
          windefend | Microsoft-Windows-Windows Defender/Operational
          terminalservices-localsessionmanager | \
          Microsoft-Windows-TerminalServices-LocalSessionManager/Operational
          microsoft-servicebus-client | \
          Microsoft-ServiceBus-Client/Admin; Microsoft-ServiceBus-Client/Operational
          servicebus-client | \
          Microsoft-ServiceBus-Client/Admin; Microsoft-ServiceBus-Client/Operational
          ldap | Microsoft-Windows-LDAP-Client/Debug
          ldap_debug | Microsoft-Windows-LDAP-Client/Debug
          security-mitigations | Microsoft-Windows-Security-Mitigations/KernelMode; \
          Microsoft-Windows-Security-Mitigations/UserMode
          diagnosis-scripted | Microsoft-Windows-Diagnosis-Scripted/Operational
          shell-core | Microsoft-Windows-Shell-Core/Operational
          openssh | OpenSSH/Operational
          bitlocker | Microsoft-Windows-BitLocker/BitLocker Management
          vhdmp | Microsoft-Windows-VHDMP-Operational
          appxdeployment-server | Microsoft-Windows-AppXDeploymentServer/Operational
          appxpackaging-om | Microsoft-Windows-AppxPackaging/Operational
          appmodel-runtime | Microsoft-Windows-AppModel-Runtime/Admin
          lsa-server | Microsoft-Windows-LSA/Operational
          capi2 | Microsoft-Windows-CAPI2/Operational
          certificateservicesclient-lifecycle-system | \
          Microsoft-Windows-CertificateServicesClient-Lifecycle-System/Operational
          iis-configuration | Microsoft-IIS-Configuration/Operational
          kernel-shimengine | Microsoft-Windows-Kernel-ShimEngine/Operational
          application-experience | Microsoft-Windows-Application-Experience/Program-Telemetry
          ntfs | Microsoft-Windows-Ntfs/Operational
          hyper-v-worker | Microsoft-Windows-Hyper-V-Worker-Admin
          kernel-event-tracing | Microsoft-Windows-Kernel-EventTracing/Admin
          sense | Microsoft-Windows-SENSE/Operational
          """);

  WindowsLogs {
    names = List.copyOf(names);
    events = List.copyOf(events);
  }

  private static Map<String, List<String>> table(String rows) {
    var table = new HashMap<String, List<String>>();
    for (String row : rows.strip().split("\n", -1)) {
      int bar = row.indexOf(" | ");
      table.put(row.substring(0, bar), List.of(row.substring(bar + 3).split("; ", -1)));
    }
    return table;
  }

  /** Empty for events of something else than Windows, and for those it keeps in no log. */
  static Optional<WindowsLogs> of(LogSource source) {
    String product = text(source.product());
    String service = text(source.service());
    if (!product.equals("windows") && !(product.isEmpty() && OF_SERVICES.containsKey(service))) {
      return Optional.empty();
    }
    List<String> names = OF_SERVICES.getOrDefault(service, List.of());
    return source.category().isEmpty()
        ? Optional.of(new WindowsLogs(names, List.of()))
        : ofCategory(source, names);
  }

  /** The log that gives a category the names of its fields. */
  private static Optional<WindowsLogs> ofCategory(LogSource source, List<String> service) {
    List<Taxonomy.Part> parts =
        Taxonomy.builtIn().find(source).map(Taxonomy.Log::parts).orElse(List.of());
    if (parts.isEmpty()) {
      return Optional.of(new WindowsLogs(service, List.of()));
    }
    List<String> names = OF_SERVICES.getOrDefault(parts.getFirst().log(), service);
    var events = new ArrayList<>(parts.getFirst().events());
    return names.isEmpty() ? Optional.empty() : Optional.of(new WindowsLogs(names, events));
  }

  /** Whether Windows reads some of them only from their beginning. */
  boolean areTraces() {
    return names.stream().anyMatch(name -> name.endsWith("/Analytical") || name.endsWith("/Debug"));
  }

  private static String text(Optional<Written> name) {
    return name.map(Written::text).orElse("");
  }
}
