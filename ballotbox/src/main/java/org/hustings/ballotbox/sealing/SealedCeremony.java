package org.hustings.ballotbox.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What comes back from a ceremony that was held away from the server: the public key, and each
/// trustee's share as that trustee alone opens it.
///
/// @param ceremony by which the server knows it again
public record SealedCeremony(String ceremony, ElectionKey key, List<Sealed> shares) {
  private static final String KIND = "Hustings sealed shares";
  private static final int LONGEST = 500_000;

  /// A trustee's share.
  ///
  /// @param envelope the sealed share, in hexadecimal
  /// @param commitment by which everybody knows the share again
  public record Sealed(String envelope, String commitment) {}

  public SealedCeremony {
    shares = List.copyOf(shares);
    if (shares.size() != key.trustees()) {
      throw new IllegalArgumentException("Each trustee has one share");
    }
  }

  /// It as its file holds it.
  public String text() {
    List<Map.Entry<String, String>> lines = new ArrayList<>();
    lines.add(Map.entry("ceremony", ceremony));
    for (int number = 1; number <= shares.size(); number++) {
      lines.add(Map.entry("share " + number, shares.get(number - 1).envelope()));
      lines.add(Map.entry("commitment " + number, shares.get(number - 1).commitment()));
    }
    return KeyText.write(KIND, lines) + "\n" + key.text();
  }

  /// Reads the file.
  ///
  /// @throws KeyTextException says what is wrong with it
  public static SealedCeremony parse(String text) {
    int second = text.indexOf(ElectionKey.KIND);
    if (second < 0) {
      throw new KeyTextException(
          "The part \"%s\" is missing: take the whole file.".formatted(ElectionKey.KIND));
    }
    KeyText file = KeyText.read(KIND, text.substring(0, second), LONGEST);
    ElectionKey key = ElectionKey.parse(text.substring(second));
    return file.make(() -> {
      List<Sealed> shares = new ArrayList<>();
      for (int number = 1; number <= key.trustees(); number++) {
        shares.add(new Sealed(file.hex("share " + number), file.hex("commitment " + number)));
      }
      return new SealedCeremony(file.field("ceremony"), key, shares);
    });
  }
}
