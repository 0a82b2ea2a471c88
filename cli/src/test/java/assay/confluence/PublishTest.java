package assay.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.page.ConfluencePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages go to a small server that behaves as Confluence is documented to. */
class PublishTest {

  private final FakeConfluence confluence = new FakeConfluence();

  private static final ConfluencePage ROOT = page("root", "Detection", "", "<p>all</p>");
  private static final ConfluencePage RULES = page("rules", "Rules", "root", "<p>rules</p>");
  private static final ConfluencePage DATA = page("data", "Data", "root", "<p>data</p>");
  private static final ConfluencePage ONE = page("rule/1", "Rule one", "rules", "<p>1</p>", "x");
  private static final ConfluencePage TWO = page("rule/2", "Rule two", "rules", "<p>2</p>", "x");
  private static final List<ConfluencePage> ALL = List.of(ROOT, RULES, DATA, ONE, TWO);

  @AfterEach
  void close() {
    confluence.close();
  }

  private static ConfluencePage page(
      String key, String title, String parent, String body, String... labels) {
    return new ConfluencePage(
        key,
        title,
        parent.isEmpty() ? Optional.empty() : Optional.of(parent),
        body,
        List.of(labels));
  }

  private static List<ConfluencePage> with(ConfluencePage changed) {
    return ALL.stream().map(page -> page.key().equals(changed.key()) ? changed : page).toList();
  }

  private static List<ConfluencePage> without(ConfluencePage left) {
    return ALL.stream().filter(page -> !page.equals(left)).toList();
  }

  private Published publish(List<ConfluencePage> pages) throws PublishFailed {
    return Published.to(confluence, "team", pages, true);
  }

  @Test
  void theFirstRunMakesAllPagesWithTheirParentsAndLabels() throws PublishFailed {
    Published run = publish(List.of(ONE, TWO, DATA, RULES, ROOT));

    assertThat(confluence.titles())
        .containsExactly("Data", "Detection", "Home", "Rule one", "Rule two", "Rules");
    assertThat(confluence.parentOf("Detection")).isEqualTo("Home");
    assertThat(confluence.parentOf("Rules")).isEqualTo("Detection");
    assertThat(confluence.parentOf("Rule one")).isEqualTo("Rules");
    assertThat(confluence.page("Rule one").labels).containsExactly("x");
    assertThat(confluence.page("Rule one").body).isEqualTo("<p>1</p>");
    assertThat(run.tally()).startsWith("5 created, 0 updated");
    assertThat(run.problems()).isEmpty();
  }

  @Test
  void theSecondRunWritesNothing() throws PublishFailed {
    publish(ALL);
    confluence.forgetRequests();

    Published run = publish(ALL);

    assertThat(confluence.writes()).isEmpty();
    assertThat(run.tally()).endsWith("0 deleted, 5 unchanged");
  }

  @Test
  void aServerThatKeepsNoMetadataOfNewPagesComesToTheSame() throws PublishFailed {
    confluence.keepsMetadata = false;
    publish(ALL);
    confluence.forgetRequests();

    publish(ALL);

    assertThat(confluence.writes()).isEmpty();
    assertThat(confluence.pages).hasSize(6);
  }

  @Test
  void aServerThatFailsOverMetadataComesToTheSame() throws PublishFailed {
    confluence.failsOverMetadata = true;
    assertThat(publish(ALL).waits()).hasSize(1);
    confluence.forgetRequests();

    publish(ALL);

    assertThat(confluence.writes()).isEmpty();
    assertThat(confluence.pages).hasSize(6);
  }

  @Test
  void aChangedBodyIsThatPageAndNoOther() throws PublishFailed {
    publish(ALL);
    confluence.forgetRequests();
    FakeConfluence.Stored stored = confluence.page("Rule one");

    Published run = publish(with(page("rule/1", "Rule one", "rules", "<p>new</p>", "x")));

    assertThat(confluence.writes())
        .containsExactly(
            "PUT /content/" + stored.id, "PUT /content/" + stored.id + "/property/assay");
    assertThat(stored.body).isEqualTo("<p>new</p>");
    assertThat(stored.version).isEqualTo(2);
    assertThat(run.tally()).startsWith("0 created, 1 updated");
  }

  @Test
  void aPageWithAnotherTitleIsTheSamePage() throws PublishFailed {
    publish(ALL);
    String id = confluence.page("Rule one").id;

    Published run = publish(with(page("rule/1", "Rule 1", "rules", "<p>1</p>", "x")));

    assertThat(confluence.page("Rule 1").id).isEqualTo(id);
    assertThat(confluence.pages).hasSize(6);
    assertThat(run.tally()).contains("1 renamed");
    assertThat(run.lines()).containsExactly("rename  Rule one, to Rule 1");
  }

  @Test
  void twoPagesCanChangeTitles() throws PublishFailed {
    publish(ALL);
    String one = confluence.page("Rule one").id;
    String two = confluence.page("Rule two").id;

    Published run =
        publish(
            List.of(
                ROOT,
                RULES,
                DATA,
                page("rule/1", "Rule two", "rules", "<p>1</p>", "x"),
                page("rule/2", "Rule one", "rules", "<p>2</p>", "x")));

    assertThat(confluence.page("Rule two").id).isEqualTo(one);
    assertThat(confluence.page("Rule one").id).isEqualTo(two);
    assertThat(confluence.pages).hasSize(6);
    assertThat(run.problems()).isEmpty();
    assertThat(run.tally()).contains("2 renamed");
  }

  @Test
  void aTitleInOtherCapitalsIsARename() throws PublishFailed {
    publish(ALL);

    publish(with(page("rule/1", "RULE one", "rules", "<p>1</p>", "x")));

    assertThat(confluence.titles()).contains("RULE one").doesNotContain("Rule one").hasSize(6);
  }

  @Test
  void aPageWithAnotherParentIsMoved() throws PublishFailed {
    publish(ALL);

    Published run = publish(with(page("rule/1", "Rule one", "data", "<p>1</p>", "x")));

    assertThat(confluence.parentOf("Rule one")).isEqualTo("Data");
    assertThat(run.tally()).contains("1 moved");
  }

  @Test
  void aPageThatSomebodyMovedIsMovedBack() throws PublishFailed {
    publish(ALL);
    confluence.page("Rule one").parent = Optional.of(FakeConfluence.HOME);

    publish(ALL);

    assertThat(confluence.parentOf("Rule one")).isEqualTo("Rules");
  }

  @Test
  void aPageThatIsMadeNoMoreIsDeleted() throws PublishFailed {
    publish(ALL);

    Published run = publish(without(TWO));

    assertThat(confluence.titles()).doesNotContain("Rule two").hasSize(5);
    assertThat(run.tally()).contains("1 deleted");
  }

  @Test
  void deletingCanBeLeftOut() throws PublishFailed {
    publish(ALL);

    Published.to(confluence, "team", without(TWO), false);

    assertThat(confluence.titles()).contains("Rule two");
  }

  @Test
  void whatStandsBelowIsDeletedBeforeWhatStandsAbove() throws PublishFailed {
    publish(ALL);

    Published run = publish(List.of(ROOT, DATA));

    assertThat(run.lines())
        .containsExactlyInAnyOrder("delete  Rule one", "delete  Rule two", "delete  Rules")
        .last()
        .isEqualTo("delete  Rules");
  }

  @Test
  void aNewKeyWithTheTitleOfAnOldOneTakesItsPage() throws PublishFailed {
    publish(ALL);
    String id = confluence.page("Rule one").id;

    List<ConfluencePage> pages = new ArrayList<>(without(ONE));
    pages.add(page("rule/new", "Rule one", "rules", "<p>1</p>", "x"));
    publish(pages);

    assertThat(confluence.page("Rule one").id).isEqualTo(id);
    assertThat(confluence.pages).hasSize(6);
  }

  @Test
  void aPageThatTakesTheTitleOfADeletedOneWaitsForIt() throws PublishFailed {
    publish(ALL);
    String one = confluence.page("Rule one").id;

    Published run =
        publish(List.of(ROOT, RULES, DATA, page("rule/1", "Rule two", "rules", "<p>1</p>", "x")));

    assertThat(run.problems()).isEmpty();
    assertThat(confluence.page("Rule two").id).isEqualTo(one);
    assertThat(confluence.pages).hasSize(5);
  }

  @Test
  void aPageOfOtherPeopleIsLeftAsItIs() throws PublishFailed {
    FakeConfluence.Stored foreign = confluence.add("Rule one", "<p>mine</p>", FakeConfluence.HOME);
    FakeConfluence.Stored other = confluence.add("Notes", "<p>notes</p>", FakeConfluence.HOME);

    Published run = publish(ALL);
    publish(List.of(ROOT));

    assertThat(run.problems())
        .singleElement()
        .asString()
        .contains("`Rule one`", "not ours", foreign.id);
    assertThat(foreign.body).isEqualTo("<p>mine</p>");
    assertThat(foreign.version).isEqualTo(1);
    assertThat(confluence.pages).containsValues(foreign, other);
  }

  @Test
  void aPageWhoseNewTitleIsTakenKeepsTheOld() throws PublishFailed {
    publish(ALL);
    confluence.add("Taken", "<p>mine</p>", FakeConfluence.HOME);
    confluence.forgetRequests();

    Published run = publish(with(page("rules", "Taken", "root", "<p>rules</p>")));

    assertThat(run.problems()).singleElement().asString().contains("`Taken`");
    assertThat(confluence.writes()).isEmpty();
  }

  @Test
  void thePagesOfAnotherProjectAreNotOurs() throws PublishFailed {
    publish(ALL);
    ConfluencePage other = page("root", "Another", "", "<p>b</p>");

    Published.to(confluence, "others", List.of(other), true);

    assertThat(confluence.titles()).contains("Another", "Detection", "Rule two").hasSize(7);
  }

  @Test
  void aCopyThatSomebodyMadeIsNotOurs() throws PublishFailed {
    publish(ALL);
    FakeConfluence.Stored copy =
        confluence.add("Copy of Rule one", "<p>1</p>", FakeConfluence.HOME);
    copy.properties.putAll(confluence.page("Rule one").properties);
    copy.propertyVersions.put(Mark.NAME, 1L);
    confluence.forgetRequests();

    publish(ALL);
    assertThat(confluence.writes()).isEmpty();
    publish(without(ONE));

    assertThat(confluence.titles()).contains("Copy of Rule one").doesNotContain("Rule one");
  }

  @Test
  void labelsThatWePutOnGoAndThoseOfOtherPeopleStay() throws PublishFailed {
    publish(ALL);
    confluence.page("Rule one").labels.add("theirs");

    publish(with(page("rule/1", "Rule one", "rules", "<p>1</p>", "y")));

    assertThat(confluence.page("Rule one").labels).containsExactlyInAnyOrder("y", "theirs");
  }

  @Test
  void aLabelThatSomebodyTookOffComesBackWithoutANewVersion() throws PublishFailed {
    publish(ALL);
    confluence.page("Rule one").labels.clear();

    publish(ALL);

    assertThat(confluence.page("Rule one").labels).containsExactly("x");
    assertThat(confluence.page("Rule one").version).isEqualTo(1);
  }

  @Test
  void aBodyGoesThroughAsItIs() throws PublishFailed {
    String body = "<p>Zażółć \uD83D\uDD0D \"a\\b\" &amp; <![CDATA[x]]]]><![CDATA[>]]></p>\n\t<hr/>";

    publish(List.of(page("root", "Ünïcode & \"quotes\" / 100 % + more?", "", body)));
    confluence.forgetRequests();
    publish(List.of(page("root", "Ünïcode & \"quotes\" / 100 % + more?", "", body)));

    assertThat(confluence.page("Ünïcode & \"quotes\" / 100 % + more?").body).isEqualTo(body);
    assertThat(confluence.writes()).isEmpty();
  }

  @Test
  void aThousandPagesAreLookedUpInFewRequests() throws PublishFailed {
    var pages = new ArrayList<>(List.of(ROOT));
    for (int i = 0; i < 1000; i++) {
      pages.add(page("rule/" + i, "Rule number " + i, "root", "<p>" + i + "</p>"));
    }
    publish(pages);
    assertThat(confluence.seen).hasSizeLessThanOrEqualTo(1001 + 25);
    confluence.forgetRequests();

    Published run = publish(pages);

    assertThat(run.tally()).endsWith("1,001 unchanged");
    assertThat(confluence.seen).hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void thePagesCanStandBelowANamedPage() throws PublishFailed {
    confluence.add("Security", "", FakeConfluence.HOME);
    Published.below(confluence, "security", List.of(ROOT));

    assertThat(confluence.parentOf("Detection")).isEqualTo("Security");
    assertThatThrownBy(() -> Published.below(confluence, "Nowhere", List.of(ROOT)))
        .isInstanceOf(PublishFailed.class)
        .hasMessageContaining("no page `Nowhere`");
  }

  @Test
  void whatIsWrongWithPagesIsNamedAndTheOthersAreMade() throws PublishFailed {
    Published run =
        publish(
            List.of(
                ROOT,
                page("a", "Detection", "root", ""),
                page("b", "B", "nowhere", ""),
                page("c", "C", "b", ""),
                page("d", "D", "e", ""),
                page("e", "E", "d", ""),
                page("f", "x".repeat(256), "root", ""),
                page("root", "Again", "", "")));

    assertThat(confluence.titles()).containsExactly("Detection", "Home");
    assertThat(run.problems()).hasSize(7);
  }

  @Test
  void aPageThatIsOnlyWrongForNowIsNotDeleted() throws PublishFailed {
    publish(ALL);

    publish(with(page("rule/1", "x".repeat(256), "rules", "<p>1</p>")));

    assertThat(confluence.titles()).contains("Rule one");
  }

  @Test
  void aPageThatARunMadeAndCouldNotMarkIsClaimed() throws PublishFailed {
    publish(ALL);
    FakeConfluence.Stored stored = confluence.page("Rule one");
    stored.properties.clear();
    stored.propertyVersions.clear();
    stored.body = "<p >1</p>";

    Published run = publish(ALL);

    assertThat(run.problems()).isEmpty();
    assertThat(confluence.page("Rule one").id).isEqualTo(stored.id);
    confluence.forgetRequests();
    publish(ALL);
    assertThat(confluence.writes()).isEmpty();
  }
}
