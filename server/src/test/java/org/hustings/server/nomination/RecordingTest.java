package org.hustings.server.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.State;
import org.hustings.server.candidacy.StateRefusal;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.register.RegisterEntries;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.words.English;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RecordingTest extends ServerTest {
  private static final Instant OPENS = Instant.parse("2020-07-11T08:00:00Z");
  private static final Instant CLOSES = Instant.parse("2020-09-27T11:00:00Z");

  @Autowired private Fenland fenland;
  @Autowired private Recorder recorder;
  @Autowired private Nominations nominations;
  @Autowired private RegisterEntries entries;
  @Autowired private Standing standing;
  private int branches;

  @BeforeAll
  void publish() {
    clock.moveTo(OPENS.minus(Duration.ofDays(1)));
    fenland.publish();
  }

  @BeforeEach
  void stand_within_the_window() {
    clock.moveTo(START);
  }

  private Unit branch() {
    return fenland.branch("Sluice " + ++branches, null);
  }

  private Outcome nominate(Unit body, CandidacyId... candidates) {
    return recorder.record(
        Submission.ofBody(Fenland.COMMITTEE, body, Set.of(candidates)),
        Fenland.SECRETARY,
        "the branch's secretary");
  }

  private static List<Refusal> refusals(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused ? refused.refusals() : List.of();
  }

  private List<Nomination> inForce(Unit body) {
    return nominations.in(Fenland.COMMITTEE, clock.instant()).stream()
        .filter(one -> one.isBy(body.id()))
        .toList();
  }

  @Test
  void a_branch_nominates_up_to_the_limit() {
    Unit body = branch();
    Outcome outcome = nominate(body, fenland.candidate("Ada Reed"), fenland.candidate("Bo Rush"));
    assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
    assertThat(inForce(body)).hasSize(2);
  }

  @Test
  void one_candidate_too_many_is_refused_and_none_is_recorded() {
    Unit body = branch();
    CandidacyId first = fenland.candidate("Cy Reed");
    nominate(body, first);
    Outcome outcome = nominate(body, fenland.candidate("Di Reed"), fenland.candidate("Ed Reed"));
    assertThat(refusals(outcome))
        .extracting(refusal -> RefusalWords.both(English.WORDS, refusal))
        .containsExactly(
            "branches nominate at most 2 candidates each in this contest. "
                + body.fullName()
                + " has nominated 1; with these it would be 3.");
    assertThat(inForce(body)).extracting(Nomination::candidacy).containsExactly(first);
  }

  @Test
  void two_submissions_at_once_cannot_exceed_the_limit_together() throws Exception {
    for (int round = 0; round < 10; round++) {
      Unit body = branch();
      List<Future<Outcome>> outcomes = new ArrayList<>();
      try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 6; i++) {
          CandidacyId candidate = fenland.candidate("Flo Rush");
          outcomes.add(officers.submit(() -> nominate(body, candidate)));
        }
      }
      int recorded = 0;
      for (Future<Outcome> outcome : outcomes) {
        recorded += outcome.get() instanceof Outcome.Recorded ? 1 : 0;
      }
      assertThat(recorded).isEqualTo(2);
      assertThat(inForce(body)).hasSize(2);
    }
  }

  @Test
  void a_branch_nominates_a_candidate_once() {
    Unit body = branch();
    CandidacyId gil = fenland.candidate("Gil Reed");
    nominate(body, gil);
    assertThat(refusals(nominate(body, gil)))
        .containsExactly(new Refusal.AlreadyNominated(body.fullName(), "Gil Reed"));
  }

  @Test
  void nominations_are_taken_from_the_opening_instant_to_the_instant_before_the_closing_one() {
    CandidacyId hal = fenland.candidate("Hal Reed");
    clock.moveTo(OPENS.minus(Duration.ofSeconds(5)));
    assertThat(refusals(nominate(branch(), hal)))
        .first()
        .isInstanceOfSatisfying(
            Refusal.NotYetOpen.class,
            early ->
                assertThat(RefusalWords.rule(English.WORDS, early))
                    .isEqualTo("Nominations open on Saturday 11 July 2020, 9am."));
    clock.moveTo(START);
    fenland.candidate("Ian Reed");
    clock.moveTo(CLOSES.minus(Duration.ofSeconds(5)));
    assertThat(nominate(branch(), hal)).isInstanceOf(Outcome.Recorded.class);
    clock.moveTo(CLOSES);
    assertThat(refusals(nominate(branch(), hal)))
        .singleElement()
        .isInstanceOfSatisfying(
            Refusal.Closed.class,
            late ->
                assertThat(RefusalWords.both(English.WORDS, late))
                    .isEqualTo(
                        "Nominations close on Sunday 27 September 2020, 12 noon."
                            + " It is Sunday 27 September 2020, 12 noon."));
  }

  @Test
  void only_bodies_of_the_stated_kind_nominate() {
    Unit union = fenland.unit("union", "Eel Catchers", null);
    assertThat(refusals(nominate(union, fenland.candidate("Jo Reed"))))
        .extracting(refusal -> RefusalWords.both(English.WORDS, refusal))
        .containsExactly(
            "Only branches nominate in this contest. Eel Catchers is of another kind: trade"
                + " union.");
  }

  @Test
  void only_candidates_who_stand_can_be_nominated() {
    CandidacyId kim = fenland.candidate("Kim Reed");
    standing.become(kim, State.WITHDRAWN, "", fenland.from("the candidate"));
    assertThat(refusals(nominate(branch(), kim)))
        .containsExactly(new Refusal.NotStanding("Kim Reed", State.WITHDRAWN));
  }

  @Test
  void somebody_of_another_contest_cannot_be_nominated() {
    assertThat(refusals(nominate(branch(), new CandidacyId(999_999))))
        .containsExactly(new Refusal.NotInContest());
  }

  @Test
  void a_nomination_taken_off_the_record_stays_readable_with_its_reason() {
    Unit body = branch();
    CandidacyId lee = fenland.candidate("Lee Reed");
    nominate(body, lee);
    Instant before = clock.instant();
    recorder.withdraw(
        inForce(body).getFirst(), "the meeting had no quorum", Fenland.RETURNING_OFFICER);
    assertThat(inForce(body)).isEmpty();
    assertThat(nominations.in(Fenland.COMMITTEE, before))
        .anySatisfy(one -> assertThat(one.isBy(body.id())).isTrue());
    assertThat(nominations.by(body.id()))
        .singleElement()
        .extracting(one -> one.ended() == null ? "" : one.ended().reason())
        .isEqualTo("the meeting had no quorum");
    assertThat(nominate(body, lee)).isInstanceOf(Outcome.Recorded.class);
  }

  @Test
  void a_correction_puts_another_candidate_in_the_place_of_one() {
    Unit body = branch();
    CandidacyId wrong = fenland.candidate("Max Reed");
    CandidacyId right = fenland.candidate("Max Read");
    nominate(body, wrong);
    recorder.correct(
        inForce(body).getFirst(), right, "a slip in the form", Fenland.RETURNING_OFFICER);
    assertThat(inForce(body)).extracting(Nomination::candidacy).containsExactly(right);
    assertThat(nominations.by(body.id())).hasSize(2);
  }

  @Test
  void nothing_is_taken_off_the_record_without_a_reason() {
    Unit body = branch();
    nominate(body, fenland.candidate("Nan Reed"));
    Nomination nomination = inForce(body).getFirst();
    assertThatThrownBy(() -> recorder.withdraw(nomination, " ", Fenland.RETURNING_OFFICER))
        .hasMessage("Say why: the reason is published.");
  }

  @Test
  void a_candidate_accepts_once_nominated_and_not_before() {
    CandidacyId ola = fenland.candidate("Ola Reed");
    assertThatThrownBy(
            () -> standing.become(ola, State.ACCEPTED, "", fenland.from("the candidate")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new StateRefusal.NotYetNominated()));
    nominate(branch(), ola);
    standing.become(ola, State.ACCEPTED, "", fenland.from("the candidate"));
    assertThat(fenland.candidacy(ola).state()).isEqualTo(State.ACCEPTED);
    standing.takeBack(ola, "recorded for the wrong person", Fenland.RETURNING_OFFICER);
    assertThat(fenland.candidacy(ola).state()).isEqualTo(State.PUT_FORWARD);
  }

  @Test
  void a_bodys_nominations_are_taken_from_its_own_officers_only() {
    Unit body = branch();
    Submission submission =
        Submission.ofBody(Fenland.COMMITTEE, body, Set.of(fenland.candidate("Pia Quern")));
    SignedIn stranger = new SignedIn("member:77", "Somebody Else");
    assertThat(refusals(recorder.record(submission, stranger)))
        .containsExactly(new Refusal.NotItsOfficer(body.fullName()));
    assertThat(inForce(body)).isEmpty();
  }

  @Test
  void nobody_nominates_for_another_member() {
    fenland.members("number,name,sections", "71,Quin Rill,young", "72,Ros Tarn,young");
    Nominating quin =
        new Nominating.OfMember(
            entries.find(new MemberNumber("71"), clock.instant()).orElseThrow());
    Submission submission =
        new Submission(
            Fenland.YOUTH_OFFICER,
            quin,
            Set.of(fenland.candidate(Fenland.YOUTH_OFFICER, "Una Quern", null)));
    SignedIn ros = new SignedIn(Fenland.member("72").toString(), "Ros Tarn");
    assertThat(refusals(recorder.record(submission, ros)))
        .containsExactly(new Refusal.NotThatMember("Quin Rill"));
    SignedIn herself = new SignedIn(Fenland.member("71").toString(), "Quin Rill");
    assertThat(recorder.record(submission, herself)).isInstanceOf(Outcome.Recorded.class);
  }
}
