package assay.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.confluence.FakeConfluence.Answer;
import assay.confluence.FakeConfluence.Failure;
import assay.page.ConfluencePage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does to one request: the work is done in the end, and nothing twice. */
class PublishFailuresTest {

  private final FakeConfluence confluence = new FakeConfluence();

  private static final ConfluencePage ROOT =
      new ConfluencePage("root", "Detection", Optional.empty(), "<p>all</p>", List.of());
  private static final ConfluencePage RULE =
      new ConfluencePage("rule", "Rule", Optional.of("root"), "<p>1</p>", List.of("x"));
  private static final ConfluencePage CHANGED =
      new ConfluencePage("rule", "Renamed", Optional.of("root"), "<p>2</p>", List.of("y"));

  @AfterEach
  void close() {
    confluence.close();
  }

  private Published publish(ConfluencePage... pages) throws PublishFailed {
    return Published.to(confluence, "team", List.of(pages), true);
  }

  static Stream<Failure> passing() {
    return Stream.of(
        new Failure.Lost(false),
        new Failure.Lost(true),
        new Failure.Instead(Answer.refusal(500, "no")),
        new Failure.DoneBut(Answer.refusal(500, "no")),
        new Failure.Instead(Answer.refusal(502, "no")),
        new Failure.DoneBut(Answer.of(504, "<html>late</html>")),
        new Failure.Instead(Answer.of(503, "")),
        new Failure.Instead(new Answer(429, "", Map.of("Retry-After", "7"))));
  }

  /** All is as if nothing had failed, and another run finds nothing to do. */
  private void checkAll(ConfluencePage rule) throws PublishFailed {
    assertThat(confluence.allFailuresCame()).isTrue();
    assertThat(confluence.titles()).containsExactlyInAnyOrder("Home", ROOT.title(), rule.title());
    assertThat(confluence.page(rule.title()).body).isEqualTo(rule.body());
    assertThat(confluence.page(rule.title()).labels).isEqualTo(rule.labels());
    confluence.forgetRequests();
    publish(ROOT, rule);
    assertThat(confluence.writes()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void aNewPageIsMadeOnce(Failure failure) throws PublishFailed {
    confluence.fail("POST", "/content", failure);
    Published run = publish(ROOT, RULE);

    assertThat(run.problems()).isEmpty();
    assertThat(run.waits()).hasSize(1);
    checkAll(RULE);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void aNewPageIsMadeOnceWhereItsMarkComesAfterIt(Failure failure) throws PublishFailed {
    confluence.keepsMetadata = false;
    confluence.fail("POST", "/content", failure);
    confluence.fail("POST", "/property", failure);
    publish(ROOT, RULE);

    checkAll(RULE);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void aChangeIsMade(Failure failure) throws PublishFailed {
    publish(ROOT, RULE);
    String id = confluence.page("Rule").id;
    confluence.fail("PUT", id, failure);
    confluence.fail("PUT", "/property/assay", failure);
    confluence.fail("POST", "/label", failure);
    confluence.fail("DELETE", "/label", failure);
    Published run = publish(ROOT, CHANGED);

    assertThat(run.problems()).isEmpty();
    assertThat(confluence.page("Renamed").version).isEqualTo(2);
    checkAll(CHANGED);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void aPageIsDeletedOnce(Failure failure) throws PublishFailed {
    publish(ROOT, RULE);
    confluence.fail("DELETE", confluence.page("Rule").id, failure);
    Published run = publish(ROOT);

    assertThat(run.problems()).isEmpty();
    assertThat(confluence.titles()).containsExactly("Detection", "Home");
  }

  @ParameterizedTest
  @MethodSource("passing")
  void readingGoesOn(Failure failure) throws PublishFailed {
    confluence.fail("GET", "/space/SEC", failure);
    confluence.fail("GET", "/content", failure);
    publish(ROOT, RULE);

    checkAll(RULE);
  }

  @Test
  void aServerTellsHowLongToWait() throws PublishFailed {
    Answer busy = new Answer(429, "", Map.of("Retry-After", "42"));
    confluence.fail("POST", "/content", new Failure.Instead(busy));

    assertThat(publish(ROOT).waits()).containsExactly(Duration.ofSeconds(42));
  }

  @Test
  void aTimeToWaitForIsSeenOnTheClockOfTheServer() {
    String now = "Wed, 1 Jan 2025 10:00:00 GMT";

    assertThat(Reply.read(503, "", "Wed, 1 Jan 2025 10:00:30 GMT", now).asked())
        .contains(Duration.ofSeconds(30));
    assertThat(Reply.read(503, "", "Wed, 1 Jan 2025 09:00:00 GMT", now).asked())
        .contains(Duration.ZERO);
    assertThat(Reply.read(503, "", "soon", now).asked()).isEmpty();
  }

  @Test
  void withoutAWordOfTheServerTheWaitsGrow() throws PublishFailed {
    for (int i = 0; i < 3; i++) {
      confluence.fail("POST", "/content", new Failure.Instead(Answer.of(503, "")));
    }

    assertThat(publish(ROOT).waits())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void aServerThatNeverComesBackEndsTheRunAndTheNextOneFinishes() throws PublishFailed {
    for (int i = 0; i < 7; i++) {
      confluence.fail("POST", "/label", new Failure.Instead(Answer.of(503, "")));
    }
    assertThatThrownBy(() -> publish(ROOT, RULE))
        .isInstanceOf(PublishFailed.class)
        .hasMessageContaining("gave up after 7 tries");

    publish(ROOT, RULE);

    checkAll(RULE);
  }

  @Test
  void aWaitOfHoursIsNotWaited() {
    Answer tomorrow = new Answer(429, "", Map.of("Retry-After", "86400"));
    confluence.fail("GET", "/space/SEC", new Failure.Instead(tomorrow));

    assertThatThrownBy(() -> publish(ROOT)).hasMessageContaining("86,400 seconds");
  }

  @Test
  void whoIsOvertakenByAnotherWriterTriesAgain() throws PublishFailed {
    publish(ROOT, RULE);
    String id = confluence.page("Rule").id;
    Answer conflict = Answer.refusal(409, "version");
    confluence.fail("PUT", id, new Failure.Instead(conflict));
    confluence.fail("PUT", id, new Failure.Instead(conflict));
    confluence.fail("PUT", "/property/assay", new Failure.Instead(conflict));

    assertThat(publish(ROOT, CHANGED).problems()).isEmpty();
    checkAll(CHANGED);
  }

  @Test
  void whoIsAlwaysOvertakenSaysSo() throws PublishFailed {
    publish(ROOT, RULE);
    String id = confluence.page("Rule").id;
    for (int i = 0; i < 5; i++) {
      confluence.fail("PUT", id, new Failure.Instead(Answer.refusal(409, "too many writers")));
    }

    assertThat(publish(ROOT, CHANGED).problems())
        .singleElement()
        .asString()
        .contains("`Renamed`", "too many writers");
    publish(ROOT, CHANGED);
    checkAll(CHANGED);
  }

  @Test
  void aPageThatIsRefusedIsNamedAndTheOthersAreMade() throws PublishFailed {
    confluence.keepsMetadata = false;
    Answer refusal = Answer.refusal(400, "Error parsing xhtml");
    confluence.fail("POST", "/content", new Failure.Instead(refusal));
    confluence.fail("POST", "/content", new Failure.Instead(refusal));
    ConfluencePage other = new ConfluencePage("other", "Other", Optional.empty(), "", List.of());
    Published run = publish(ROOT, RULE, other);

    assertThat(run.problems())
        .containsExactly(
            "`Detection`: status 400: Error parsing xhtml",
            "`Rule`: the page above it was not published");
    assertThat(confluence.titles()).containsExactly("Home", "Other");
  }

  @Test
  void aTokenThatIsNotKnownIsSaidOnceAndNotShown() {
    confluence.fail(
        "GET",
        "/space/SEC",
        new Failure.Instead(Answer.refusal(401, "bad " + FakeConfluence.TOKEN)));

    assertThatThrownBy(() -> publish(ROOT))
        .isInstanceOf(PublishFailed.class)
        .hasMessageContaining("ASSAY_CONFLUENCE_TOKEN")
        .hasMessageNotContaining(FakeConfluence.TOKEN);
    assertThat(confluence.seen).hasSize(1);
  }

  @Test
  void aUserWithoutTheRightEndsTheRun() {
    confluence.fail("POST", "/content", new Failure.Instead(Answer.refusal(403, "read only")));

    assertThatThrownBy(() -> publish(ROOT, RULE))
        .isInstanceOf(PublishFailed.class)
        .hasMessageContaining("read only");
    assertThat(confluence.writes()).hasSize(1);
  }

  @Test
  void aRedirectIsNotFollowed() {
    Answer login = new Answer(302, "", Map.of("Location", "https://login.example.org/"));
    confluence.fail("GET", "/space/SEC", new Failure.Instead(login));

    assertThatThrownBy(() -> publish(ROOT)).hasMessageContaining("https://login.example.org/");
  }

  @Test
  void aWebPageIsNoAnswer() {
    confluence.fail("GET", "/space/SEC", new Failure.Instead(Answer.of(200, "<html>log in")));

    assertThatThrownBy(() -> publish(ROOT)).hasMessageContaining("gives no JSON");
  }
}
