package org.hustings.server.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a reader sees or hears of a page.
public final class VisibleText {
  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?s)<(script|style|noscript)\\b.*?</\\1>|<pre translate=\"no\".*?</pre>|<!--.*?-->");
  private static final Pattern SPOKEN =
      Pattern.compile("\\b(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"");
  private static final Pattern MESSAGE = Pattern.compile("(?s)⟦[^⟦]*⟧");

  /// Words next to each other of which each has a vowel as English writes it.
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{ASCII}&&\\S]*[aeiouAEIOU][\\p{ASCII}&&\\S]*"
              + "(?:\\s+[\\p{ASCII}&&\\S]*[aeiouAEIOU][\\p{ASCII}&&\\S]*)*");

  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");

  private VisibleText() {}

  /// The pieces of text that do not stand within ⟦ ⟧, attributes that are read aloud included.
  public static List<String> outsideOfMessages(String page) {
    String seen = UNSEEN.matcher(page).replaceAll("\n");
    List<String> outside = new ArrayList<>();
    SPOKEN.matcher(seen).results().forEach(spoken -> collect(spoken.group(1), outside));
    collect(TAG.matcher(seen).replaceAll("\n"), outside);
    return outside;
  }

  /// What messages of the made-up language were filled in with: within ⟦ ⟧ no vowel of theirs is
  /// without an accent.
  public static List<String> filledIn(String page) {
    String seen = UNSEEN.matcher(page).replaceAll("\n");
    List<String> within = new ArrayList<>();
    SPOKEN.matcher(seen).results().forEach(spoken -> plain(spoken.group(1), within));
    plain(TAG.matcher(seen).replaceAll(""), within);
    return within;
  }

  private static void plain(String text, List<String> found) {
    MESSAGE
        .matcher(text)
        .results()
        .flatMap(message -> PLAIN.matcher(message.group()).results())
        .map(piece -> piece.group().strip())
        .forEach(found::add);
  }

  private static void collect(String text, List<String> outside) {
    StringBuilder piece = new StringBuilder();
    int depth = 0;
    for (char letter : (text + "\n").toCharArray()) {
      depth += letter == '⟦' ? 1 : letter == '⟧' ? -1 : 0;
      if (depth == 0 && letter != '⟧' && letter != '\n') {
        piece.append(letter);
      } else if (!piece.isEmpty()) {
        if (piece.chars().anyMatch(Character::isLetter)) {
          outside.add(piece.toString().strip());
        }
        piece.setLength(0);
      }
    }
  }
}
