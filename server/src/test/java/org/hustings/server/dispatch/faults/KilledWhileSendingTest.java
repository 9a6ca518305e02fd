package org.hustings.server.dispatch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hustings.server.faults.KilledPostgres;
import org.hustings.server.faults.Kills;
import org.hustings.server.faults.Node;
import org.hustings.server.roll.SaltmarshMembers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// Kills the server and PostgreSQL at random instants while ballots are sent, against a mail server
/// that keeps what it gets. Nobody is left out; a mail comes twice only where the kill left open
/// whether it had gone, and then as the same message with the same code. How many kills: see
/// [Kills].
///
/// `-Dhustings.kills=0 -Dhustings.members=20000 -Dhustings.pace=2000` measures.
@Tag("long")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KilledWhileSendingTest {
  private static final int CONNECTIONS = 4;
  private static final int PACE = Integer.getInteger("hustings.pace", 60);
  private static final int MEMBERS_FOR_A_KILL = 150;
  private static final Pattern CODE = Pattern.compile("/vote/([A-Z0-9]{8}-[A-Z0-9]{8})");

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  // not in /tmp: PostgreSQL runs as an ordinary user, who must be able to reach it
  private final Path folder = Path.of("target", "killed-while-sending").toAbsolutePath();
  private final Kills kills = Kills.usually(12);
  private final int members =
      Integer.getInteger("hustings.members", MEMBERS_FOR_A_KILL * (kills.number() + 1));
  private final Set<String> expected = expected(members);

  /// What makes one mail the same as another.
  private record Mail(String to, String id, String code) {}

  @Test
  void nobody_is_left_out_and_what_comes_twice_is_the_same_mail()
      throws IOException, InterruptedException, MessagingException {
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    mailServer.start();
    try (KilledPostgres postgres = new KilledPostgres(folder.resolve("data"));
        Node node =
            new Node(
                postgres,
                SendingElection.PROFILE,
                folder,
                SendingElection.settings(
                    mailServer.getSmtp().getPort(), members, PACE, CONNECTIONS))) {
      long begun = System.nanoTime();
      while (!kills.areOver()) {
        awaitAnother(node);
        kills.makeOne(node, postgres);
      }
      assertThat(received()).as("under way to the end, %s", kills).isLessThan(expected.size());
      JdbcClient database = postgres.database();
      node.await(() -> allAreHanded(database));
      int mails = received();
      System.out.printf(
          "%s: %d electors by e-mail, %d mails, %d of them sent again; %d s%n",
          kills,
          expected.size(),
          mails,
          mails - expected.size(),
          (System.nanoTime() - begun) / 1_000_000_000);
      node.kill();
      check(database);
    } finally {
      mailServer.stop();
    }
  }

  private void check(JdbcClient database) throws IOException, MessagingException {
    Map<String, Mail> byRecipient = new HashMap<>();
    for (MimeMessage message : mailServer.getReceivedMessages()) {
      Mail mail = read(message);
      Mail first = byRecipient.putIfAbsent(mail.to(), mail);
      assertThat(first == null ? mail : first).as("%s", kills).isEqualTo(mail);
    }
    assertThat(byRecipient.keySet()).as("%s", kills).isEqualTo(expected);
    int again = received() - expected.size();
    assertThat(again).as("sent again, %s", kills).isBetween(0, kills.number() * CONNECTIONS);
    assertThat(
            database
                .sql("SELECT coalesce(sum(repeats), 0) FROM dispatch.mail")
                .query(Integer.class)
                .single())
        .as("taken down as perhaps sent again, %s", kills)
        .isBetween(again, kills.number() * CONNECTIONS);
    Set<String> live =
        new HashSet<>(
            database
                .sql(
                    """
                    SELECT encode(code_hash, 'hex') FROM dispatch.pack
                    WHERE died_at IS NULL AND channel = 'ONLINE'
                    """)
                .query(String.class)
                .list());
    assertThat(byRecipient.values().stream().map(mail -> hash(mail.code())))
        .as("codes that let vote, %s", kills)
        .containsExactlyInAnyOrderElementsOf(live);
  }

  private static String hash(String code) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(code.replace("-", "").getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> expected(int members) {
    return IntStream.rangeClosed(1, members)
        .filter(SaltmarshMembers::isOnTheRoll)
        .filter(SaltmarshMembers::hasEmail)
        .filter(number -> !SaltmarshMembers.sharesAnAddress(number))
        .mapToObj(SaltmarshMembers::email)
        .collect(Collectors.toSet());
  }

  private int received() {
    return mailServer.getReceivedMessages().length;
  }

  private void awaitAnother(Node node) throws IOException, InterruptedException {
    int before = received();
    node.await(() -> received() > before);
  }

  private boolean allAreHanded(JdbcClient database) {
    return database
            .sql("SELECT count(*) FROM dispatch.mail WHERE state = 'HANDED'")
            .query(Integer.class)
            .single()
        == expected.size();
  }

  private static Mail read(MimeMessage message) throws MessagingException, IOException {
    String text = String.valueOf(((Multipart) message.getContent()).getBodyPart(0).getContent());
    return new Mail(
        message.getAllRecipients()[0].toString(),
        message.getMessageID(),
        CODE.matcher(text).results().findFirst().orElseThrow().group(1));
  }
}
