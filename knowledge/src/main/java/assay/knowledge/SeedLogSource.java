package assay.knowledge;

import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A rule's log source in the words of data needed, as ATC translates it. */
record SeedLogSource(
    Optional<String> category, Optional<String> platform, Optional<String> channel) {

  private static final SeedLogSource NONE =
      new SeedLogSource(Optional.empty(), Optional.empty(), Optional.empty());

  /** Keys and values that have another name in data needed. ATC does not part the two. */
  private static final Map<String, String> TRANSLATIONS =
      Map.ofEntries(
          Map.entry("product", "platform"),
          Map.entry("service", "channel"),
          Map.entry("apache", "Apache"),
          Map.entry("auth", "auth.log"),
          Map.entry("clamav", "ClamAV"),
          Map.entry("dhcp", "Microsoft-Windows-DHCP-Server/Operational"),
          Map.entry("django", "Django"),
          Map.entry("dns", "DNS"),
          Map.entry("dns-server", "DNS Server"),
          Map.entry("dns-server-audit", "Microsoft-Windows-DNS-Server/Audit"),
          Map.entry("driver-framework", "Microsoft-Windows-DriverFrameworks-UserMode/Operational"),
          Map.entry("firewall", "Firewall"),
          // ATC says `Linux` first and `Unix` further down: no rule finds its data for Linux.
          Map.entry("linux", "Unix"),
          Map.entry("ntlm", "Microsoft-Windows-NTLM/Operational"),
          Map.entry("powershell", "Microsoft-Windows-PowerShell/Operational"),
          Map.entry("powershell-classic", "Windows PowerShell"),
          Map.entry("proxy", "Proxy"),
          Map.entry("python", "Python"),
          Map.entry("ruby_on_rails", "Ruby on Rails"),
          Map.entry("security", "Security"),
          Map.entry("spring", "Spring"),
          Map.entry("sql", "SQL"),
          Map.entry("sshd", "auth.log"),
          Map.entry("sysmon", "Microsoft-Windows-Sysmon/Operational"),
          Map.entry("system", "System"),
          Map.entry("taskscheduler", "Microsoft-Windows-TaskScheduler/Operational"),
          Map.entry("vsftpd", "vsftpd.log"),
          Map.entry("webserver", "Web Server"),
          Map.entry("windows", "Windows"),
          Map.entry("wmi", "Microsoft-Windows-WMI-Activity/Operational"));

  /** Whether the document names any log source. */
  static boolean isNamed(YamlNode.Mapping document) {
    return !of(document).equals(NONE);
  }

  static SeedLogSource of(YamlNode.Mapping document) {
    Optional<YamlNode> section = document.get("logsource");
    if (section.isEmpty() || !(section.get() instanceof YamlNode.Mapping map)) {
      return NONE;
    }
    var translated = new HashMap<String, String>();
    for (String key : new String[] {"category", "product", "service"}) {
      map.get(key)
          .flatMap(SeedLogSource::filled)
          .ifPresent(value -> translated.put(translate(key), translate(value)));
    }
    return new SeedLogSource(
        Optional.ofNullable(translated.get("category")),
        Optional.ofNullable(translated.get("platform")),
        Optional.ofNullable(translated.get("channel")));
  }

  private static String translate(String word) {
    return TRANSLATIONS.getOrDefault(word, word);
  }

  /** The value as text if Python holds it for true; a list or map is there, but equals no text. */
  private static Optional<String> filled(YamlNode node) {
    return switch (node) {
      case YamlNode.Sequence list -> list.items().isEmpty() ? Optional.empty() : Optional.of("");
      case YamlNode.Mapping map -> map.entries().isEmpty() ? Optional.empty() : Optional.of("");
      case YamlNode.Scalar scalar -> isTrue(scalar) ? Optional.of(scalar.text()) : Optional.empty();
    };
  }

  private static boolean isTrue(YamlNode.Scalar scalar) {
    return switch (scalar.value()) {
      case YamlValue.Text text -> !scalar.text().isEmpty();
      case YamlValue.Null none -> false;
      case YamlValue.Bool bool -> bool.value();
      case YamlValue.Int number -> number.value().signum() != 0;
      case YamlValue.Real number -> number.value() != 0;
      case YamlValue.Date date -> true;
    };
  }
}
