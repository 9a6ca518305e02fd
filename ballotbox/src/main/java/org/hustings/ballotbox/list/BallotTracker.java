package org.hustings.ballotbox.list;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// By which a voter finds their ballot in the public list of sealed ballots: sixteen letters and
/// figures drawn at random, 78 bits, which tell nothing.
public record BallotTracker(String value) {
  /// Neither 0 and O, 1 and I and L, nor U, as in security codes.
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 16;
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public BallotTracker {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a tracker");
    }
  }

  /// A new tracker that nobody can foresee.
  public static BallotTracker draw() {
    return new BallotTracker(
        RANDOM
            .ints(LENGTH, 0, ALPHABET.length())
            .mapToObj(place -> ALPHABET.substring(place, place + 1))
            .collect(Collectors.joining()));
  }

  /// Reads a tracker as people type and paste it; empty if it cannot be one.
  public static Optional<BallotTracker> parse(String text) {
    String plain = text.replaceAll("[^\\p{L}\\p{Nd}]+", "").toUpperCase(Locale.ROOT);
    return FORM.matcher(plain).matches() ? Optional.of(new BallotTracker(plain)) : Optional.empty();
  }

  /// In groups of four: `K7QX-M2PD-9RTB-4WHC`.
  public String written() {
    return value.replaceAll("(.{4})(?=.)", "$1-");
  }

  /// Nothing of the tracker, so that no log line holds it.
  @Override
  public String toString() {
    return "a tracker";
  }
}
