package org.hustings.server.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a mail that came back says (RFC 3464): which of ours it was, and why.
///
/// @param token of the mail that came back
/// @param status such as `5.1.1`; empty where none is given
/// @param words the other mail server's own
public record BounceReport(String token, String status, String words) {
  private static final int LONGEST = 300;
  private static final String[] RECIPIENTS = {
    "To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To"
  };
  private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d+\\.\\d+)");
  // with one that is only delayed, the other server goes on trying
  private static final Pattern NOT_FAILED =
      Pattern.compile("(?im)^Action:\\s*(delivered|relayed|expanded|delayed)");
  private static final Pattern WORDS =
      Pattern.compile("(?im)^Diagnostic-Code:\\s*(?:[\\w-]+;)?\\s*(.+(?:\\R[ \\t].*)*)");

  public BounceReport {
    // the database takes no NUL
    words = words.replace('\0', ' ').strip().replaceAll("\\s+", " ");
    words = words.substring(0, Math.min(LONGEST, words.length()));
  }

  /// What another program says of a mail of this token. A status that is none is left out.
  public static BounceReport told(String token, @Nullable String status, @Nullable String words) {
    String asked = status == null ? "" : status.strip();
    return new BounceReport(
        token,
        asked.matches("[245]\\.\\d{1,3}\\.\\d{1,3}") ? asked : "",
        words == null ? "" : words);
  }

  /// Whether the address is no good, not only busy for now.
  public boolean isPermanent() {
    return !status.startsWith("4");
  }

  /// Reads a mail that came to our address for bounces; empty if it is none, such as an answer to a
  /// person or the news that a mail has been delivered or is going to be late.
  static Optional<BounceReport> read(MimeMessage message) throws MessagingException, IOException {
    Optional<String> token = token(message);
    @Nullable String report = deliveryStatus(message);
    if (token.isEmpty() || report == null || NOT_FAILED.matcher(report).find()) {
      return Optional.empty();
    }
    return Optional.of(new BounceReport(token.get(), first(STATUS, report), first(WORDS, report)));
  }

  /// The token in whichever header names our address, read as text: a header that is no list of
  /// addresses must not hide the others.
  private static Optional<String> token(MimeMessage message) throws MessagingException {
    for (String header : RECIPIENTS) {
      String @Nullable [] values = message.getHeader(header);
      for (String value : values == null ? new String[0] : values) {
        Optional<String> token = BounceAddress.token(value);
        if (token.isPresent()) {
          return token;
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable String deliveryStatus(Part part) throws MessagingException, IOException {
    if (part.isMimeType("message/delivery-status")) {
      return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        @Nullable String found = deliveryStatus(parts.getBodyPart(i));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }
}
