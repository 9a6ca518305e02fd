package org.hustings.server.account.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hustings.server.platform.key.SiteKeys;
import org.springframework.session.web.http.CookieSerializer;

/// The cookie of a session holds its name and what only this site can add to it. So a session's
/// name as the database has it opens nothing: not for whoever reads it there, nor for whoever
/// writes it.
final class SignedCookies implements CookieSerializer {
  private static final String PURPOSE = "account.session-cookie";
  private static final char BETWEEN = '.';

  private final CookieSerializer cookies;
  private final SiteKeys keys;

  SignedCookies(CookieSerializer cookies, SiteKeys keys) {
    this.cookies = cookies;
    this.keys = keys;
  }

  @Override
  public void writeCookieValue(CookieValue cookie) {
    String session = cookie.getCookieValue();
    // an empty one takes the cookie away
    CookieValue signed =
        session.isEmpty()
            ? cookie
            : new CookieValue(cookie.getRequest(), cookie.getResponse(), signed(session));
    if (cookie.getCookieMaxAge() >= 0) {
      signed.setCookieMaxAge(cookie.getCookieMaxAge());
    }
    cookies.writeCookieValue(signed);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return cookies.readCookieValues(request).stream()
        .flatMap(value -> session(value).stream())
        .toList();
  }

  private Optional<String> session(String value) {
    int between = value.lastIndexOf(BETWEEN);
    return between < 0
        ? Optional.empty()
        : Optional.of(value.substring(0, between))
            .filter(session ->
                MessageDigest.isEqual(signed(session).getBytes(UTF_8), value.getBytes(UTF_8)));
  }

  private String signed(String session) {
    return session
        + BETWEEN
        + HexFormat.of().formatHex(keys.code(PURPOSE, session.getBytes(UTF_8)));
  }
}
