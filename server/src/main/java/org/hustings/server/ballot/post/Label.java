package org.hustings.server.ballot.post;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// Letters drawn at random, by which a paper is spoken of that must not be known by anything else.
final class Label {
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Label() {}

  static String draw() {
    return RANDOM
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(place -> LETTERS.substring(place, place + 1))
        .collect(Collectors.joining());
  }
}
