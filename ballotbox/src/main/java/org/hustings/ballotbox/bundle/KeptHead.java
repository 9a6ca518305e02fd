package org.hustings.ballotbox.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares heads that a witness kept with the list in a bundle: a list that only grew still has
/// the line that each of them named.
record KeptHead(String election, long ballots, String chain) {
  private static final String FIRST = "hustings sealed ballots";

  /// Reads a head as the bundle and the site's JSON have it, or as the site's `ballots-head.txt`.
  ///
  /// @param key that must have signed it; the text alone bears no signature
  static KeptHead read(String text, BundleKey key) {
    List<String> lines = text.strip().lines().toList();
    if (lines.size() == 5 && lines.getFirst().equals(FIRST)) {
      return new KeptHead(lines.get(1), number(lines.get(2)), lines.get(3));
    }
    SealedHead head = SealedHead.read(text);
    if (!key.signed(head.signed().getBytes(UTF_8), bytes(head))) {
      throw fault("it was not signed with the key of this bundle");
    }
    return new KeptHead(head.election(), head.ballots(), head.chain());
  }

  private static byte[] bytes(SealedHead head) {
    try {
      return HexFormat.of().parseHex(head.signature());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw fault("it names no number of ballots");
    }
  }

  /// The list must have this line.
  void require(OpenedBundle bundle, String electionOfBundle) {
    if (!election.equals(electionOfBundle)) {
      throw fault("it is of %s, the bundle of %s".formatted(election, electionOfBundle));
    }
    if (ballots == 0) {
      return;
    }
    List<String> lines = new ArrayList<>(bundle.text(BundleFiles.SEALED).lines().toList());
    @Nullable String line = ballots < lines.size() ? lines.get((int) ballots) : null;
    if (line == null || !line.endsWith("," + chain)) {
      throw fault(
          "the list had %d ballots to %s when it was kept; the list in the bundle %s"
              .formatted(
                  ballots,
                  chain,
                  line == null ? "has %d".formatted(lines.size() - 1) : "has another line there"));
    }
  }

  private static BundleFault fault(String words) {
    return new BundleFault("--head", words);
  }
}
