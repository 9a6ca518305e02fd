package org.hustings.server.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.dispatch.mail.ScriptedMailServer.DROP;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hustings.server.ServerTest;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.dispatch.batch.PackMaking;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.mail.ScriptedMailServer.Step;
import org.hustings.server.dispatch.mail.ScriptedMailServer.Taken;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.MailServer;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.platform.Turns;
import org.hustings.words.Catalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of ballots when the mail server refuses one, or all, at each step of the
/// conversation: nobody is mailed twice and nobody left out. The rounds of sending are made here,
/// one by one, over one connection.
class RefusedMailTest extends ServerTest {
  private static final int ELECTORS = 6;
  private static final String THIRD = "e3@example.org";
  private static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(10);

  @Autowired private Heathland heathland;
  @Autowired private Plans plans;
  @Autowired private PackMaking packs;
  @Autowired private NewMails newMails;
  @Autowired private Outbox outbox;
  @Autowired private Turns turns;
  @Autowired private Wordings wordings;
  @Autowired private Elections elections;
  @Autowired private BounceAddress bounceAddress;
  @Autowired private SiteAddress site;
  @Autowired private Catalogue catalogue;
  @Autowired private Rehearsal rehearsal;
  @Autowired private TransactionTemplate transactions;
  @Autowired private Stops stops;
  @Autowired private Bounces bounces;
  @Autowired private Scheduler scheduler;
  private ScriptedMailServer server;
  private Postman postman;

  @BeforeEach
  void begin() throws IOException {
    begin_with_empty_tables();
    scheduler.pause();
    server = new ScriptedMailServer();
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    postman =
        new Postman(
            plans,
            packs,
            newMails,
            outbox,
            turns,
            wordings,
            elections,
            new MailServer(sender),
            bounceAddress,
            site,
            catalogue,
            rehearsal,
            transactions,
            stops,
            clock,
            "no-reply@example.org");
    heathland.publish();
    for (int i = 1; i <= ELECTORS; i++) {
      heathland.elector(i, "Elector " + i, "e" + i + "@example.org", i + " Lane\nTown");
    }
    heathland.dispatch(5000, 1);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @AfterAll
  void goOn() {
    scheduler.resume();
  }

  private void round() {
    postman.round(() -> false);
  }

  private void later() {
    clock.moveTo(clock.instant().plus(UNTIL_TRIED_AGAIN));
    round();
  }

  private static List<String> everybody() {
    return IntStream.rangeClosed(1, ELECTORS).mapToObj(i -> "e" + i + "@example.org").toList();
  }

  private List<String> reached() {
    return server.taken().stream().map(Taken::recipient).toList();
  }

  private long repeats() {
    return database.sql("SELECT sum(repeats) FROM dispatch.mail").query(Long.class).single();
  }

  private @Nullable String trouble() {
    return plans.find(Heathland.ELECTION).orElseThrow().trouble();
  }

  private static ScriptedMailServer.Script refusing(Step step, String words) {
    return (at, to) -> at == step && (to.equals(THIRD) || to.isEmpty()) ? words : null;
  }

  private static ScriptedMailServer.Script once(Step step, String words) {
    AtomicInteger asked = new AtomicInteger();
    return (at, to) ->
        at == step && (to.equals(THIRD) || to.isEmpty()) && asked.getAndIncrement() == 0
            ? words
            : null;
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"MAIL", "RCPT", "DATA", "END_OF_DATA"})
  void a_mail_that_is_put_off_goes_later_and_once(Step step) {
    server.play(once(step, "450 4.2.0 greylisted, try again"));
    round();
    assertThat(reached()).hasSize(ELECTORS - 1).doesNotHaveDuplicates();
    round();
    assertThat(reached()).as("before ten minutes are over").hasSize(ELECTORS - 1);
    later();
    assertThat(reached()).containsExactlyInAnyOrderElementsOf(everybody());
    assertThat(bounces.number(Heathland.ELECTION)).isZero();
    assertThat(repeats()).isZero();
    assertThat(trouble()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"RCPT", "DATA", "END_OF_DATA"})
  void a_mail_that_is_refused_for_good_has_come_back_and_is_not_tried_again(Step step) {
    server.play(refusing(step, "550 5.1.1 no such user here"));
    round();
    later();
    assertThat(reached()).hasSize(ELECTORS - 1).doesNotHaveDuplicates().doesNotContain(THIRD);
    assertThat(bounces.open(Heathland.ELECTION, 10))
        .singleElement()
        .satisfies(bounce -> {
          assertThat(bounce.elector().value()).isEqualTo(3);
          assertThat(bounce.words()).contains("no such user here");
          assertThat(bounce.permanent()).isTrue();
        });
    assertThat(trouble()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"GREETING", "MAIL"})
  void a_server_that_takes_nothing_from_us_is_nobodys_bounce(Step step) {
    server.play((at, _) -> at == step ? "554 no service for this sender" : null);
    round();
    round();
    assertThat(reached()).isEmpty();
    assertThat(trouble()).contains("no service for this sender");
    assertThat(bounces.number(Heathland.ELECTION)).isZero();
    server.play((_, _) -> null);
    round();
    assertThat(reached()).containsExactlyInAnyOrderElementsOf(everybody());
    assertThat(trouble()).isNull();
    assertThat(repeats()).as("nothing had gone, so nothing is repeated").isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"GREETING", "MAIL", "RCPT", "DATA", "END_OF_DATA"})
  void a_server_that_goes_out_of_service_is_asked_again_and_nobody_is_mailed_twice(Step step) {
    server.play(once(step, "421 4.3.2 shutting down"));
    round();
    assertThat(trouble()).contains("shutting down");
    round();
    assertThat(reached()).containsExactlyInAnyOrderElementsOf(everybody());
    assertThat(repeats()).isZero();
    assertThat(bounces.number(Heathland.ELECTION)).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"GREETING", "MAIL", "RCPT", "DATA", "END_OF_DATA"})
  void a_connection_that_breaks_before_the_mail_is_kept_costs_nobody_the_ballot(Step step) {
    server.play(once(step, DROP));
    round();
    assertThat(trouble()).isNotNull();
    round();
    assertThat(reached()).containsExactlyInAnyOrderElementsOf(everybody());
    assertThat(bounces.number(Heathland.ELECTION)).isZero();
  }

  @Test
  void what_was_kept_but_not_answered_comes_again_as_the_same_mail_and_is_counted() {
    server.play(once(Step.KEPT, DROP));
    round();
    round();
    assertThat(reached()).containsAll(everybody()).hasSize(ELECTORS + 1);
    assertThat(server.taken()).filteredOn(mail -> mail.recipient().equals(THIRD)).hasSize(2);
    assertThat(server.taken().stream().distinct()).as("by Message-ID").hasSize(ELECTORS);
    assertThat(repeats()).isEqualTo(1);
  }

  @Test
  void a_mail_that_is_put_off_again_and_again_has_come_back_in_the_end() {
    server.play(refusing(Step.RCPT, "452 4.2.2 mailbox full"));
    round();
    for (int tries = 1; tries <= 13; tries++) {
      assertThat(bounces.number(Heathland.ELECTION)).as("after try %d", tries).isZero();
      clock.moveTo(clock.instant().plus(UNTIL_TRIED_AGAIN.multipliedBy(tries)));
      round();
      if (bounces.number(Heathland.ELECTION) == 1) {
        break;
      }
    }
    assertThat(bounces.open(Heathland.ELECTION, 10))
        .singleElement()
        .satisfies(bounce -> assertThat(bounce.words()).contains("mailbox full"));
    assertThat(reached()).doesNotContain(THIRD).hasSize(ELECTORS - 1);
  }
}
