package org.hustings.server.dispatch.post;

import org.hustings.server.organisation.member.Format;
import org.jspecify.annotations.Nullable;

/// How large the letters of a pack are. Whoever wants large print gets letter, papers and booklets
/// of at least so many points; nothing that is to be read is smaller.
enum PrintSize {
  USUAL(0),
  POINTS_16(16),
  POINTS_18(18),
  POINTS_24(24);

  /// In the usual size, what is larger than this is a heading.
  private static final float LARGEST_TEXT = 13;

  private static final float HEADING = 1.2f;

  private final float points;

  PrintSize(float points) {
    this.points = points;
  }

  static PrintSize of(@Nullable Format format) {
    return switch (format) {
      case PRINT_16 -> POINTS_16;
      case PRINT_18 -> POINTS_18;
      case PRINT_24 -> POINTS_24;
      case PLAIN_TEXT_MAIL, AUDIO, EASY_READ, BRAILLE_READY -> USUAL;
      case null -> USUAL;
    };
  }

  boolean isLarge() {
    return this != USUAL;
  }

  /// In how many points something is printed that usually has so many.
  float of(float usual) {
    if (!isLarge()) {
      return usual;
    }
    return usual > LARGEST_TEXT ? points * HEADING : points;
  }
}
