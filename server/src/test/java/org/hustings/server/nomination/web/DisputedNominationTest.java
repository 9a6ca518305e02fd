package org.hustings.server.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.definition.CandidacyId;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.nomination.Disputes;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.Nominator;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitRecords;
import org.hustings.server.words.VisibleText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two officers of one branch differ on what its meeting decided; two officials decide between them.
class DisputedNominationTest extends ServerTest {
  private static final String REASON = "The minutes say Bela Reed.";
  private static final String DESK = "/staff/elections/fenland-2020";

  @Autowired private Fenland fenland;
  @Autowired private Nominations nominations;
  @Autowired private Disputes disputes;
  @Autowired private Officers officers;
  @Autowired private UnitRecords records;
  @Autowired private Today today;
  private Visitor secretary = visitor();
  private Visitor chair = visitor();
  private Visitor staff = visitor();
  private Visitor second = visitor();
  private @Nullable Nomination made;
  private String page = "";

  @BeforeEach
  void the_secretary_has_nominated() {
    begin_with_empty_tables();
    fenland.publish();
    CandidacyId ada = fenland.candidate("Ada Sedge");
    Unit branch = fenland.branch("Lode", null);
    secretary = officer(branch, "secretary", "sam@example.org");
    chair = officer(branch, "chair", "bea@example.org");
    staff = signedIn(Role.STAFF);
    second = signedIn(Role.RETURNING_OFFICER);
    String form = "/units/" + branch.id() + "/nominate/" + Fenland.COMMITTEE;
    secretary.submit(form, form, Map.of("candidate", Long.toString(ada.number())));
    List<Nomination> all = nominations.in(Fenland.COMMITTEE, clock.instant());
    assertThat(all).hasSize(1);
    made = all.getFirst();
    page = "/units/" + branch.id() + "/nominations/" + all.getFirst().id().number() + "/dispute";
  }

  private Visitor officer(Unit body, String role, String email) {
    long id =
        officers.record(
            new Officer(0, body.id(), role, role + " of Lode", null, email, null, null, null),
            Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    return signedIn(new PersonId("officer", Long.toString(id)));
  }

  private Nomination nomination() {
    return Objects.requireNonNull(made);
  }

  private String ruling() {
    return "/staff"
        + Fenland.COMMITTEE.path()
        + "/nominations/"
        + nomination().id().number()
        + "/ruling";
  }

  private HttpResponse<String> dispute(Visitor officer, String reason) {
    return officer.submit("/account", page, Map.of("reason", reason));
  }

  private HttpResponse<String> decide(String decision) {
    return staff.submit(
        "/account", ruling(), Map.of("decision", decision, "reason", "The minutes were read."));
  }

  private boolean wasWritten(String to, String subject) {
    return mail.letters().stream()
        .anyMatch(one -> one.to().equals(to) && one.subject().contains(subject));
  }

  @Test
  void another_officer_disputes_it_and_two_officials_decide_that_it_stands() {
    assertThat(get(page).statusCode()).isNotEqualTo(200);
    assertThat(dispute(secretary, REASON).body()).contains("You recorded this nomination yourself");
    assertThat(chair.get(page.replace("/dispute", "").replaceAll("/[0-9]+$", "")).body())
        .contains("Not what our meeting decided?");
    assertThat(dispute(chair, " ").body()).contains("Say what the meeting decided");
    assertThat(decide("stands").body()).contains("Nobody disputes this nomination now");

    assertThat(dispute(chair, REASON).statusCode()).isEqualTo(302);
    assertThat(dispute(chair, REASON).body()).contains("disputed already");
    assertThat(nominations.in(Fenland.COMMITTEE, clock.instant())).hasSize(1);
    assertThat(staff.get(DESK).body()).contains("Decide a disputed nomination: Ada Sedge");
    assertThat(staff.get(ruling()).body()).contains("Disputed since", REASON, "It stands");
    assertThat(get(Fenland.COMMITTEE.path() + "/nominations/record").body()).doesNotContain(REASON);
    await(() ->
        wasWritten("sam@example.org", "A nomination is disputed")
            && wasWritten("bea@example.org", "A nomination is disputed"));

    String proposal = SecondPerson.proposal(decide("stands"));
    assertThat(second.get(proposal).body()).contains(REASON, "stands");
    assertThat(SecondPerson.confirm(staff, proposal).statusCode()).isEqualTo(422);
    assertThat(SecondPerson.confirm(second, proposal).statusCode()).isEqualTo(302);
    assertThat(disputes.open(nomination().id())).isEmpty();
    assertThat(nominations.in(Fenland.COMMITTEE, clock.instant())).hasSize(1);
    await(() -> wasWritten("sam@example.org", "A disputed nomination stands"));
  }

  @Test
  void or_that_it_is_invalid_and_then_nothing_waits_any_more() {
    assertThat(dispute(chair, REASON).statusCode()).isEqualTo(302);
    SecondPerson.confirms(second, decide("invalid"));
    assertThat(nominations.in(Fenland.COMMITTEE, clock.instant())).isEmpty();
    assertThat(disputes.open(Fenland.COMMITTEE.election())).isEmpty();
    assertThat(dispute(chair, REASON).body()).contains("does not count any more");
  }

  @Test
  void it_can_be_disputed_for_seven_days_and_the_page_is_whole_in_another_language() {
    assertThat(VisibleText.outsideOfMessages(chair.get(page + "?lang=en-XA").body()))
        .filteredOn(
            text -> !text.matches(".*(Hustings|English|Cymraeg|Ada Sedge|Lode|Committee|[0-9]).*"))
        .isEmpty();
    SignedIn another = new SignedIn("officer:99", "Bea Lode");
    assertThat(disputes.refusal(nomination(), another)).isEmpty();
    clock.moveTo(nomination().recordedAt().plus(Duration.ofDays(Disputes.DAYS)));
    assertThat(disputes.refusal(nomination(), another)).isPresent();
  }

  @Test
  void officials_read_that_a_body_was_merged_and_by_which_rule_its_nomination_stands() {
    String record = Fenland.COMMITTEE.path() + "/nominations/record";
    assertThat(staff.get(ruling()).body()).doesNotContain("existed until");
    Nominator.Body lode = (Nominator.Body) nomination().nominator();
    Unit merged = fenland.branch("Wren Valley", null);
    records.succeed(
        lode.unit(),
        today.day().minusDays(1),
        List.of(merged.id()),
        Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    assertThat(staff.get(ruling()).body())
        .contains("existed until", "became Wren Valley", "stands after it closed");
    assertThat(staff.get(record).body()).contains("existed until");
    assertThat(get(record).body()).doesNotContain("existed until");
    assertThat(nominations.in(Fenland.COMMITTEE, clock.instant())).hasSize(1);
  }
}
