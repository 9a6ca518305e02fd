package org.hustings.server.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The secret that lets one elector vote once: two parts of eight characters, 78 bits together. The
/// database has only a hash over both, so neither part can be searched for by itself.
///
/// @param part1 in capital letters and figures that cannot be taken for one another
public record SecurityCode(String part1, String part2) {
  /// Neither 0 and O, 1 and I and L, nor U, which is read as V.
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 8;
  private static final Pattern PART = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final SecureRandom RANDOM = new SecureRandom();

  /// A code that everybody sees is none, for previews. It is never drawn.
  public static final SecurityCode NO_REAL_CODE = new SecurityCode("XXXXXXXX", "XXXXXXXX");

  public SecurityCode {
    if (!PART.matcher(part1).matches() || !PART.matcher(part2).matches()) {
      throw new IllegalArgumentException("not a security code");
    }
  }

  /// A new code that nobody can foresee.
  public static SecurityCode draw() {
    SecurityCode drawn = new SecurityCode(drawPart(), drawPart());
    return drawn.equals(NO_REAL_CODE) ? draw() : drawn;
  }

  private static String drawPart() {
    return RANDOM
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(place -> ALPHABET.substring(place, place + 1))
        .collect(Collectors.joining());
  }

  /// Reads a code as people type and paste it: in small letters, with spaces, hyphens or full stops
  /// anywhere, both parts in one; empty if it cannot be one.
  public static Optional<SecurityCode> parse(String text) {
    String plain = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    if (plain.length() != 2 * LENGTH) {
      return Optional.empty();
    }
    String part1 = plain.substring(0, LENGTH);
    String part2 = plain.substring(LENGTH);
    return PART.matcher(part1).matches() && PART.matcher(part2).matches()
        ? Optional.of(new SecurityCode(part1, part2))
        : Optional.empty();
  }

  /// Reads the two parts from two boxes; both may as well stand in one.
  public static Optional<SecurityCode> parse(String first, String second) {
    return parse(first + second);
  }

  /// The SHA-256 by which the code is known to the database.
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((part1 + part2).getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// As it stands in addresses and in what the voter keeps: `ABCDEFGH-23456789`.
  public String written() {
    return part1 + "-" + part2;
  }

  /// Nothing of the code, so that no log line holds it.
  @Override
  public String toString() {
    return "a security code";
  }
}
