package org.hustings.server.dispatch.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.hustings.server.dispatch.mail.BounceAddress;
import org.hustings.server.dispatch.mail.BounceReport;
import org.hustings.server.dispatch.mail.Bounces;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where a mail service tells of mail that came back. It is answered only where a token is set, and
/// to whoever has it.
@RestController
@AllowedTo(Everybody.class)
class BounceWebhook {
  /// The largest body that is read, in bytes.
  private static final int LARGEST = 16_384;

  private final Bounces bounces;
  private final JsonMapper json;
  private final String token;

  BounceWebhook(
      Bounces bounces, JsonMapper json, @Value("${hustings.mail.bounce-token:}") String token) {
    this.bounces = bounces;
    this.json = json;
    this.token = token;
  }

  /// What is told.
  ///
  /// @param returnPath the address from which our mail went out
  /// @param status such as `5.1.1`
  record Told(@Nullable String returnPath, @Nullable String status, @Nullable String words) {}

  /// Nothing of the body is read before the token is.
  @PostMapping("/webhooks/bounces")
  ResponseEntity<String> tell(
      @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
      InputStream body)
      throws IOException {
    if (token.isEmpty() || !isSame("Bearer " + token, authorization)) {
      return answer(HttpStatus.FORBIDDEN, "The token is missing or wrong.");
    }
    byte[] sent = body.readNBytes(LARGEST + 1);
    if (sent.length > LARGEST) {
      return answer(HttpStatus.CONTENT_TOO_LARGE, "More than " + LARGEST + " bytes.");
    }
    return read(sent)
        .map(this::tell)
        .orElseGet(() ->
            answer(
                HttpStatus.BAD_REQUEST,
                "Expected JSON: {\"returnPath\": \"…\", \"status\": \"5.1.1\", \"words\": \"…\"}"));
  }

  private ResponseEntity<String> tell(BounceReport report) {
    return bounces.tell(report, "webhook")
        ? ResponseEntity.noContent().build()
        : answer(HttpStatus.NOT_FOUND, "No mail went out from this return path.");
  }

  /// Empty if it is not what was agreed.
  private Optional<BounceReport> read(byte[] sent) {
    try {
      @Nullable Told told = json.readValue(sent, Told.class);
      if (told == null || told.returnPath() == null) {
        return Optional.empty();
      }
      // a path that we never had finds no mail
      String mail = BounceAddress.token(told.returnPath()).orElse("");
      return Optional.of(BounceReport.told(mail, told.status(), told.words()));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static ResponseEntity<String> answer(HttpStatus status, String words) {
    return ResponseEntity.status(status)
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .body(words + "\n");
  }

  private static boolean isSame(String expected, String found) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
  }
}
