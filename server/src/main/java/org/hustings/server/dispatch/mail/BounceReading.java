package org.hustings.server.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes out of a message that came to our address for bounces what it reports: by the standard
/// (RFC 3464, RFC 6533), or in the words of servers that keep to none (qmail, old Exim, Exchange's
/// letters in HTML).
///
/// @param token of the mail that it is about; empty where it names none of ours
/// @param report empty where it reports no failure of one of ours
/// @param isNewsOfDelivery whether it says that a mail was delivered, or goes on being tried
record BounceReading(
    Optional<String> token, Optional<BounceReport> report, boolean isNewsOfDelivery) {
  private static final String[] RECIPIENTS = {
    "To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To"
  };
  private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d+\\.\\d+)");
  // with one that is only delayed, the other server goes on trying
  private static final Pattern NOT_FAILED =
      Pattern.compile("(?im)^Action:\\s*(delivered|relayed|expanded|delayed)");
  // one report may say of one address that it was relayed, and of ours that it failed
  private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed");
  private static final Pattern DIAGNOSTIC =
      Pattern.compile("(?im)^Diagnostic-Code:\\s*(?:[\\w-]+;)?\\s*(.+(?:\\R[ \\t].*)*)");

  private static final Pattern MACHINE =
      Pattern.compile("(?i)mailer-daemon|postmaster|mail delivery|microsoft outlook|mail system");
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?i)undeliver(able|ed)|delivery (to .{1,200} )?(has )?failed|failure notice"
              + "|returned mail|could ?n[o'’]t be delivered|could not be delivered"
              + "|was ?n[o'’]t able to deliver|unable to deliver|delivery status notification"
              + " \\(failure\\)|permanent(ly)? (error|failure)");
  private static final Pattern LATE =
      Pattern.compile(
          "(?i)\\bdelay(ed)?\\b|will (keep trying|continue (trying|to try)|be retried|try again)"
              + "|not yet been delivered|do not need to resend|still trying");
  private static final Pattern STATUS_IN_WORDS =
      Pattern.compile("(?:#|\\b)([45]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Pattern LINE_IN_WORDS =
      Pattern.compile("(?m)^.*(?:\\b[45]\\d\\d\\b|#[45]\\.\\d|no mailbox|unknown user).*$");

  static BounceReading of(MimeMessage message) throws MessagingException, IOException {
    MessageText text = MessageText.of(message);
    Optional<String> token = token(message).or(() -> BounceAddress.token(text.all()));
    @Nullable String status = text.deliveryStatus();
    boolean news =
        status != null
            ? !FAILED.matcher(status).find() && NOT_FAILED.matcher(status).find()
            : isFromMachine(message) && isLate(text);
    boolean failed = status != null || isFailureInWords(message, text);
    return new BounceReading(
        token,
        news || !failed ? Optional.empty() : token.map(one -> report(one, status, text)),
        news);
  }

  private static BounceReport report(String token, @Nullable String status, MessageText text) {
    if (status != null) {
      return new BounceReport(token, first(STATUS, status), first(DIAGNOSTIC, status));
    }
    String words = text.readable();
    return new BounceReport(token, first(STATUS_IN_WORDS, words), whole(LINE_IN_WORDS, words));
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

  private static boolean isFailureInWords(MimeMessage message, MessageText text)
      throws MessagingException {
    if (message.getHeader("X-Failed-Recipients") != null) {
      return true;
    }
    return isFromMachine(message)
        && !isLate(text)
        && (IN_WORDS.matcher(header(message, "Subject")).find()
            || IN_WORDS.matcher(text.readable()).find());
  }

  private static boolean isFromMachine(MimeMessage message) throws MessagingException {
    return MACHINE.matcher(header(message, "From")).find()
        || header(message, "Return-Path").strip().equals("<>");
  }

  private static boolean isLate(MessageText text) {
    return LATE.matcher(text.readable()).find();
  }

  private static String header(MimeMessage message, String name) throws MessagingException {
    @Nullable String value = message.getHeader(name, " ");
    return value == null ? "" : value;
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String whole(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : "";
  }
}
