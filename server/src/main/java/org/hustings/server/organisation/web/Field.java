package org.hustings.server.organisation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a field, as the register takes it. What does not fit is refused.
final class Field {
  private Field() {}

  /// The text, null where there is none.
  static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  static String required(@Nullable String typed, String label) {
    String text = text(typed);
    if (text == null) {
      throw new RefusedException(new RegisterRefusal.Missing(label));
    }
    return text;
  }

  /// The lines that are not empty.
  static List<String> lines(@Nullable String typed) {
    return typed == null
        ? List.of()
        : typed.lines().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }

  /// A day as a browser sends it, null where there is none.
  static @Nullable LocalDate day(@Nullable String typed, String label) {
    String text = text(typed);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new RefusedException(new RegisterRefusal.NoDay(label, text), e);
    }
  }

  static MemberNumber number(String typed) {
    return MemberNumber.parse(typed)
        .orElseThrow(() -> new RefusedException(new RegisterRefusal.NoMembershipNumber(typed)));
  }

  static RegisterName register(String typed) {
    return Arrays.stream(RegisterName.values())
        // of the kinds no file is read
        .filter(name -> name != RegisterName.KINDS && name.name().equalsIgnoreCase(typed))
        .findFirst()
        .orElseThrow(() -> new RefusedException(new RegisterRefusal.NoSuchRegister(typed)));
  }
}
