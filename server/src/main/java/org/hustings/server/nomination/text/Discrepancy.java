package org.hustings.server.nomination.text;

/// Something on a tracker page that does not add up. It is reported; what is listed is taken, and
/// what is claimed is not.
public sealed interface Discrepancy {
  /// What does not add up, for a person to read.
  String words();

  /// A heading claims another number of nominations than are listed under it.
  record CountDiffers(String candidate, int claimed, int listed, int line) implements Discrepancy {
    @Override
    public String words() {
      return "line "
          + line
          + ": "
          + candidate
          + " claims "
          + Phrases.nominations(claimed)
          + " and lists "
          + listed;
    }
  }

  /// A body stands twice under one candidate; it counts once.
  record ListedTwice(String candidate, String body, int line) implements Discrepancy {
    @Override
    public String words() {
      return "line " + line + ": " + body + " is listed a second time under " + candidate;
    }
  }

  /// The headings together claim another number than the lists hold.
  record TotalDiffers(int candidates, int claimed, int listed) implements Discrepancy {
    @Override
    public String words() {
      return candidates
          + (candidates == 1 ? " candidate claims " : " candidates claim ")
          + Phrases.nominations(claimed)
          + " where "
          + listed
          + (listed == 1 ? " is" : " are")
          + " listed";
    }
  }
}
