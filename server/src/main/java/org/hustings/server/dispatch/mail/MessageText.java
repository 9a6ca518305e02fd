package org.hustings.server.dispatch.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The texts that a message is made of, one for each part; and apart, what is in a message that it
/// gives back.
record MessageText(List<Piece> pieces) {
  private static final int DEEPEST = 10;
  private static final Set<String> DELIVERY_STATUS =
      Set.of("message/delivery-status", "message/global-delivery-status");

  /// @param type in small letters, such as `text/plain`
  /// @param enclosed whether it belongs to a message within the message
  record Piece(String type, boolean enclosed, String text) {}

  static MessageText of(MimeMessage message) throws MessagingException, IOException {
    List<Piece> pieces = new ArrayList<>();
    add(message, pieces, 0, false);
    return new MessageText(pieces);
  }

  /// The report of delivery, in either of its types.
  @Nullable String deliveryStatus() {
    return pieces.stream()
        .filter(piece -> !piece.enclosed() && DELIVERY_STATUS.contains(piece.type()))
        .map(Piece::text)
        .findFirst()
        .orElse(null);
  }

  /// What a reader sees, without the tags of HTML.
  String readable() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (!piece.enclosed() && piece.type().startsWith("text/")) {
        text.append(piece.text().replaceAll("<[^>]{0,500}>", " ")).append('\n');
      }
    }
    return text.toString();
  }

  String all() {
    return String.join("\n", pieces.stream().map(Piece::text).toList());
  }

  private static void add(Part part, List<Piece> pieces, int depth, boolean enclosed)
      throws MessagingException, IOException {
    if (depth > DEEPEST) {
      return;
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        add(parts.getBodyPart(i), pieces, depth + 1, enclosed);
      }
    } else if (part.isMimeType("message/rfc822")
        && part.getContent() instanceof MimeMessage inner) {
      pieces.add(new Piece("message/headers", true, headers(inner)));
      add(inner, pieces, depth + 1, true);
    } else {
      String type = part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      pieces.add(new Piece(type, enclosed, text(part)));
    }
  }

  private static String headers(Message message) throws MessagingException {
    StringBuilder headers = new StringBuilder();
    message
        .getAllHeaders()
        .asIterator()
        .forEachRemaining(
            one -> headers.append(one.getName()).append(": ").append(one.getValue()).append('\n'));
    return headers.toString();
  }

  /// Decoded here: the library decodes no part of the kind `message/…`, which some servers code all
  /// the same.
  private static String text(Part part) throws MessagingException, IOException {
    String @Nullable [] coding = part.getHeader("Content-Transfer-Encoding");
    String how = coding == null ? "7bit" : coding[0].strip().toLowerCase(Locale.ROOT);
    try (InputStream raw = raw(part);
        InputStream decoded =
            how.equals("base64") || how.equals("quoted-printable")
                ? MimeUtility.decode(raw, how)
                : raw) {
      return new String(decoded.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream raw(Part part) throws MessagingException, IOException {
    return switch (part) {
      case MimeBodyPart body -> body.getRawInputStream();
      case MimeMessage message -> message.getRawInputStream();
      default -> part.getInputStream();
    };
  }
}
