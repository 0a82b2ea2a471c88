package assay.style;

import static org.assertj.core.api.Assertions.assertThat;

import assay.page.Output;
import org.junit.jupiter.api.Test;

class StyleTest {

  @Test
  void aProjectFileNamesAStyle() {
    assertThat(Style.named("atc-2020")).contains(Style.ATC_2020);
    assertThat(Style.named("modern")).contains(Style.MODERN);
    assertThat(Style.named("Modern")).isEmpty();
  }

  @Test
  void theDefaultStandsFirst() {
    assertThat(Style.ids()).containsExactly("modern", "atc-2020");
  }

  @Test
  void bothStylesStartWithMarkdown() {
    for (Style style : Style.values()) {
      assertThat(style.outputs())
          .extracting(Output::id)
          .startsWith("markdown")
          .doesNotHaveDuplicates();
    }
  }
}
