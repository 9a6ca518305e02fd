package org.hustings.server.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.hustings.server.ServerTest;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// British Summer Time ended at 1am GMT on Sunday 25 October 2020, in the middle of the ballot: the
/// time from one to two came twice.
class SummerTimeEndsTest extends ServerTest {
  private static final Instant FIRST_HALF_PAST_ONE = Instant.parse("2020-10-25T00:30:00Z");
  private static final Instant SECOND_HALF_PAST_ONE = Instant.parse("2020-10-25T01:30:00Z");

  @Autowired private SaltmarshBallot ballot;
  @Autowired private Saltmarsh saltmarsh;
  @Autowired private TermsOfElections terms;
  @Autowired private Box box;
  private final Random random = new Random(25);

  @BeforeEach
  void there_is_no_ballot_yet() {
    begin_with_empty_tables();
  }

  /// The ballot is open, and closes then. Later acts go with it.
  private void closesAt(String close) {
    saltmarsh.beginsAs(
        Saltmarsh.definitionFile()
            .replace("at: 2020-08-21T12:00", "at: " + close)
            .replace("at: 2020-08-24}", "at: 2020-11-16}"));
    ballot.open(20);
    terms.forget(Saltmarsh.ELECTION);
  }

  private CastOutcome castAt(Instant instant, int elector) {
    clock.moveTo(instant);
    Pack pack = ballot.pack(elector);
    return box.cast(pack, ballot.marked(pack, random), AttemptId.draw());
  }

  @Test
  void votes_are_taken_through_both_hours_and_no_two_receipts_have_one_instant() {
    closesAt("2020-11-12T12:00");

    CastOutcome first = castAt(FIRST_HALF_PAST_ONE, 1);
    CastOutcome second = castAt(SECOND_HALF_PAST_ONE, 2);

    assertThat(first).isInstanceOf(CastOutcome.Accepted.class);
    assertThat(second).isInstanceOf(CastOutcome.Accepted.class);
    assertThat(
            database
                .sql(
                    "SELECT extract(epoch FROM max(received_at) - min(received_at))::int FROM ballot.envelope")
                .query(Integer.class)
                .single())
        .isEqualTo(3600);
  }

  /// Noon of a day in winter is an hour later than noon of one in summer.
  @Test
  void a_close_after_it_is_at_the_winters_noon() {
    closesAt("2020-11-12T12:00");
    Instant noon = Instant.parse("2020-11-12T12:00:00Z");

    assertThat(castAt(noon.minusSeconds(5), 1)).isInstanceOf(CastOutcome.Accepted.class);
    assertThat(castAt(noon, 2)).isEqualTo(new CastOutcome.Closed(noon));
  }

  @Test
  void a_close_at_the_first_half_past_one_is_over_when_it_comes_again() {
    closesAt("2020-10-25T01:30+01:00");

    assertThat(castAt(FIRST_HALF_PAST_ONE.minusSeconds(5), 1))
        .isInstanceOf(CastOutcome.Accepted.class);
    CastOutcome.Closed closed = new CastOutcome.Closed(FIRST_HALF_PAST_ONE);
    assertThat(castAt(FIRST_HALF_PAST_ONE, 2)).isEqualTo(closed);
    assertThat(castAt(SECOND_HALF_PAST_ONE.minusSeconds(5), 2)).isEqualTo(closed);
  }

  @Test
  void a_close_at_the_second_half_past_one_leaves_the_first_open() {
    closesAt("2020-10-25T01:30Z");

    assertThat(castAt(FIRST_HALF_PAST_ONE, 1)).isInstanceOf(CastOutcome.Accepted.class);
    assertThat(castAt(SECOND_HALF_PAST_ONE.minusSeconds(5), 2))
        .isInstanceOf(CastOutcome.Accepted.class);
    assertThat(castAt(SECOND_HALF_PAST_ONE, 3))
        .isEqualTo(new CastOutcome.Closed(SECOND_HALF_PAST_ONE));
  }
}
