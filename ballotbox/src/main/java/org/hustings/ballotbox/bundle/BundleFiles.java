package org.hustings.ballotbox.bundle;

/// The names of a bundle's files, as docs/formats-bundle.md describes them.
final class BundleFiles {
  static final String README = "README.txt";
  static final String MANIFEST = "MANIFEST.sha256";
  static final String DEFINITION = "definition.yaml";
  static final String DECLARATION = "declaration.json";
  static final String SEALED = "sealed-ballots.csv";
  static final String HEAD = "sealed-ballots-head.json";
  static final String OPENED = "opened.csv";
  static final String STRUCK = "struck.csv";
  static final String KEY = "key.pem";
  static final String SIGNATURE = "MANIFEST.sig";
  static final String GROUPS = "groups.csv";
  static final String LOTS = "lots.csv";
  static final String SHEET = "sheet";

  private BundleFiles() {}

  /// Whether a contest has files of this name.
  static boolean isOfContest(String name) {
    return name.equals(GROUPS)
        || name.equals(LOTS)
        || name.matches(SHEET + "\\.(json|csv|txt)")
        || name.matches("ballots[^/]*\\.blt");
  }

  /// A file of one contest.
  static String of(String contest, String file) {
    return "contests/" + contest + "/" + file;
  }
}
