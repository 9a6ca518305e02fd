package org.hustings.server.account.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.KeptMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApprovalsTest extends ServerTest {
  private static final Actor TEST = Actor.system("test");

  @Autowired private Approvals approvals;
  @Autowired private RingingTheBell bell;
  @Autowired private Grants grants;

  @BeforeEach
  void begin_afresh() {
    begin_with_empty_tables();
    bell.rung.clear();
    bell.rope = "hemp";
  }

  @Test
  void what_one_proposes_another_confirms_and_it_is_done_once() {
    ApprovalId id = propose(staff("ann"));
    assertThat(bell.rung).isEmpty();

    approvals.confirm(id, staff("bob"));

    assertThat(bell.rung).containsExactly("3 times by person:2");
    assertThat(approvals.open()).isEmpty();
    assertThatThrownBy(() -> approvals.confirm(id, staff("cat")))
        .isInstanceOf(ApprovalRefusedException.class)
        .hasMessageContaining("not open any more");
    assertThat(events()).contains("account.approval-proposed", "account.approval-confirmed");
  }

  @Test
  void nobody_confirms_what_they_proposed_themselves() {
    SignedIn ann = staff("ann");
    ApprovalId id = propose(ann);
    assertThatThrownBy(() -> approvals.confirm(id, ann))
        .isInstanceOf(ApprovalRefusedException.class)
        .hasMessageContaining("somebody else must confirm it");
    assertThat(bell.rung).isEmpty();
    assertThat(approvals.open()).hasSize(1);
  }

  @Test
  void whoever_may_confirm_is_reminded_once_a_day_and_the_proposer_is_not() {
    SignedIn ann = staff("ann");
    staff("bob");
    ApprovalId id = propose(ann);
    int before = mail.letters().size();
    approvals.remind(id, ann);
    assertThatThrownBy(() -> approvals.remind(id, ann))
        .isInstanceOf(ApprovalRefusedException.class)
        .hasMessageContaining("once in 24 hours");
    clock.moveTo(clock.instant().plus(Duration.ofHours(24)));
    approvals.remind(id, ann);
    await(() -> reminders(before).size() == 2);
    assertThat(reminders(before))
        .allSatisfy(letter -> {
          assertThat(letter.to()).isEqualTo("bob@example.org");
          assertThat(letter.text()).contains("It has waited since", "/staff/approvals/" + id);
        });
    assertThat(events()).contains("account.task-reminded");
    approvals.withdraw(id, "no more", ann);
    assertThatThrownBy(() -> approvals.remind(id, ann)).hasMessageContaining("not open any more");
  }

  private List<KeptMail.Letter> reminders(int before) {
    return mail.letters().stream()
        .skip(before)
        .filter(letter -> letter.subject().startsWith("Reminder: a second person is wanted"))
        .toList();
  }

  @Test
  void an_act_that_refuses_leaves_the_proposal_open() {
    SignedIn ann = staff("ann");
    SignedIn bob = staff("bob");
    ApprovalId id =
        approvals.propose(RingingTheBell.KIND, "bell:2", Map.of("times", "0"), "a test", ann);
    assertThatThrownBy(() -> approvals.confirm(id, bob))
        .hasMessage("A bell is rung once at least.");
    assertThat(approvals.open()).extracting(Approval::id).containsExactly(id);
    assertThat(events()).doesNotContain("account.approval-confirmed");
  }

  @Test
  void a_proposal_is_withdrawn_with_a_reason_and_can_be_made_again() {
    SignedIn ann = staff("ann");
    ApprovalId id = propose(ann);
    assertThatThrownBy(() -> propose(ann)).hasMessageContaining("proposed already");
    assertThatThrownBy(() -> approvals.withdraw(id, " ", ann)).hasMessageContaining("Say why");

    approvals.withdraw(id, "the wrong bell", ann);

    assertThat(approvals.ended(10))
        .singleElement()
        .satisfies(
            ended -> assertThat(ended.ending()).extracting("words").isEqualTo("the wrong bell"));
    assertThat(propose(ann)).isNotEqualTo(id);
  }

  @Test
  void a_proposal_lapses_when_what_it_rests_on_has_changed() {
    ApprovalId id = propose(staff("ann"));
    bell.rope = "nylon";

    assertThatThrownBy(() -> approvals.confirm(id, staff("bob")))
        .isInstanceOf(ApprovalRefusedException.class)
        .hasMessageContaining("has changed since it was proposed")
        .hasMessageContaining("propose it anew");

    assertThat(bell.rung).isEmpty();
    assertThat(approvals.open()).isEmpty();
    assertThat(approvals.ended(10))
        .singleElement()
        .satisfies(ended ->
            assertThat(ended.ending()).extracting("outcome").isEqualTo(Approval.Outcome.LAPSED));
    assertThat(events()).contains("account.approval-lapsed");
    assertThat(propose(staff("ann"))).isNotEqualTo(id);
  }

  @Test
  void a_proposal_altered_in_the_table_lapses() {
    ApprovalId id = propose(staff("ann"));
    administrator.sql("UPDATE account.approval SET detail_values = '{30}'").update();

    assertThatThrownBy(() -> approvals.confirm(id, staff("bob")))
        .isInstanceOf(ApprovalRefusedException.class)
        .hasMessageContaining("has changed");
    assertThat(bell.rung).isEmpty();
  }

  @Test
  void every_other_official_is_told_by_letter_and_the_proposer_is_not() {
    SignedIn carol = staff("carol");
    staff("dave");
    grants.give(TEST, Role.SCRUTINEER, "Sue", "sue@example.org");

    ApprovalId id = propose(carol);

    await(() -> lettersOf("carol").size() == 1);
    assertThat(lettersOf("carol"))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.to()).isEqualTo("dave@example.org");
          assertThat(letter.text()).contains("The bell is rung.", "/staff/approvals/" + id);
        });
  }

  private List<KeptMail.Letter> lettersOf(String proposer) {
    return mail.letters().stream()
        .filter(letter -> letter.text().contains(proposer + " proposes this"))
        .toList();
  }

  @Test
  void without_a_reason_nothing_is_proposed() {
    SignedIn ann = staff("ann");
    assertThatThrownBy(
            () -> approvals.propose(RingingTheBell.KIND, "bell:1", Map.of("times", "1"), " ", ann))
        .isInstanceOf(ApprovalRefusedException.class);
    assertThat(approvals.open()).isEmpty();
  }

  @Test
  void two_who_confirm_at_once_do_it_once() throws InterruptedException {
    ApprovalId id = propose(staff("ann"));
    List<SignedIn> others = List.of(staff("bob"), staff("cat"), staff("dan"));
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      all.invokeAll(others.stream().map(other -> confirming(id, other)).toList());
    }
    assertThat(bell.rung).hasSize(1);
  }

  private Callable<Boolean> confirming(ApprovalId id, SignedIn by) {
    return () -> {
      try {
        approvals.confirm(id, by);
        return true;
      } catch (ApprovalRefusedException _) {
        return false;
      }
    };
  }

  @Test
  void the_page_leads_the_second_person_to_confirm_and_the_first_only_to_withdraw() {
    Visitor first = signedIn(Role.STAFF);
    Visitor second = signedIn(Role.RETURNING_OFFICER);
    ApprovalId id = propose(new SignedIn("person:1", "Appointee 0"));
    String page = "/staff/approvals/" + id;

    assertThat(first.get(page).body()).doesNotContain("Confirm: do it now");
    HttpResponse<String> refused = first.submit(page, page + "/confirm", Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("There is a problem", "somebody else must confirm it");

    assertThat(second.get("/staff/approvals").body()).contains("Ring the bell 3 times", page);
    assertThat(second.submit(page, page + "/confirm", Map.of()).statusCode()).isEqualTo(302);
    assertThat(bell.rung).hasSize(1);
    assertThat(second.get("/staff/approvals").body())
        .contains("Nothing waits for a second person", "Lately confirmed, withdrawn or lapsed");
  }

  @Test
  void a_scrutineer_reads_the_proposals_and_changes_nothing() {
    propose(staff("ann"));
    Visitor scrutineer = signedIn(Role.SCRUTINEER);
    String page = "/staff/approvals/" + approvals.open().getFirst().id();
    assertThat(scrutineer.get("/account").body()).contains("/staff/approvals");
    assertThat(scrutineer.get(page).body()).doesNotContain("<button type=\"submit\">Confirm");
    assertThat(scrutineer.submit("/account", page + "/confirm", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(get("/staff/approvals").statusCode()).isNotEqualTo(200);
  }

  private ApprovalId propose(SignedIn by) {
    return approvals.propose(
        RingingTheBell.KIND, "bell:1", Map.of("times", "3"), "the ballot closes", by);
  }

  private SignedIn staff(String name) {
    PersonId id = grants.give(TEST, Role.STAFF, name, name + "@example.org");
    return new SignedIn(id.toString(), name);
  }

  private List<String> events() {
    return database
        .sql("SELECT event FROM audit.entry WHERE event NOT LIKE 'audit.%'")
        .query(String.class)
        .list();
  }
}
