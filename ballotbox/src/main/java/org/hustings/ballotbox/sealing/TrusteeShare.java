package org.hustings.ballotbox.sealing;

import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.hustings.definition.ElectionId;

/// One trustee's part of an election's private key. Enough of them together open; fewer tell
/// nothing.
///
/// @param number the trustee's, from 1
/// @param fingerprint of the election's key to which it belongs
/// @param secret 32 bytes in hexadecimal
public record TrusteeShare(ElectionId election, int number, String fingerprint, String secret) {
  private static final String KIND = "Hustings key share";
  private static final int CHECK = 8;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{" + 2 * ElectionKey.BYTES + "}");

  public TrusteeShare {
    if (number < 1 || number > ElectionKey.MOST_TRUSTEES) {
      throw new IllegalArgumentException(
          "Shares are numbered from 1 to %d, not %d".formatted(ElectionKey.MOST_TRUSTEES, number));
    }
    if (!HEX.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          "The share has %d figures; %d were expected"
              .formatted(secret.length(), 2 * ElectionKey.BYTES));
    }
  }

  /// The share as its file holds it.
  public String text() {
    return KeyText.write(
        KIND,
        Map.entry("election", election.slug()),
        Map.entry("number", Integer.toString(number)),
        Map.entry("key", fingerprint),
        Map.entry("share", KeyText.grouped(secret)),
        Map.entry("check", KeyText.grouped(check())));
  }

  /// Reads a share's file, or what was typed from its print.
  ///
  /// @throws KeyTextException says what is wrong with it
  public static TrusteeShare parse(String text) {
    KeyText file = KeyText.read(KIND, text);
    TrusteeShare share =
        file.make(() ->
            new TrusteeShare(
                new ElectionId(file.lower("election")),
                file.number("number"),
                KeyText.grouped(file.hex("key")),
                file.hex("share")));
    if (!share.check().equals(file.hex("check"))) {
      throw new KeyTextException(
          "Share %d is not as the ceremony wrote it: compare it with the print, figure by figure."
              .formatted(share.number));
    }
    return share;
  }

  /// Refuses a share of another key.
  void requireOf(ElectionKey key) {
    if (!election.equals(key.election())) {
      throw new KeyTextException(
          "Share %d is of the election %s, not of %s.".formatted(number, election, key.election()));
    }
    if (!fingerprint.equals(key.fingerprint())) {
      throw new KeyTextException(
          "Share %d belongs to the key %s, not to %s: it is from another ceremony."
              .formatted(number, fingerprint, key.fingerprint()));
    }
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(secret);
  }

  /// What only somebody who has the share can say, and from which nothing of it follows: by this a
  /// trustee shows that theirs was opened.
  public String receipt() {
    return Digests.ofLines("Hustings share receipt", election, number, fingerprint, secret);
  }

  /// By which everybody knows this share again.
  public String commitment() {
    return commitmentTo(receipt());
  }

  /// The commitment of the share whose receipt this is.
  public static String commitmentTo(String receipt) {
    return Digests.ofLines("Hustings share commitment", receipt);
  }

  /// By which a slip of the pen is found.
  private String check() {
    return Digests.ofLines(KIND, election, number, fingerprint, secret).substring(0, CHECK);
  }

  /// Nothing of the secret, so that no log line holds it.
  @Override
  public String toString() {
    return "share %d of %s".formatted(number, election);
  }
}
