package org.hustings.server.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.hustings.server.Administrator;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.roll.ElectorNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The mailbox for mail that came back, read over IMAP, with messages as real mail servers write
/// them.
class BounceMailboxTest extends ServerTest {
  private static final String BOUNCES =
      "/staff/elections/" + Heathland.ELECTION + "/dispatch/bounces";
  private static final String UNKNOWN = "0123456789abcdef01234567";

  @Autowired private Heathland heathland;
  @Autowired private Bounces bounces;
  @Autowired private OtherMail others;
  @Autowired private Packs packs;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private BounceMailbox mailbox;
  private GreenMailUser mailboxOwner;
  private int used;

  @BeforeAll
  void dispatch() {
    server.start();
    mailboxOwner = server.setUser("bounces@example.org", "bounces", "secret");
    mailbox =
        new BounceMailbox(
            bounces,
            others,
            "imap://bounces:secret@127.0.0.1:" + server.getImap().getPort(),
            false);
    heathland.publish();
    for (int i = 1; i <= 10; i++) {
      heathland.elector(i, "Elector " + i, "e" + i + "@example.org", i + " Lane\nTown");
    }
    heathland.dispatch(1000, 1);
    await(() ->
        database
                .sql("SELECT count(*) FROM dispatch.mail WHERE state = 'HANDED'")
                .query(Long.class)
                .single()
            == 10);
  }

  @AfterAll
  void stop() {
    server.stop();
  }

  private String token(int elector) {
    return database
        .sql("SELECT token FROM dispatch.mail WHERE elector = ? ORDER BY id LIMIT 1")
        .param(elector)
        .query(String.class)
        .single();
  }

  /// Has a message come in that is about the mail to the next elector; tells who that is.
  private int arrives(String file) throws IOException, MessagingException {
    int elector = ++used;
    arrives(file, token(elector));
    return elector;
  }

  private void arrives(String file, String token) throws IOException, MessagingException {
    try (InputStream message =
        Objects.requireNonNull(
            BounceMailboxTest.class.getResourceAsStream("/bounces/" + file + ".eml"), file)) {
      String text =
          new String(message.readAllBytes(), StandardCharsets.US_ASCII)
              .replace("CAPITALTOKEN", token.toUpperCase(Locale.ROOT))
              .replace("TOKEN", token);
      mailboxOwner.deliver(
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))));
    }
  }

  private List<Bounce> of(int elector) {
    return bounces.open(Heathland.ELECTION, 100).stream()
        .filter(bounce -> bounce.elector().equals(new ElectorNumber(elector)))
        .toList();
  }

  @Test
  void a_report_in_the_shape_of_each_common_mail_server_tells_who_did_not_get_the_mail_and_why()
      throws Exception {
    int postfix = arrives("postfix");
    int exim = arrives("exim");
    int exchange = arrives("exchange");
    int givenUp = arrives("given-up");
    assertThat(mailbox.read()).isEqualTo(4);
    assertThat(of(postfix))
        .singleElement()
        .satisfies(bounce -> {
          assertThat(bounce.status()).isEqualTo("5.1.1");
          assertThat(bounce.permanent()).isTrue();
          assertThat(bounce.words()).endsWith("rejected: User unknown in virtual mailbox table");
        });
    assertThat(of(exim))
        .singleElement()
        .satisfies(bounce -> assertThat(bounce.words()).isEqualTo("552 Mailbox full"));
    assertThat(of(exchange))
        .singleElement()
        .satisfies(bounce -> assertThat(bounce.status()).isEqualTo("5.1.10"));
    assertThat(of(givenUp))
        .singleElement()
        .satisfies(bounce -> assertThat(bounce.permanent()).isFalse());
    assertThat(mailbox.read()).as("what has been read is not read again").isZero();
    reissue(of(postfix).getFirst());
    assertThat(of(postfix)).isEmpty();
    assertThat(packs.of(Heathland.ELECTION, new ElectorNumber(postfix)))
        .as("the earlier ballot is good until the new one is used")
        .allMatch(Pack::isLive);
    assertThat(wanted(postfix)).isEqualTo("REISSUE POST");
  }

  private void reissue(Bounce bounce) {
    clock.moveTo(Heathland.REISSUE);
    Visitor staff = signedIn(Role.STAFF);
    assertThat(staff.get(BOUNCES).body()).contains("User unknown in virtual mailbox table");
    staff.submit(BOUNCES, BOUNCES, Map.of("bounce", Long.toString(bounce.id()), "action", "post"));
  }

  private String wanted(int elector) {
    return database
        .sql(
            """
            SELECT kind || ' ' || channel FROM dispatch.wanted
            WHERE elector = ? AND pack IS NULL AND dropped_at IS NULL
            """)
        .param(elector)
        .query(String.class)
        .single();
  }

  @ParameterizedTest
  @ValueSource(strings = {"delayed", "holiday", "read-receipt", "forwarded", "broken"})
  void what_is_no_report_of_failure_is_no_bounce_and_keeps_nothing_waiting(String file)
      throws Exception {
    int before = bounces.number(Heathland.ELECTION);
    arrives(file, token(10));
    assertThat(mailbox.read()).isZero();
    assertThat(bounces.number(Heathland.ELECTION)).isEqualTo(before);
    arrives("postfix", token(9));
    assertThat(mailbox.read()).isEqualTo(1);
    assertThat(of(9)).hasSize(1);
    assertThat(of(10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in-words-only",
        "qmail",
        "old-exim",
        "exchange-html",
        "international",
        "capitals",
        "base64",
        "relayed-then-failed",
        "token-in-the-copy"
      })
  void a_failure_told_in_a_way_of_its_own_is_a_bounce(String file) throws Exception {
    Administrator.database().sql("DELETE FROM dispatch.bounce").update();
    arrives(file, token(8));
    assertThat(mailbox.read()).isEqualTo(1);
    assertThat(of(8))
        .singleElement()
        .satisfies(bounce -> {
          assertThat(bounce.status()).startsWith("5.");
          assertThat(bounce.permanent()).isTrue();
        });
  }

  @Test
  void what_only_a_person_understands_is_listed_and_news_of_delivery_is_not() throws Exception {
    int before = others.number();
    arrives("holiday", token(7));
    arrives("forwarded", token(7));
    arrives("delayed", token(7));
    arrives("delayed-base64", token(7));
    assertThat(mailbox.read()).isZero();
    assertThat(of(7)).isEmpty();
    assertThat(others.number()).isEqualTo(before + 2);
    assertThat(signedIn(Role.STAFF).get(BOUNCES).body())
        .contains(
            "Other mail at this address: " + others.number(),
            "somebody else's returned mail",
            "to the ballot of elector 7");
  }

  @Test
  void a_report_about_a_mail_that_we_never_sent_is_let_be() throws Exception {
    int before = bounces.number(Heathland.ELECTION);
    arrives("postfix", UNKNOWN);
    assertThat(mailbox.read()).isZero();
    assertThat(bounces.number(Heathland.ELECTION)).isEqualTo(before);
  }
}
