package org.hustings.server.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.definition.Channel;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.server.ServerTest;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.election.Rescheduling;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BoxTest extends ServerTest {
  @Autowired private SaltmarshBallot ballot;
  @Autowired private Saltmarsh saltmarsh;
  @Autowired private Box box;
  @Autowired private Packs packs;
  @Autowired private Rescheduling rescheduling;
  @Autowired private TermsOfElections terms;
  @Autowired private VotedElectors voted;
  private final Random random = new Random(4);

  @BeforeEach
  void the_ballot_is_open() {
    begin_with_empty_tables();
    ballot.open(20);
  }

  @Test
  void a_vote_is_sealed_and_in_the_box_before_it_is_acknowledged() {
    Pack pack = ballot.pack(1);
    Papers marked = ballot.marked(pack, random);

    CastOutcome.Accepted accepted = accepted(box.cast(pack, marked, AttemptId.draw()));

    assertThat(count("ballot.envelope")).isOne();
    byte[] sealed =
        database
            .sql("SELECT sealed FROM ballot.sealed WHERE tracker = ?")
            .param(accepted.receipt().tracker().value())
            .query((row, _) -> row.getBytes(1))
            .single();
    assertThat(ballot.opened(sealed)).isEqualTo(marked);
    assertThat(voted.amongst(Saltmarsh.ELECTION, Set.of(pack.elector(), new ElectorNumber(2))))
        .containsExactly(pack.elector());
  }

  @Test
  void an_elector_at_twenty_connections_at_once_has_one_vote() throws Exception {
    Pack pack = ballot.pack(1);
    List<Callable<CastOutcome>> casts = new ArrayList<>();
    for (int connection = 0; connection < 20; connection++) {
      Papers marked = ballot.marked(pack, random);
      casts.add(() -> box.cast(pack, marked, AttemptId.draw()));
    }

    List<CastOutcome> outcomes = allAtOnce(casts);

    assertThat(outcomes.stream().filter(CastOutcome.Accepted.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().filter(CastOutcome.AlreadyVoted.class::isInstance)).hasSize(19);
    assertThat(count("ballot.envelope")).isOne();
    assertThat(count("ballot.sealed")).isOne();
  }

  @Test
  void one_attempt_repeated_twenty_times_at_once_has_one_receipt() throws Exception {
    Pack pack = ballot.pack(1);
    Papers marked = ballot.marked(pack, random);
    AttemptId attempt = AttemptId.draw();
    List<Callable<CastOutcome>> casts = new ArrayList<>();
    for (int connection = 0; connection < 20; connection++) {
      casts.add(() -> box.cast(pack, marked, attempt));
    }

    Set<Receipt> receipts =
        allAtOnce(casts).stream()
            .map(outcome -> accepted(outcome).receipt())
            .collect(Collectors.toSet());

    assertThat(receipts).hasSize(1);
    assertThat(count("ballot.envelope")).isOne();
  }

  @Test
  void an_attempt_repeated_after_the_close_gets_its_receipt_again() {
    Pack pack = ballot.pack(1);
    Papers marked = ballot.marked(pack, random);
    AttemptId attempt = AttemptId.draw();
    Receipt receipt = accepted(box.cast(pack, marked, attempt)).receipt();

    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(3600));

    assertThat(accepted(box.cast(pack, marked, attempt)).receipt()).isEqualTo(receipt);
  }

  @Test
  void before_the_opening_nothing_is_taken() {
    Pack pack = ballot.pack(1);
    clock.moveTo(Saltmarsh.OPENS.minusSeconds(5));

    assertThat(cast(pack)).isEqualTo(new CastOutcome.NotYetOpen(Saltmarsh.OPENS));
    assertThat(box.admit(ballot.code(1), "here")).isInstanceOf(Admission.NotYetOpen.class);
    assertThat(count("ballot.envelope")).isZero();
  }

  @Test
  void after_the_close_only_whoever_was_voting_has_the_grace() {
    assertThat(box.admit(ballot.code(1), "here")).isInstanceOf(Admission.Admitted.class);
    clock.moveTo(Saltmarsh.CLOSES);

    assertThat(box.admit(ballot.code(1), "here")).isInstanceOf(Admission.Admitted.class);
    assertThat(box.admit(ballot.code(2), "here")).isInstanceOf(Admission.Closed.class);
    assertThat(cast(ballot.pack(1))).isInstanceOf(CastOutcome.Accepted.class);
    assertThat(cast(ballot.pack(2))).isEqualTo(new CastOutcome.Closed(Saltmarsh.CLOSES));
  }

  @Test
  void the_grace_ends() {
    box.admit(ballot.code(1), "here");
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(600));

    assertThat(cast(ballot.pack(1))).isEqualTo(new CastOutcome.Closed(Saltmarsh.CLOSES));
  }

  @Test
  void an_extension_keeps_the_ballot_open() {
    Instant later = Saltmarsh.CLOSES.plusSeconds(3 * 3600);
    rescheduling.move(
        Saltmarsh.ELECTION,
        Map.of(ActKind.BALLOT_CLOSES, new Moment.Minute(LocalDateTime.of(2020, 8, 21, 15, 0))),
        Saltmarsh.RETURNING_OFFICER,
        "The site was down.");

    clock.moveTo(later.minusSeconds(5));
    assertThat(cast(ballot.pack(1))).isInstanceOf(CastOutcome.Accepted.class);
    clock.moveTo(later);
    assertThat(cast(ballot.pack(2))).isEqualTo(new CastOutcome.Closed(later));
  }

  @Test
  void the_code_of_a_pack_that_was_reissued_is_dead() {
    Pack first = ballot.pack(1);
    SecurityCode firstCode = ballot.code(1);
    packs.kill(first.id(), DeathReason.LOST);
    Pack second = ballot.makePack(ballot.electors().getFirst());

    assertThat(box.admit(firstCode, "here")).isInstanceOf(Admission.DeadCode.class);
    assertThat(cast(packs.byCode(firstCode).orElseThrow())).isEqualTo(new CastOutcome.DeadCode());
    assertThat(cast(second)).isInstanceOf(CastOutcome.Accepted.class);
    assertThat(box.admit(firstCode, "here")).isInstanceOf(Admission.AlreadyVoted.class);
  }

  @Test
  void papers_that_may_not_be_cast_are_sent_back() {
    Pack pack = ballot.pack(1);
    Papers nobody = new Papers(Saltmarsh.ELECTION, List.of());
    Papers crosses =
        new Papers(
            Saltmarsh.ELECTION,
            List.of(new MarkedPaper(Saltmarsh.COUNCIL, null, new Marks.Crosses(List.of("1")))));
    Papers stray =
        new Papers(
            Saltmarsh.ELECTION,
            List.of(new MarkedPaper(Saltmarsh.COUNCIL, "Affiliates", new Marks.Blank())));

    for (Papers papers : List.of(nobody, crosses, stray)) {
      assertThat(box.cast(pack, papers, AttemptId.draw())).isInstanceOf(CastOutcome.Faulty.class);
    }
    assertThat(count("ballot.envelope")).isZero();
  }

  @Test
  void a_second_vote_does_not_count_and_the_voter_is_told_of_the_first() {
    Pack pack = ballot.pack(1);
    cast(pack);

    assertThat(cast(pack)).isInstanceOf(CastOutcome.AlreadyVoted.class);
    assertThat(box.admit(ballot.code(1), "here"))
        .isInstanceOfSatisfying(
            Admission.AlreadyVoted.class,
            standing -> assertThat(standing.channel()).isEqualTo(Channel.ONLINE));
  }

  @Test
  void where_the_rules_allow_it_a_vote_is_replaced_and_the_last_counts() {
    begin_with_empty_tables();
    saltmarsh.beginsAs(
        Saltmarsh.definitionFile()
            .replace("may-be-blank: true", "may-be-blank: true\n  may-replace-vote: true"));
    ballot.open(20);
    terms.forget(Saltmarsh.ELECTION);
    Pack pack = ballot.pack(1);
    AttemptId first = AttemptId.draw();
    Papers firstPapers = ballot.marked(pack, random);
    Receipt firstReceipt = accepted(box.cast(pack, firstPapers, first)).receipt();

    Receipt second = accepted(cast(pack)).receipt();

    assertThat(second.tracker()).isNotEqualTo(firstReceipt.tracker());
    assertThat(accepted(box.cast(pack, firstPapers, first)).receipt()).isEqualTo(firstReceipt);
    assertThat(
            database
                .sql("SELECT tracker FROM ballot.envelope WHERE status = 'VOTE'")
                .query(String.class)
                .list())
        .containsExactly(second.tracker().value());
  }

  @Test
  void wrong_codes_are_counted_by_where_they_come_from() {
    for (int tried = 0; tried < 20; tried++) {
      assertThat(box.admit(SecurityCode.draw(), "there")).isInstanceOf(Admission.UnknownCode.class);
    }

    assertThat(box.admit(SecurityCode.draw(), "there")).isInstanceOf(Admission.TooManyTries.class);
    assertThat(box.admit(SecurityCode.draw(), "elsewhere"))
        .isInstanceOf(Admission.UnknownCode.class);
    assertThat(box.admit(ballot.code(1), "there")).isInstanceOf(Admission.Admitted.class);
  }

  private CastOutcome cast(Pack pack) {
    return box.cast(pack, ballot.marked(pack, random), AttemptId.draw());
  }

  private static CastOutcome.Accepted accepted(CastOutcome outcome) {
    assertThat(outcome).isInstanceOf(CastOutcome.Accepted.class);
    return (CastOutcome.Accepted) outcome;
  }

  private long count(String table) {
    return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  private static List<CastOutcome> allAtOnce(List<Callable<CastOutcome>> casts)
      throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(casts.size())) {
      List<Future<CastOutcome>> running = new ArrayList<>();
      for (Callable<CastOutcome> cast : casts) {
        running.add(
            threads.submit(() -> {
              start.await();
              return cast.call();
            }));
      }
      start.countDown();
      List<CastOutcome> outcomes = new ArrayList<>();
      for (Future<CastOutcome> one : running) {
        outcomes.add(one.get());
      }
      return outcomes;
    }
  }
}
