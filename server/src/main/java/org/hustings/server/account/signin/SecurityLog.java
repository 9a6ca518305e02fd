package org.hustings.server.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who signed in and what was refused, for whoever watches the server; no code, token or address is
/// in it, and nothing of voting. What officials do is in the audit log, which is another.
public final class SecurityLog {
  private static final Logger LOG = LoggerFactory.getLogger("hustings.security");

  private SecurityLog() {}

  static void signedIn(PersonId person) {
    LOG.info("signed in: {} by link", person);
  }

  static void linkRefused() {
    LOG.warn("refused: a sign-in link that was used, is too old or never was");
  }

  /// Somebody asked for what is not theirs.
  public static void refused(HttpServletRequest request) {
    @Nullable SignedIn person = SignedIn.here();
    LOG.warn(
        "refused: {} {} to {}",
        request.getMethod(),
        Objects.toString(request.getRequestURI(), "").replaceAll("[^\\w/.-]", "_"),
        person == null ? "nobody who is signed in" : person.person());
  }
}
