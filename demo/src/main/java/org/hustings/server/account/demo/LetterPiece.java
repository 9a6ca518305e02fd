package org.hustings.server.account.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of a letter's text: words, or an address that can be followed.
public record LetterPiece(String text, boolean isAddress) {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

  /// The text in its pieces, in their order.
  public static List<LetterPiece> of(String text) {
    List<LetterPiece> pieces = new ArrayList<>();
    Matcher address = ADDRESS.matcher(text);
    int end = 0;
    while (address.find()) {
      pieces.add(new LetterPiece(text.substring(end, address.start()), false));
      pieces.add(new LetterPiece(address.group(), true));
      end = address.end();
    }
    pieces.add(new LetterPiece(text.substring(end), false));
    return List.copyOf(pieces);
  }
}
