package org.hustings.ballotbox.sealing;

import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.hustings.definition.ElectionId;

/// The public key to which an election's inner envelopes are sealed. Anybody may have it.
///
/// @param version of the sealing
/// @param publicKey 32 bytes in hexadecimal
/// @param needed how many trustees together can open
/// @param trustees how many there are
public record ElectionKey(
    ElectionId election, int version, String publicKey, int needed, int trustees) {
  static final int BYTES = 32;
  static final int MOST_TRUSTEES = 99;
  static final String KIND = "Hustings election key";
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

  public ElectionKey {
    if (!HEX.matcher(publicKey).matches()) {
      throw new IllegalArgumentException(
          "A public key is %d figures of 0-9 and a-f".formatted(2 * BYTES));
    }
    if (needed < 1 || needed > trustees || trustees > MOST_TRUSTEES) {
      throw new IllegalArgumentException(
          "%d of %d trustees cannot open: the first is from 1 to the second, which is at most %d"
              .formatted(needed, trustees, MOST_TRUSTEES));
    }
    Sealing.of(version);
  }

  /// By which people compare keys: the first half of the SHA-256 over everything that is in it, in
  /// groups of four.
  public String fingerprint() {
    String digest = Digests.ofLines(KIND, election, version, publicKey, needed, trustees);
    return KeyText.grouped(digest.substring(0, 32));
  }

  /// The key as its file holds it.
  public String text() {
    return KeyText.write(
        KIND,
        Map.entry("election", election.slug()),
        Map.entry("sealing", Integer.toString(version)),
        Map.entry("needed", Integer.toString(needed)),
        Map.entry("trustees", Integer.toString(trustees)),
        Map.entry("public key", KeyText.grouped(publicKey)),
        Map.entry("fingerprint", fingerprint()));
  }

  /// Reads a key's file.
  ///
  /// @throws KeyTextException says what is wrong with it
  public static ElectionKey parse(String text) {
    KeyText file = KeyText.read(KIND, text);
    ElectionKey key =
        file.make(() ->
            new ElectionKey(
                new ElectionId(file.lower("election")),
                file.number("sealing"),
                file.hex("public key"),
                file.number("needed"),
                file.number("trustees")));
    if (!key.fingerprint().equals(KeyText.grouped(file.hex("fingerprint")))) {
      throw new KeyTextException(
          "The fingerprint does not fit what is above it: take the file as the ceremony wrote it.");
    }
    return key;
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(publicKey);
  }
}
