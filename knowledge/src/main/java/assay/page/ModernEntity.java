package assay.page;

import assay.knowledge.Entity;

/** What every entity's page has: a title and a footer. */
interface ModernEntity {

  Entity entity();

  ModernLinks at();

  default String title() {
    return Markdown.heading(EntityLabel.of(entity()));
  }

  /** The title that others name it by, where that is not the heading. */
  default String name() {
    return Markdown.codeCell(entity().title().text());
  }

  default String footer() {
    return ModernFooter.of(entity().source(), at().library().attack());
  }
}
