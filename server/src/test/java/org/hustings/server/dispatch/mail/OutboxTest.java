package org.hustings.server.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.definition.ElectionId;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OutboxTest extends ServerTest {
  private static final ElectionId ELECTION = new ElectionId("heathland-2020");

  @Autowired private Outbox outbox;

  @BeforeEach
  void two_mails_wait() {
    begin_with_empty_tables();
    for (int elector = 1; elector <= 2; elector++) {
      database
          .sql(
              """
              WITH mail AS (
                INSERT INTO dispatch.mail (election, elector, kind, token, state, state_at)
                VALUES (:election, :elector, 'BALLOT', :token, 'WAITING', now()) RETURNING id)
              INSERT INTO dispatch.outbox (mail, election, recipient, name, contests, not_before)
              SELECT id, :election, 'someone@example.org', 'Someone', 'council', '2020-01-01'
              FROM mail
              """)
          .param("election", ELECTION.slug())
          .param("elector", elector)
          .param("token", "token" + elector)
          .update();
    }
  }

  /// As it may come about when the database was away: the lock by which one at a time sends is lost
  /// with its connection, and whoever had it may not know yet.
  @Test
  void of_two_who_are_at_the_same_mail_one_sends_it() {
    List<Outgoing> mine = outbox.due(ELECTION, 10);
    List<Outgoing> yours = outbox.due(ELECTION, 10);

    assertThat(outbox.step(null, mine.getFirst())).isTrue();
    assertThat(outbox.step(null, yours.getFirst())).isFalse();
    assertThat(outbox.step(null, yours.getLast())).isTrue();
    assertThat(outbox.due(ELECTION, 10)).isEmpty();
  }

  @Test
  void what_was_under_way_when_sending_stopped_is_sent_again_and_counted() {
    outbox.step(null, outbox.due(ELECTION, 10).getFirst());

    assertThat(outbox.repeatInterrupted(ELECTION)).isOne();
    assertThat(outbox.due(ELECTION, 10)).hasSize(2);
  }
}
