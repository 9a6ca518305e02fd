package org.hustings.words;

import java.util.Collection;
import java.util.List;

/// Several things in one sentence, by the messages `list.…`.
final class Lists {
  private static final String VOWELS = "aeiouwyâêîôûŵŷáéíóúàèìòùäëïöü";

  private final Words words;

  Lists(Words words) {
    this.words = words;
  }

  /// "Ann, Ben and Cai"
  String all(Collection<String> items) {
    return join(List.copyOf(items), "list.all");
  }

  /// "Ann, Ben or Cai"
  String either(Collection<String> items) {
    return join(List.copyOf(items), "list.either");
  }

  private String join(List<String> items, String lastKey) {
    if (items.isEmpty()) {
      return "";
    }
    String joined = items.getFirst();
    for (String next : items.subList(1, Math.max(1, items.size() - 1))) {
      joined = words.say("list.more", "before", joined, "next", next);
    }
    String last = items.getLast();
    return items.size() == 1
        ? joined
        : words.say(lastKey, "before", joined, "last", last, "vowel", beginsWithVowel(last));
  }

  private static boolean beginsWithVowel(String text) {
    return !text.isEmpty() && VOWELS.indexOf(Character.toLowerCase(text.charAt(0))) >= 0;
  }
}
