package org.hustings.server.dispatch.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.hustings.server.dispatch.mail.BounceAddress;
import org.hustings.server.dispatch.mail.BounceReport;
import org.hustings.server.dispatch.mail.Bounces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Where a mail service tells of mail that came back. It is answered only where a token is set, and
/// to whoever has it.
@RestController
class BounceWebhook {
  private final Bounces bounces;
  private final String token;

  BounceWebhook(Bounces bounces, @Value("${hustings.mail.bounce-token:}") String token) {
    this.bounces = bounces;
    this.token = token;
  }

  /// What is told.
  ///
  /// @param returnPath the address from which our mail went out
  /// @param status such as `5.1.1`
  record Told(String returnPath, String status, String words) {}

  @PostMapping("/webhooks/bounces")
  ResponseEntity<Void> tell(
      @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
      @RequestBody Told told) {
    if (token.isEmpty() || !isSame("Bearer " + token, authorization)) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    Optional<String> mail = BounceAddress.token(told.returnPath());
    boolean ours =
        mail.isPresent()
            && bounces.tell(new BounceReport(mail.get(), told.status(), told.words()), "webhook");
    return ResponseEntity.status(ours ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND).build();
  }

  private static boolean isSame(String expected, String found) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
  }
}
