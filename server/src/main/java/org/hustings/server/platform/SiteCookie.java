package org.hustings.server.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// A cookie that this site gives: no script sees it. Where the site is reached by https, its name
/// begins with `__Host-`, by which a browser knows that nobody but this very host, and by https
/// only, can have given it.
public final class SiteCookie {
  private static final String HOST = "__Host-";

  private SiteCookie() {}

  /// The name that it has at a site that is reached so.
  public static String name(String name, boolean https) {
    return https ? HOST + name : name;
  }

  /// What the browser brings of it.
  public static Optional<String> value(HttpServletRequest request, String name) {
    return Optional.ofNullable(WebUtils.getCookie(request, name(name, request.isSecure())))
        .map(Cookie::getValue);
  }

  /// One that ends with the browser, unless more is said of it.
  public static ResponseCookie.ResponseCookieBuilder of(
      HttpServletRequest request, String name, String value) {
    return ResponseCookie.from(name(name, request.isSecure()), value)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure());
  }
}
