package assay.lint;

import assay.rule.LogSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How names of files begin for each log source, as SigmaHQ has laid it down for its collection
 * ("SigmaHQ Filename Conventions"). A log source that is not listed goes by its product.
 */
final class FilenamePrefixes {

  /** Category, product, service, and the prefix; {@code -} where the log source names none. */
  private static final String TABLE =
      """
      - aws - aws
      - azure - azure_
      - bitbucket audit bitbucket_audit_
      - cisco - cisco_
      - fortios - fortios_
      - gcp - gcp_
      - github - github_
      - huawei - huawei_
      - juniper - juniper_
      - kubernetes audit kubernetes_audit_
      - linux - lnx_
      - linux auditd lnx_auditd_
      - linux auth lnx_auth_
      - linux clamav lnx_clamav
      - linux cron lnx_cron_
      - linux guacamole lnx_guacamole_
      - linux sshd lnx_sshd_
      - linux sudo lnx_sudo
      - linux syslog lnx_syslog_
      - linux vsftpd lnx_vsftpd_
      - m365 - microsoft365_
      - macos - macos_
      - okta - okta_
      - onelogin - onelogin_
      - windows - win_
      - windows applocker win_applocker_
      - windows appmodel-runtime win_appmodel_runtime_
      - windows appxdeployment-server win_appxdeployment_server_
      - windows appxpackaging-om win_appxpackaging_om_
      - windows bits-client win_bits_client_
      - windows capi2 win_capi2_
      - windows certificateservicesclient-lifecycle-system \
      win_certificateservicesclient_lifecycle_system_
      - windows codeintegrity-operational win_codeintegrity_
      - windows diagnosis-scripted win_diagnosis_scripted
      - windows dns-client win_dns_client
      - windows dns-server win_dns_server
      - windows dns-server-analytic win_dns_analytic_
      - windows firewall-as win_firewall_as_
      - windows ldap win_ldap_
      - windows lsa-server win_lsa_server_
      - windows msexchange-management win_exchange_
      - windows openssh win_sshd_openssh_
      - windows powershell-classic posh_pc_
      - windows security win_security_
      - windows security-mitigations win_security_mitigations_
      - windows shell-core win_shell_core
      - windows smbclient-connectivity win_smbclient_connectivity_
      - windows smbclient-security win_smbclient_security_
      - windows sysmon sysmon_
      - windows system win_system_
      - windows taskscheduler win_taskscheduler_
      - windows terminalservices-localsessionmanager win_terminalservices_
      - windows windefend win_defender_
      - windows wmi win_wmi_
      - zeek - zeek_
      - - apache web_apache_
      - - nginx web_nginx_
      antivirus - - av_
      appliance paloalto globalprotect paloalto_globalprotect_
      application django - appframework_django_
      application jvm - java_
      application kubernetes audit kubernetes_audit_
      application nodejs - nodejs_
      application opencanary - opencanary_
      application python - app_python_
      application rpc_firewall - rpc_firewall_
      application ruby_on_rails - appframework_ruby_
      application spring - spring_
      application velocity - velocity_
      create_remote_thread windows - create_remote_thread_win_
      create_stream_hash windows - create_stream_hash_
      database - - db_
      dns - - net_dns_
      dns_query windows - dns_query_win_
      driver_load windows - driver_load_win_
      file_access windows - file_access_win_
      file_change windows - file_change_win_
      file_delete windows - file_delete_win_
      file_event linux - file_event_lnx_
      file_event macos - file_event_macos_
      file_event paloalto globalprotect file_event_paloalto_globalprotect_
      file_event windows - file_event_win_
      file_executable_detected windows - file_executable_detected_win_
      file_rename windows - file_rename_win_
      firewall - - net_firewall_
      image_load windows - image_load_
      network_connection linux - net_connection_lnx_
      network_connection windows - net_connection_win_
      pipe_created windows - pipe_created_
      process_access windows - proc_access_win_
      process_creation linux - proc_creation_lnx_
      process_creation macos - proc_creation_macos_
      process_creation windows - proc_creation_win_
      process_tampering windows - proc_tampering_
      proxy - - proxy_
      ps_classic_provider_start windows - posh_pc_
      ps_classic_start windows - posh_pc_
      ps_module windows - posh_pm_
      ps_script windows - posh_ps_
      raw_access_thread windows - raw_access_thread_
      registry_add windows - registry_add_
      registry_delete windows - registry_delete_
      registry_event windows - registry_event_
      registry_set windows - registry_set_
      sysmon_error windows - sysmon_
      sysmon_status windows - sysmon_
      webserver - - web_
      wmi_event windows - sysmon_wmi_
      """;

  private static final Map<Taxonomy.Key, String> PREFIXES = read();

  private FilenamePrefixes() {}

  private static Map<Taxonomy.Key, String> read() {
    var prefixes = new HashMap<Taxonomy.Key, String>();
    for (String line : TABLE.lines().toList()) {
      String[] columns = line.split(" ", -1);
      prefixes.put(
          new Taxonomy.Key(name(columns[0]), name(columns[1]), name(columns[2])), columns[3]);
    }
    return Map.copyOf(prefixes);
  }

  private static String name(String column) {
    return column.equals("-") ? "" : column;
  }

  /** The prefix for a log source; empty if nothing is laid down for it or its product. */
  static Optional<String> of(LogSource source) {
    Taxonomy.Key key = Taxonomy.Key.of(source);
    String prefix = PREFIXES.get(key);
    return prefix == null && !key.product().isEmpty()
        ? Optional.ofNullable(PREFIXES.get(new Taxonomy.Key("", key.product(), "")))
        : Optional.ofNullable(prefix);
  }
}
