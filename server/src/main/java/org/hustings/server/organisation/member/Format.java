package org.hustings.server.organisation.member;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// In what format a member wants what they are sent. As it is printed or written for everybody, where
/// they have said nothing.
public enum Format {
  PRINT_16("print-16"),
  PRINT_18("print-18"),
  PRINT_24("print-24"),
  PLAIN_TEXT_MAIL("plain-text-mail"),
  AUDIO("audio"),
  EASY_READ("easy-read"),
  BRAILLE_READY("braille-ready");

  private final String key;

  Format(String key) {
    this.key = key;
  }

  /// As the register records it.
  public String key() {
    return key;
  }

  /// Whether it is made here on paper.
  public boolean isPrint() {
    return this == PRINT_16 || this == PRINT_18 || this == PRINT_24;
  }

  /// Whether nobody can make it here: officials have it made and bring it.
  public boolean isBrought() {
    return this == AUDIO || this == EASY_READ || this == BRAILLE_READY;
  }

  public static Optional<Format> of(@Nullable String key) {
    return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
  }
}
