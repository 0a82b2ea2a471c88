package assay.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PageStyleTest {

  @Test
  void aProjectFileNamesAStyle() {
    assertThat(PageStyle.named("atc-2020")).contains(PageStyle.ATC_2020);
    assertThat(PageStyle.named("modern")).contains(PageStyle.MODERN);
    assertThat(PageStyle.named("Modern")).isEmpty();
  }

  @Test
  void theDefaultStandsFirst() {
    assertThat(PageStyle.ids()).containsExactly("modern", "atc-2020");
  }

  @Test
  void eachStyleHasItsWriter() {
    assertThat(PageStyle.MODERN.writer(Set.of())).isInstanceOf(ModernPages.class);
    assertThat(PageStyle.ATC_2020.writer(Set.of())).isInstanceOf(Atc2020Pages.class);
  }
}
