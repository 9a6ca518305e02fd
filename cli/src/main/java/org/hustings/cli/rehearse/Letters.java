package org.hustings.cli.rehearse;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mail server of the rehearsal, and everybody's letter box.
final class Letters implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  Letters() {
    server.start();
  }

  int port() {
    return server.getSmtp().getPort();
  }

  /// The newest link to an address that begins so, in the letters to somebody; waits for it.
  String awaitLink(String address, String beginning) {
    return awaitLink(address, beginning, Set.of());
  }

  /// The same, but none of those that have been followed.
  String awaitLink(String address, String beginning, Set<String> followed) {
    Instant until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      Optional<String> link = findLink(address, beginning, followed);
      if (link.isPresent()) {
        return link.get();
      }
      pause();
    }
    throw new RehearsalFault(
        "No letter with a link to %s came to %s in %d seconds; there are %d letters."
            .formatted(beginning, address, PATIENCE.toSeconds(), number(address)));
  }

  private Optional<String> findLink(String address, String beginning, Set<String> followed) {
    Pattern pattern =
        Pattern.compile("https?://[^/\\s]+" + Pattern.quote(beginning) + "[^\\s\"<>]*");
    List<StoredMessage> letters = inbox(address);
    for (StoredMessage letter : letters.reversed()) {
      Matcher matcher = pattern.matcher(text(letter.getMimeMessage()));
      if (matcher.find()) {
        // what a rehearsal looks for on pages stands there in English
        String link = matcher.group().replaceFirst("[?]lang=[a-z]+$", "");
        if (!followed.contains(link)) {
          Marked.letter(subject(letter.getMimeMessage()), address);
          return Optional.of(link);
        }
      }
    }
    return Optional.empty();
  }

  /// All that came to somebody.
  List<MimeMessage> all(String address) {
    return inbox(address).stream().map(StoredMessage::getMimeMessage).toList();
  }

  /// How many letters somebody has had.
  int number(String address) {
    return inbox(address).size();
  }

  /// Empties all letter boxes: what is read is thrown away.
  void clear() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<StoredMessage> inbox(String address) {
    GreenMailUser user = server.getUserManager().getUserByEmail(address);
    if (user == null) {
      return List.of();
    }
    try {
      return server.getManagers().getImapHostManager().getInbox(user).getMessages();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage letter) {
    try {
      return String.valueOf(letter.getSubject());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The plain text of a letter, its other forms left aside.
  private static String text(MimeMessage letter) {
    try {
      return text((Part) letter);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < parts.getCount(); i++) {
        all.append(text(parts.getBodyPart(i))).append('\n');
      }
      return all.toString();
    }
    return part.getContent() instanceof String string ? string : "";
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RehearsalFault("The rehearsal was interrupted.", e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
