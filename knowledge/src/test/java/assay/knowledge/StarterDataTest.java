package assay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Source;
import assay.truth.Truth;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule that comes with the product finds the data that comes with it. */
class StarterDataTest {

  private final TaxonomyDataNeeded finder =
      new TaxonomyDataNeeded(Entities.of(entities("data_needed", EntityKind.DATA_NEEDED)));

  @Test
  void everyRuleFindsData() {
    for (Path path : files("rules")) {
      RuleFile rule = RuleReader.read(yaml(path));
      assertThat(finder.of(rule)).as(path.toString()).isNotEmpty();
      assertThat(finder.gaps(rule)).as(path.toString()).isEmpty();
    }
  }

  @Test
  void aRuleFindsTheDataOfItsOwnSystem() {
    assertThat(titles("linux/lnx_process_shell_over_dev_tcp.yml"))
        .containsExactly("DN_0012_1_linux_sysmon_process_creation");
    assertThat(titles("linux/lnx_sshd_root_password_logon.yml"))
        .containsExactly("DN_0014_linux_sshd_log");
    assertThat(titles("macos/macos_process_keychain_secrets_read.yml"))
        .containsExactly("DN_0015_macos_endpoint_security_process_creation");
    assertThat(titles("cloud/azure/azure_signinlogs_device_code_flow.yml"))
        .containsExactly("DN_0018_azure_entra_signin_log");
    assertThat(titles("web/web_server_shell_command_in_query.yml"))
        .containsExactly("DN_0020_webserver_access_log");
    assertThat(titles("web/proxy_large_upload_to_file_drop.yml"))
        .containsExactly("DN_0021_proxy_access_log");
  }

  private List<String> titles(String rule) {
    Path path = Truth.root().resolve("starter/rules").resolve(rule);
    return finder.of(RuleReader.read(yaml(path))).stream().map(DataMatch::title).toList();
  }

  private static List<Entity> entities(String folder, EntityKind kind) {
    var found = new ArrayList<Entity>();
    for (Path path : files(folder)) {
      EntityReader.read(kind, yaml(path)).entity().ifPresent(found::add);
    }
    return found;
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> paths = Files.walk(Truth.root().resolve("starter").resolve(folder))) {
      return paths.filter(path -> path.toString().endsWith(".yml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static YamlFile yaml(Path path) {
    try {
      return YamlReader.read(new Source(path.toString(), Files.readString(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
