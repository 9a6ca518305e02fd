package org.hustings.server.organisation.member;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is asked of an e-mail address, and how one is shown where it may not be seen whole.
public final class EmailAddress {
  // each by itself, as Java looks up one set of signs faster than the union of several
  private static final String SPACES = " \\t\\n\\x0B\\f\\r";
  private static final String PART = "[^" + SPACES + "@<>,;:\"()\\[\\]\\\\]";

  /// Enough to catch what is none; only a letter sent there shows whether it is somebody's.
  private static final Pattern SHAPE =
      Pattern.compile(PART + "{1,64}@" + PART + "{1,190}\\.[^" + SPACES + "@.,;]{2,63}");

  private EmailAddress() {}

  public static boolean isOne(String text) {
    return text.length() <= 254 && SHAPE.matcher(text).matches();
  }

  /// The address with all but its first letter and its domain hidden: `a…@example.org`.
  public static @Nullable String masked(@Nullable String address) {
    if (address == null) {
      return null;
    }
    int at = address.indexOf('@');
    return at < 1 ? "…" : address.charAt(0) + "…" + address.substring(at);
  }
}
