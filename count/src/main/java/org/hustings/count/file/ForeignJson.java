package org.hustings.count.file;

import java.util.List;

/// Recognises JSON of other programs by the names that stand in it.
final class ForeignJson {
  /// @param names that stand in such a file, all of them
  private record Kind(String words, String advice, List<String> names) {
    boolean fits(String start) {
      for (String name : names) {
        if (!start.contains('"' + name + '"')) {
          return false;
        }
      }
      return true;
    }
  }

  private static final String CONVERT = "convert them to BLT, CSV or this program's JSON";
  private static final String BALLOTS_OF_OPAVOTE = "download its ballots, which are BLT";
  private static final String BALLOTS_OF_BELENIOS = "download its ballots";
  private static final List<Kind> KINDS =
      List.of(
          kind("Dominion's cast vote records", CONVERT, "ElectionId", "Sessions"),
          kind("Dominion's cast vote records", CONVERT, "Version", "ElectionId"),
          kind("cast vote records in NIST's common data format", CONVERT, "@type"),
          kind("a result sheet of this program", "count its ballot file", "rule", "citation"),
          kind("a result of RCTab, not ballots", "count its ballots", "config", "results"),
          kind("a configuration of RCTab, not ballots", CONVERT, "tabulatorVersion"),
          kind("a result of OpaVote, not ballots", BALLOTS_OF_OPAVOTE, "rounds", "n_valid_votes"),
          kind("a result of OpaVote, not ballots", BALLOTS_OF_OPAVOTE, "rounds", "candidates"),
          kind("a result of Belenios, not ballots", BALLOTS_OF_BELENIOS, "num_tallied"),
          kind("a result of Belenios, not ballots", BALLOTS_OF_BELENIOS, "encrypted_tally"),
          kind("an election of Helios or Belenios, not ballots", CONVERT, "public_key"));

  private ForeignJson() {}

  private static Kind kind(String words, String advice, String... names) {
    return new Kind(words, advice, List.of(names));
  }

  /// @param start of the file
  static void refuse(String file, String start) {
    for (Kind kind : KINDS) {
      if (kind.fits(start) && !ours(start)) {
        throw new BadBallotFile(
            file,
            1,
            1,
            kind.words(),
            "an object with \"candidates\" and \"ballots\": " + kind.advice());
      }
    }
  }

  private static boolean ours(String start) {
    return start.contains("\"ballots\"") && start.contains("\"ranking\"");
  }
}
