package org.hustings.server.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Whom to tell of a weakness of this site, as RFC 9116 has it; there is none while nobody is named
/// in the settings.
@Controller
@AllowedTo(Everybody.class)
class SecurityText {
  private static final String PATH = "/.well-known/security.txt";
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /// Whoever reads it later than this looks again.
  private static final Duration GOOD_FOR = Duration.ofDays(90);

  private final String contact;
  private final SiteAddress site;
  private final Clock clock;

  /// @param contact an e-mail address, or an address that begins with `https://`
  SecurityText(
      @Value("${hustings.security.contact:}") String contact, SiteAddress site, Clock clock) {
    this.contact = contact.strip();
    this.site = site;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ResponseEntity<String> text() {
    if (contact.isEmpty()) {
      throw UnansweredException.nothing(
          Message.of("platform.security.none"), Message.of("platform.security.write"));
    }
    Instant expires = clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS);
    String text =
        """
        Contact: %s
        Expires: %s
        Preferred-Languages: en, cy
        Policy: %s
        Canonical: %s
        """
            .formatted(
                contact.contains(":") ? contact : "mailto:" + contact,
                expires,
                site.of(ProtectionPage.PATH),
                site.of(PATH));
    return ResponseEntity.ok().contentType(TEXT).body(text);
  }
}
