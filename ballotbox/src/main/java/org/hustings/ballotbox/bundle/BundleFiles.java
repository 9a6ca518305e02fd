package org.hustings.ballotbox.bundle;

/// The names of a bundle's files, as docs/formats-bundle.md describes them.
final class BundleFiles {
  static final String README = "README.txt";
  static final String MANIFEST = "MANIFEST.sha256";
  static final String DEFINITION = "definition.yaml";
  static final String DECLARATION = "declaration.json";
  static final String SEALED = "sealed-ballots.csv";
  static final String HEAD = "sealed-ballots-head.json";
  static final String GROUPS = "groups.csv";
  static final String LOTS = "lots.csv";
  static final String SHEET = "sheet";

  private BundleFiles() {}

  /// A file of one contest.
  static String of(String contest, String file) {
    return "contests/" + contest + "/" + file;
  }
}
