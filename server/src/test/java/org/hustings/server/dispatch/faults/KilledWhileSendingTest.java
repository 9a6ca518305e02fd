package org.hustings.server.dispatch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hustings.server.roll.SaltmarshMembers;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// Kills the server at random instants while it sends ballots, against a mail server that keeps
/// what it gets. Nobody is left out; a mail comes twice only where the kill left open whether it
/// had gone, and then as the same message with the same code.
///
/// `-Dhustings.kills=200 -Dhustings.members=20000` kills more often; with no kills it measures.
class KilledWhileSendingTest {
  static final int CONNECTIONS = 4;

  private static final int KILLS = Integer.getInteger("hustings.kills", 1);
  private static final int MEMBERS = Integer.getInteger("hustings.members", 300);
  private static final int PACE = Integer.getInteger("hustings.pace", 150);
  private static final long SEED = Long.getLong("hustings.seed", System.nanoTime());
  private static final long PATIENCE_MILLIS = 300_000;
  private static final Pattern CODE = Pattern.compile("/vote/([A-Z0-9]{8}-[A-Z0-9]{8})");

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  // not in /tmp: PostgreSQL runs as an ordinary user, who must be able to reach it
  private final Path data = Path.of("target", "killed-while-sending", "data").toAbsolutePath();

  /// What makes one mail the same as another.
  private record Mail(String to, String id, String code) {}

  @Test
  void nobody_is_left_out_and_what_comes_twice_is_the_same_mail()
      throws IOException, InterruptedException, MessagingException {
    FileSystemUtils.deleteRecursively(data.getParent());
    Files.createDirectories(data);
    mailServer.start();
    Set<String> expected = expected();
    Random random = new Random(SEED);
    Process node = launch();
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        await(node, received() + 1);
        Thread.sleep(random.nextInt(800));
        node.destroyForcibly().waitFor();
        node = launch();
      }
      await(node, received() + 1);
      long begun = System.nanoTime();
      int before = received();
      while (recipients().size() < expected.size()) {
        await(node, received() + 1);
      }
      System.out.printf(
          "%d kills (seed %d): %d electors, %d mails, the last %d at %.0f a second%n",
          KILLS,
          SEED,
          expected.size(),
          received(),
          received() - before,
          (received() - before) * 1e9 / (System.nanoTime() - begun));
    } finally {
      node.destroyForcibly().waitFor();
    }

    check(expected);
    mailServer.stop();
  }

  private void check(Set<String> expected) throws IOException, MessagingException {
    Map<String, Mail> byRecipient = new HashMap<>();
    for (MimeMessage message : mailServer.getReceivedMessages()) {
      Mail mail = read(message);
      Mail first = byRecipient.putIfAbsent(mail.to(), mail);
      assertThat(first == null ? mail : first).as("seed %d", SEED).isEqualTo(mail);
    }
    assertThat(byRecipient.keySet()).as("seed %d", SEED).isEqualTo(expected);
    assertThat(received() - expected.size())
        .as("mails sent again, seed %d", SEED)
        .isBetween(0, KILLS * CONNECTIONS);
  }

  private static Set<String> expected() {
    Set<String> addresses = new HashSet<>();
    IntStream.rangeClosed(1, MEMBERS)
        .filter(SaltmarshMembers::isOnTheRoll)
        .filter(SaltmarshMembers::hasEmail)
        .filter(number -> !SaltmarshMembers.sharesAnAddress(number))
        .forEach(number -> addresses.add(SaltmarshMembers.email(number)));
    return addresses;
  }

  private int received() {
    return mailServer.getReceivedMessages().length;
  }

  private Set<String> recipients() throws MessagingException {
    Set<String> recipients = new HashSet<>();
    for (MimeMessage message : mailServer.getReceivedMessages()) {
      recipients.add(message.getAllRecipients()[0].toString());
    }
    return recipients;
  }

  private static Mail read(MimeMessage message) throws MessagingException, IOException {
    String text = String.valueOf(((Multipart) message.getContent()).getBodyPart(0).getContent());
    return new Mail(
        message.getAllRecipients()[0].toString(),
        message.getMessageID(),
        CODE.matcher(text).results().findFirst().orElseThrow().group(1));
  }

  private void await(Process node, int mails) throws IOException, InterruptedException {
    int most = Math.min(mails, expected().size());
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (received() < most) {
      if (!node.isAlive() || System.currentTimeMillis() > end) {
        throw new IllegalStateException(
            "The node did not go on:\n" + Files.readString(data.resolveSibling("node.log")));
      }
      Thread.sleep(20);
    }
  }

  private Process launch() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            SendingNode.class.getName(),
            data.toString(),
            Integer.toString(mailServer.getSmtp().getPort()),
            Integer.toString(MEMBERS),
            Integer.toString(PACE));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling("node.log").toFile()))
        .start();
  }
}
