package assay.page;

/** One form that a knowledge base is written in: pages, a table, a layer. */
public interface Output {

  /** The word that project files and {@code --only} choose it by. */
  String id();

  /** What it is good for, in one line. */
  String description();

  /** The whole output; the same base gives the same files. */
  OutputFiles write(KnowledgeBase base);
}
