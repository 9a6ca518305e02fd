package org.hustings.server.organisation;

import java.util.Optional;

/// The number by which the organisation knows a member; at most 40 characters, none a space.
public record MemberNumber(String value) {
  public MemberNumber {
    if (!isNumber(value)) {
      throw new IllegalArgumentException("\"" + value + "\" is not a membership number");
    }
  }

  /// Whether the text could be one.
  public static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 40
        && text.chars()
            .noneMatch(number -> Character.isWhitespace(number) || Character.isISOControl(number));
  }

  /// The number that somebody typed; empty where it can be none.
  public static Optional<MemberNumber> parse(String typed) {
    return Optional.of(typed.strip()).filter(MemberNumber::isNumber).map(MemberNumber::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
