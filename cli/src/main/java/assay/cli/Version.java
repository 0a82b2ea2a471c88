package assay.cli;

/** The version of the program; the same as in pom.xml, which a test holds. */
public final class Version {

  public static final String NUMBER = "0.1.0";

  static final String TEXT = "assay " + NUMBER;

  private Version() {}
}
