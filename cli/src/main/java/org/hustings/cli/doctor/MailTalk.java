package org.hustings.cli.doctor;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// A talk with the mail server as the running server would have it, and which part of it failed.
final class MailTalk {
  private static final String PROPERTIES = "spring.mail.properties.";
  private static final String LIMIT = "15000"; // milliseconds

  private final Map<String, Object> settings;
  private final Session session;

  /// @param settings how to get into the server
  /// @param said where each line of the talk goes; passwords are left out of it
  MailTalk(Map<String, Object> settings, @Nullable PrintStream said) {
    this.settings = settings;
    Properties properties = new Properties();
    settings.forEach((name, value) -> {
      if (name.startsWith(PROPERTIES)) {
        properties.setProperty(name.substring(PROPERTIES.length()), value.toString());
      }
    });
    for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail.smtp." + limit, LIMIT);
    }
    this.session = Session.getInstance(properties);
    if (said != null) {
      session.setDebugOut(said);
      session.setDebug(true);
    }
  }

  /// Where it is.
  String place() {
    return settings.get("spring.mail.host") + ":" + settings.get("spring.mail.port");
  }

  /// Signs in and says goodbye.
  Finding greet() {
    try (SMTPTransport line = connect()) {
      return Finding.good(place() + " answers" + (line.isSSL() ? " by TLS" : ""));
    } catch (MessagingException e) {
      return failed(e);
    }
  }

  /// Sends a letter.
  Finding send(String from, String to) {
    try (SMTPTransport line = connect()) {
      MimeMessage letter = letter(from, to);
      line.sendMessage(letter, letter.getAllRecipients());
      return Finding.good(place() + " has taken a letter from " + from + " to " + to);
    } catch (MessagingException e) {
      return failed(e);
    }
  }

  private SMTPTransport connect() throws MessagingException {
    SMTPTransport line = (SMTPTransport) session.getTransport("smtp");
    line.connect(
        String.valueOf(settings.get("spring.mail.host")),
        Integer.parseInt(String.valueOf(settings.get("spring.mail.port"))),
        (String) settings.get("spring.mail.username"),
        (String) settings.get("spring.mail.password"));
    return line;
  }

  @SuppressWarnings("JavaUtilDate") // Jakarta Mail knows no other
  private MimeMessage letter(String from, String to) throws MessagingException {
    String utf8 = StandardCharsets.UTF_8.name();
    MimeMessage letter = new MimeMessage(session);
    letter.setFrom(new InternetAddress(from));
    letter.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    letter.setSubject("A test of Hustings' mail", utf8);
    letter.setText(
        "This letter was sent by \"hustings test-mail\". It has arrived, so letters can.\n", utf8);
    letter.setSentDate(Date.from(Instant.now()));
    letter.saveChanges();
    return letter;
  }

  private Finding failed(MessagingException fault) {
    for (Throwable cause = fault; cause != null; cause = next(cause)) {
      @Nullable String part = part(cause);
      if (part != null) {
        return Finding.bad(part + ": " + firstLine(cause));
      }
    }
    return Finding.bad("the talk with " + place() + " failed: " + firstLine(fault));
  }

  private static @Nullable Throwable next(Throwable fault) {
    return fault instanceof MessagingException mail && mail.getNextException() != null
        ? mail.getNextException()
        : fault.getCause();
  }

  private @Nullable String part(Throwable cause) {
    return switch (cause) {
      case UnknownHostException _ -> "no machine has the name of " + place();
      case ConnectException _, NoRouteToHostException _ -> "nothing listens at " + place();
      case SocketTimeoutException _ -> place() + " does not answer";
      case SSLException _ -> "TLS with " + place() + " failed";
      case AuthenticationFailedException _ -> "the user or the password was refused";
      case SMTPSenderFailedException _ -> "the sender was refused";
      case SMTPAddressFailedException _ -> "the address was refused";
      case MessagingException e when String.valueOf(e.getMessage()).contains("STARTTLS") ->
          place() + " offers no STARTTLS, which is demanded";
      default -> null;
    };
  }

  private static String firstLine(Throwable fault) {
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
  }
}
