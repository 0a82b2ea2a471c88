package assay.style;

import assay.knowledge.DataNeededFinder;
import assay.knowledge.Entities;
import assay.knowledge.Entity;
import assay.knowledge.SeedDataNeeded;
import assay.knowledge.TaxonomyDataNeeded;
import assay.page.KnowledgeBase;
import assay.page.MarkdownPages;
import assay.page.Output;
import assay.page.PageNames;
import assay.page.RulePage;
import assay.source.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a knowledge base is read and written; the {@code style} of a project file. This is the one
 * place that tells the styles apart: which data a rule needs, what pages are called, and which
 * classes write.
 */
public enum Style {
  /** What is right, made to be read. */
  MODERN("modern", true) {
    @Override
    public List<Output> outputs() {
      return Outputs.MODERN;
    }

    @Override
    public DataNeededFinder dataNeeded(Entities entities) {
      return new TaxonomyDataNeeded(entities);
    }

    @Override
    public PageNames names(List<Source> files) {
      return PageNames.distinct(files);
    }

    @Override
    public String page(KnowledgeBase base, RulePage rule) {
      return MarkdownPages.rule(base, rule);
    }
  },

  /** What Atomic Threat Coverage wrote in October 2020, byte for byte, faults included. */
  ATC_2020("atc-2020", false) {
    @Override
    public List<Output> outputs() {
      return Outputs.ATC_2020;
    }

    @Override
    public DataNeededFinder dataNeeded(Entities entities) {
      return new SeedDataNeeded(entities);
    }

    @Override
    public PageNames names(List<Source> files) {
      return PageNames.lastWins(files);
    }

    @Override
    public String page(KnowledgeBase base, RulePage rule) {
      return assay.atc2020.MarkdownPages.rule(rule);
    }
  };

  private final String id;
  private final boolean readsSubfolders;

  Style(String id, boolean readsSubfolders) {
    this.id = id;
    this.readsSubfolders = readsSubfolders;
  }

  /** All outputs of this style, in the order they are written. */
  public abstract List<Output> outputs();

  /** What finds the data that rules need. */
  public abstract DataNeededFinder dataNeeded(Entities entities);

  /** The names of the pages of {@code files}, in their order. */
  public abstract PageNames names(List<Source> files);

  /** The page of one rule of {@code base} by itself, without links to pages that are not there. */
  public abstract String page(KnowledgeBase base, RulePage rule);

  /** Whether this style makes a page of {@code entity}; those of 2020 were of *.yml only. */
  public boolean hasPage(Entity entity) {
    return this != ATC_2020 || entity.source().name().endsWith(".yml");
  }

  /** Whether rule folders are read to any depth, or only the {@code *.yml} directly in them. */
  public boolean readsSubfolders() {
    return readsSubfolders;
  }

  /** The output of this style that project files call {@code id}. */
  public Optional<Output> output(String id) {
    return outputs().stream().filter(output -> output.id().equals(id)).findFirst();
  }

  /** The name that project files use. */
  public String id() {
    return id;
  }

  /** The style that project files call {@code id}. */
  public static Optional<Style> named(String id) {
    return Arrays.stream(values()).filter(style -> style.id.equals(id)).findFirst();
  }

  /** The names of all styles, the default first. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Style::id).toList();
  }
}
