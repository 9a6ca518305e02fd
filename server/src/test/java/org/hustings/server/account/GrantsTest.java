package org.hustings.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants.Held;
import org.hustings.server.account.appointment.Appointments;
import org.hustings.server.account.signin.SignInLinks;
import org.hustings.server.audit.Actor;
import org.hustings.server.dispatch.Heathland;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GrantsTest extends ServerTest {
  private static final String PAGE = "/account/roles";

  private static final Actor SERVE = Actor.command("serve");

  @Autowired private Grants grants;
  @Autowired private Appointments appointments;
  @Autowired private TwoPeople twoPeople;
  @Autowired private SignInLinks links;
  @Autowired private Heathland heathland;
  @Autowired private Roles roles;

  @BeforeEach
  void begin_afresh() {
    begin_with_empty_tables();
  }

  @Test
  void a_role_is_proposed_after_seeing_it_once_more_and_given_when_another_confirms_it() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Visitor second = signedIn(Role.STAFF);
    Map<String, String> form =
        Map.of("role", "STAFF", "name", "Ines Falk", "address", "ines@example.org");

    assertThat(officer.submit(PAGE, PAGE + "/confirm", form).body())
        .contains("Give this role?", "Ines Falk", "ines@example.org");
    assertThat(officer.submit(PAGE, PAGE, form).body()).contains("Say why", "Ines Falk");

    Map<String, String> whole = new HashMap<>(form);
    whole.put("reason", "She comes on Monday.");
    String proposal =
        officer.submit(PAGE, PAGE, whole).headers().firstValue("location").orElseThrow();
    assertThat(second.get(proposal).body()).contains("Invite Ines Falk, ines@example.org");
    second.submit(proposal, proposal + "/confirm", Map.of());
    assertThat(officer.get(PAGE).body()).contains("Ines Falk, staff, at i…@example.org");
    assertThat(find("Ines Falk")).isEmpty();

    signedIn(new PersonId("invitation", "2"));
    assertThat(find("Ines Falk").orElseThrow().role()).isEqualTo(Role.STAFF);
    assertThat(lastEvent()).isEqualTo("account.role-given");
    assertThat(get("/officials").body()).contains("Ines Falk", "counts from");
  }

  @Test
  void an_invitation_that_was_withdrawn_cannot_be_taken() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    appointments.name(Role.STAFF, "Second", "second@example.org", Actor.command("serve"));
    officer.submit(PAGE, PAGE + "/invitations/1/withdraw", Map.of());

    Visitor late = visitor();
    String token = links.issue(new PersonId("invitation", "1"));
    assertThat(late.submit("/sign-in", "/sign-in/link", Map.of("token", token)).statusCode())
        .isEqualTo(410);
    assertThat(find("Second")).isEmpty();
    assertThat(lastEvent()).isEqualTo("account.invitation-withdrawn");
  }

  @Test
  void the_operators_two_make_two_at_once_where_nothing_is_public() {
    appointments.name(Role.RETURNING_OFFICER, "First", "first@example.org", SERVE);
    appointments.name(Role.STAFF, "Second", "second@example.org", SERVE);
    appointments.name(Role.STAFF, "Second", "second@example.org", SERVE);
    assertThat(twoPeople.pairs()).isEmpty();
    assertThat(get("/officials").body()).contains("have not taken the role yet");

    signedIn(new PersonId("invitation", "1"));
    signedIn(new PersonId("invitation", "2"));

    assertThat(twoPeople.pairs()).hasSize(1);
    assertThat(grants.held()).hasSize(2);
    assertThat(get("/officials?lang=cy").body()).contains("swyddog canlyniadau");
  }

  @Test
  void with_one_official_left_the_operator_names_another_whom_all_see_and_who_counts_a_day_later() {
    heathland.publish();
    Visitor left = signedIn(Role.RETURNING_OFFICER);
    PersonId one = grants.held().getFirst().person();
    assertThat(twoPeople.pairs()).isEmpty();

    appointments.name(Role.STAFF, "Second official", "second@example.org", SERVE);
    await(() ->
        mail.letters().stream()
            .anyMatch(letter ->
                letter.to().equals("a0@example.org") && letter.text().contains("s…@example.org")));
    assertThat(get("/officials").body()).contains("named another official");
    signedIn(new PersonId("invitation", "1"));
    PersonId second = find("Second official").orElseThrow().person();

    assertThat(twoPeople.areTwo(one, second)).isFalse();
    assertThat(get("/officials").body()).contains("counts from", "no two officials");
    clock.moveTo(clock.instant().plus(Duration.ofHours(24)));
    assertThat(twoPeople.areTwo(one, second)).isTrue();
    assertThat(left.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void a_role_that_has_ended_is_gone_at_once_and_kept_with_its_reason() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Visitor staff = signedIn(Role.STAFF);
    Held held = find("Appointee 1").orElseThrow();

    String end = PAGE + "/" + held.id() + "/end";
    officer.submit(end, end, Map.of("reason", "Left on Friday"));

    assertThat(staff.get("/account/audit").statusCode()).isEqualTo(403);
    assertThat(roles.of(held.person())).isEmpty();
    assertThat(
            database
                .sql("SELECT end_reason FROM account.role_grant WHERE id = ?")
                .param(held.id())
                .query(String.class)
                .single())
        .isEqualTo("Left on Friday");
    assertThat(lastEvent()).isEqualTo("account.role-ended");
  }

  @Test
  void the_last_returning_officer_cannot_end_themselves() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    String end = PAGE + "/" + grants.held().getFirst().id() + "/end";

    HttpResponse<String> answer = officer.submit(end, end, Map.of("reason", "Tired"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("There must be a returning officer");
  }

  @Test
  void nobody_else_gives_roles_and_nobody_else_reads_the_log() {
    assertThat(signedIn(Role.STAFF).get(PAGE).statusCode()).isEqualTo(403);
    assertThat(signedIn(Role.SCRUTINEER).get(PAGE).statusCode()).isEqualTo(403);
    assertThat(signedIn(Role.SCRUTINEER).get("/account/audit").statusCode()).isEqualTo(200);
    assertThat(get(PAGE).statusCode()).isEqualTo(302);
  }

  @Test
  void the_account_page_leads_to_what_each_room_has_for_a_role() {
    assertThat(signedIn(Role.RETURNING_OFFICER).get("/account").body())
        .contains("/account/roles", "/account/audit", "/staff/elections");
    assertThat(signedIn(Role.SCRUTINEER).get("/account").body())
        .contains("/account/audit", "/staff/elections")
        .doesNotContain("/account/roles");
  }

  @Test
  void what_is_missing_is_said_and_what_was_typed_is_kept() {
    HttpResponse<String> answer =
        signedIn(Role.RETURNING_OFFICER)
            .submit(
                PAGE,
                PAGE + "/confirm",
                Map.of("role", "SCRUTINEER", "name", "", "address", "half@"));

    assertThat(answer.body())
        .contains("id=\"name-error\"", "id=\"address-error\"", "value=\"half@\"");
  }

  private Optional<Held> find(String name) {
    return grants.held().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private String lastEvent() {
    return database
        .sql(
            "SELECT event FROM audit.entry WHERE event NOT LIKE 'audit.%' ORDER BY line DESC LIMIT"
                + " 1")
        .query(String.class)
        .single();
  }
}
