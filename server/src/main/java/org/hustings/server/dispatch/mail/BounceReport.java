package org.hustings.server.dispatch.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a mail that came back says (RFC 3464): which of ours it was, and why.
///
/// @param token of the mail that came back
/// @param status such as `5.1.1`; empty where none is given
/// @param words the other mail server's own
public record BounceReport(String token, String status, String words) {
  private static final int LONGEST = 300;
  private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d+\\.\\d+)");
  private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(delivered|relayed)");
  private static final Pattern WORDS =
      Pattern.compile("(?im)^Diagnostic-Code:\\s*(?:[\\w-]+;)?\\s*(.+(?:\\R[ \\t].*)*)");

  public BounceReport {
    words = words.strip().replaceAll("\\s+", " ");
    words = words.substring(0, Math.min(LONGEST, words.length()));
  }

  /// Whether the address is no good, not only busy for now.
  public boolean isPermanent() {
    return !status.startsWith("4");
  }

  /// Reads a mail that came to our address for bounces; empty if it is none, such as an answer to a
  /// person or the news that a mail has been delivered.
  static Optional<BounceReport> read(MimeMessage message) throws MessagingException, IOException {
    Optional<String> token =
        Stream.concat(
                addresses(message.getAllRecipients()),
                Stream.concat(headers(message, "Delivered-To"), headers(message, "X-Original-To")))
            .flatMap(address -> BounceAddress.token(address).stream())
            .findFirst();
    @Nullable String report = deliveryStatus(message);
    if (token.isEmpty() || report == null || ACTION.matcher(report).find()) {
      return Optional.empty();
    }
    return Optional.of(new BounceReport(token.get(), first(STATUS, report), first(WORDS, report)));
  }

  private static Stream<String> addresses(Address @Nullable [] addresses) {
    return addresses == null ? Stream.of() : Arrays.stream(addresses).map(Address::toString);
  }

  private static Stream<String> headers(MimeMessage message, String name)
      throws MessagingException {
    String @Nullable [] values = message.getHeader(name);
    return values == null ? Stream.of() : Arrays.stream(values);
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
