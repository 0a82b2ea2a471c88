package assay.confluence;

/** What is done to a page. */
enum Deed {
  CREATE("create", "created"),
  UPDATE("update", "updated"),
  RENAME("rename", "renamed"),
  MOVE("move", "moved"),
  DELETE("delete", "deleted"),
  KEEP("unchanged", "unchanged");

  private final String plan;
  private final String past;

  Deed(String plan, String past) {
    this.plan = plan;
    this.past = past;
  }

  /** In the words of a plan. */
  String plan() {
    return plan;
  }

  /** In the words of a report. */
  String past() {
    return past;
  }
}
