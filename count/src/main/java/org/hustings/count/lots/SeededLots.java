package org.hustings.count.lots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.hustings.count.Candidate;
import org.hustings.count.Lot;
import org.hustings.count.Lots;

/// Lots from a text that everybody knows but nobody could choose, such as tomorrow's lottery
/// numbers. For each tied candidate take the SHA-256 of `text/stage/name` in UTF-8: the lot falls
/// on the lowest. Anyone can repeat it with `sha256sum`, and the order of the candidates in the
/// file has no part in it.
///
/// @param seed the published text
/// @param candidates of the contest, in ballot file order
public record SeededLots(String seed, List<Candidate> candidates) implements Lots {
  public SeededLots {
    candidates = List.copyOf(candidates);
  }

  @Override
  public OptionalInt draw(int stage, Lot.Purpose purpose, List<Integer> between) {
    return between.stream()
        .min(
            Comparator.comparing((Integer number) -> digest(stage, number))
                .thenComparing(Comparator.naturalOrder()))
        .map(OptionalInt::of)
        .orElseThrow();
  }

  private String digest(int stage, int number) {
    String text = seed + "/" + stage + "/" + candidates.get(number - 1).name();
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
