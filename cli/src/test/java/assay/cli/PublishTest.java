package assay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.confluence.FakeConfluence;
import assay.page.ConfluenceIndex;
import assay.page.ConfluencePage;
import assay.project.CannotRead;
import assay.project.CannotWrite;
import assay.project.OutputFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PublishTest {

  private static final ConfluencePage ROOT =
      new ConfluencePage("root", "Detection", Optional.empty(), "<p>all</p>", List.of());
  private static final ConfluencePage RULE =
      new ConfluencePage("Rule/1", "Rule \u202E \"one\"", Optional.of("root"), "ż ]]>", List.of());

  private static final Map<String, String> TOKEN =
      Map.of("ASSAY_CONFLUENCE_TOKEN", FakeConfluence.TOKEN);

  @TempDir Path folder = Path.of("");

  private FakeConfluence confluence = new FakeConfluence();

  @BeforeEach
  void build() throws CannotRead, CannotWrite {
    write(ROOT, RULE);
  }

  @AfterEach
  void close() {
    confluence.close();
  }

  private void write(ConfluencePage... pages) throws CannotRead, CannotWrite {
    var output = OutputFolder.open(folder, false);
    for (var file : ConfluenceIndex.files("team", List.of(pages))) {
      output.write("confluence", file);
    }
    output.close(Set.of("confluence"), true);
  }

  /** Runs the command on the small server with {@code environment}. */
  private Ran publish(Map<String, String> environment, String... options) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Terminal terminal = Main.quiet(InputStream.nullInputStream(), out, err);
    var command = new Publish(new Main(terminal), environment, p -> Publish.Given.NOTHING, w -> {});
    var arguments = new ArrayList<String>(List.of("confluence", "-o", folder.toString()));
    arguments.addAll(List.of("--url", confluence.url(), "--space", FakeConfluence.SPACE));
    arguments.addAll(List.of(options));
    int status =
        new CommandLine(command)
            .setOverwrittenOptionsAllowed(true)
            .execute(arguments.toArray(String[]::new));
    terminal.out().flush();
    terminal.err().flush();
    return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  @Test
  void whatABuildWroteIsPublished() {
    Ran ran = publish(TOKEN);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .isEqualTo("2 created, 0 updated, 0 renamed, 0 moved, 0 deleted, 0 unchanged\n");
    assertThat(ran.status()).isZero();
    assertThat(confluence.titles()).containsExactly("Detection", "Home", RULE.title());
  }

  @Test
  void aDryRunShowsThePlanAndWritesNothing() throws CannotRead, CannotWrite {
    publish(TOKEN);
    List<String> before = confluence.writes();
    write(ROOT, new ConfluencePage("new", "New", Optional.of("root"), "", List.of()));
    Ran ran = publish(TOKEN, "--dry-run");

    assertThat(ran.out())
        .isEqualTo(
            """
            create  New
            delete  Rule \uFFFD "one"
            1 to create, 0 to update, 0 to rename, 0 to move, 1 to delete, 1 unchanged
            """);
    assertThat(ran.status()).isZero();
    assertThat(confluence.writes()).isEqualTo(before);
  }

  @Test
  void aConflictIsAFinding() {
    confluence.add("detection", "<p>theirs</p>", FakeConfluence.HOME);
    Ran dry = publish(TOKEN, "--dry-run");
    Ran ran = publish(TOKEN);

    assertThat(List.of(dry.status(), ran.status())).containsExactly(1, 1);
    assertThat(ran.err())
        .contains("assay: `Detection` was not published: there is a page of this title")
        .contains("the page above it was not published");
    assertThat(confluence.writes()).isEmpty();
  }

  @Test
  void aUserAndATokenAreForTheCloud() {
    confluence.close();
    String pair = "me@example.org:" + FakeConfluence.TOKEN;
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    confluence = new FakeConfluence("Basic " + encoded);
    Ran ran =
        publish(
            Map.of(
                "ASSAY_CONFLUENCE_TOKEN",
                FakeConfluence.TOKEN + "\n",
                "ASSAY_CONFLUENCE_USER",
                "me@example.org"));

    assertThat(ran.status()).isZero();
  }

  @Test
  void aWrongTokenEndsItWithOneMessageThatDoesNotShowIt() {
    Ran ran = publish(Map.of("ASSAY_CONFLUENCE_TOKEN", "another-t0ken"));

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("does not know you").doesNotContain("another-t0ken");
  }

  @Test
  void withoutATokenNothingIsAsked() {
    Ran none = publish(Map.of());
    Ran broken = publish(Map.of("ASSAY_CONFLUENCE_TOKEN", "two\nlines"));

    assertThat(none.err()).contains("set ASSAY_CONFLUENCE_TOKEN");
    assertThat(broken.err()).contains("holds a sign").doesNotContain("two");
    assertThat(List.of(none.status(), broken.status())).containsExactly(2, 2);
  }

  @Test
  void aSpaceThatIsNotThereIsNamed() {
    Ran ran = publish(TOKEN, "--space", "NONE");

    assertThat(ran.err()).contains("there is no space `NONE`");
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void anAddressWithAUserOrWithoutAHostIsRefused() {
    assertThat(publish(TOKEN, "--url", "https://me:pw@example.org").err())
        .contains("the environment")
        .doesNotContain("pw");
    assertThat(publish(TOKEN, "--url", "example.org/wiki").err()).contains("is no address");
    assertThat(publish(TOKEN, "--url", "http://127.0.0.1:1/").err()).contains("cannot be reached");
  }

  @Test
  void aServerThatSpeaksNoTlsIsNamed() throws IOException, InterruptedException {
    Thread server;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server = new Thread(() -> answerPlainly(socket));
      server.start();
      String url = "https://127.0.0.1:" + socket.getLocalPort();

      assertThat(publish(TOKEN, "--url", url).err()).contains("no secure connection");
    }
    server.join();
  }

  /**
   * Answers each connection in plain text, long enough to be no beginning of a TLS message, and
   * reads what comes: closing before would reset the connection, which is another failure.
   */
  private static void answerPlainly(ServerSocket socket) {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        String answer = "HTTP/1.1 400 Bad Request\r\n\r\n" + "no".repeat(40_000);
        connection.getOutputStream().write(answer.getBytes(UTF_8));
        connection.shutdownOutput();
        connection.getInputStream().readAllBytes();
      } catch (IOException e) {
        // The client has gone, or the test is over.
      }
    }
  }

  @Test
  void anIndexThatCannotBeUsedIsNamed() throws IOException {
    Path index = folder.resolve("confluence/pages.json");
    List<String> unusable =
        List.of(
            "",
            "{",
            "[]",
            "{\"format\":2,\"tree\":\"t\",\"pages\":[]}",
            "{\"format\":1,\"tree\":\"t\",\"pages\":[]}",
            "{\"format\":1,\"tree\":\"t\",\"pages\":[{\"key\":\"k\"}]}",
            "{\"format\":1,\"tree\":\"t\",\"pages\":[{\"file\":\"../../x\"}]}",
            "{\"format\":1,\"tree\":\"t\",\"pages\":[{\"file\":\"x.html\"}]}",
            "{\"format\":1,\"pages\":[{\"key\":\"k\",\"title\":\"T\",\"file\":\"root.html\"}]}");
    for (String text : unusable) {
      Files.writeString(index, text);
      Ran ran = publish(TOKEN);
      assertThat(ran.err()).as(text).startsWith("assay: cannot use `").hasLineCount(1);
      assertThat(ran.status()).as(text).isEqualTo(2);
    }
    Files.delete(index);
    assertThat(publish(TOKEN).err()).contains("`assay build` writes it");
    assertThat(confluence.writes()).isEmpty();
  }

  @Test
  void theCommandIsPartOfTheProgram() {
    Ran ran = Ran.assay("publish", "confluence", "-o", folder.toString());

    assertThat(ran.err()).contains("give --url");
    assertThat(ran.status()).isEqualTo(2);
  }
}
