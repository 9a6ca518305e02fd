package org.hustings.server.result.closing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Many secrets that are looked for in one passage through a text, by their first eight characters.
final class Needles {
  private static final int BEGINNING = 8;

  private final Map<Long, List<String>> byBeginning = new HashMap<>();

  Needles(Collection<String> secrets) {
    for (String secret : secrets) {
      byBeginning.computeIfAbsent(beginning(secret), _ -> new ArrayList<>()).add(secret);
    }
  }

  private static long beginning(String secret) {
    if (secret.length() < BEGINNING) {
      throw new IllegalArgumentException("too short to be looked for: " + secret);
    }
    long window = 0;
    for (int at = 0; at < BEGINNING; at++) {
      window = (window << 8) | (secret.charAt(at) & 0xff);
    }
    return window;
  }

  /// Where any of them stands in a text, a character a byte.
  List<Integer> in(String text) {
    List<Integer> places = new ArrayList<>();
    long window = 0;
    for (int end = 0; end < text.length(); end++) {
      window = (window << 8) | (text.charAt(end) & 0xff);
      if (byBeginning.containsKey(window)) {
        int at = end - BEGINNING + 1;
        if (byBeginning.get(window).stream().anyMatch(one -> text.startsWith(one, at))) {
          places.add(at);
        }
      }
    }
    return places;
  }
}
