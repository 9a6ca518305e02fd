package org.hustings.words;

/// Names that are written from right to left. Within a sentence that is not, they are kept apart from figures and
/// punctuation beside them, which would change sides otherwise.
final class RightToLeft {
  private RightToLeft() {}

  static boolean isIn(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(direction ->
            direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
