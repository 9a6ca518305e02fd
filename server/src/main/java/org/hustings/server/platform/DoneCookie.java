package org.hustings.server.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/// Carries the key of what was done from a form to the page after it: in a cookie, as not everybody
/// who sends a form has a session. It holds a message's key and nothing of the person.
public final class DoneCookie {
  private static final String NAME = "done";
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final Pattern KEY = Pattern.compile("done(-staff)?(\\.[a-z-]{1,40}){1,3}");

  private DoneCookie() {}

  /// Has the next page say it.
  public static void give(HttpServletRequest request, HttpServletResponse response, String key) {
    set(request, response, key, KEPT);
  }

  /// What this page is to say, which is said once.
  public static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> key =
        SiteCookie.value(request, NAME).filter(value -> KEY.matcher(value).matches());
    key.ifPresent(_ -> set(request, response, "", Duration.ZERO));
    return key;
  }

  private static void set(
      HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        SiteCookie.of(request, NAME, value).maxAge(kept).sameSite("Lax").build().toString());
  }
}
