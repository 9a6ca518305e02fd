package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.imports.ImportTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// S4 a: a member's entry had the address to which a role was given, and the member was an official
/// at once, in the session that was open already.
class RoleHijackTest extends ImportTest {
  private static final String OFFICERS = "new.officer@party.example";
  private static final PersonId W1 = new PersonId("member", "W0001");

  @Autowired private Grants grants;
  @Autowired private Roles roles;
  private Visitor returningOfficer = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void a_members_entry_has_the_address_of_whoever_is_to_be_an_official() {
    carryOut(
        RegisterName.MEMBERS,
        """
        number,name,e-mail
        W0001,Wat Thief,new.officer@party.example
        W0002,Win Other,new.officer@party.example
        W0003,Wes Third,third@party.example
        """);
    returningOfficer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
  }

  private String propose(Map<String, String> form) {
    HttpResponse<String> proposed =
        returningOfficer.submit("/account/roles", "/account/roles", form);
    assertThat(proposed.statusCode()).isEqualTo(302);
    return proposed.headers().firstValue("location").orElseThrow();
  }

  private void confirm(String proposal) {
    assertThat(second.submit(proposal, proposal + "/confirm", Map.of()).statusCode())
        .isEqualTo(302);
  }

  private List<String> holders() {
    return grants.held().stream()
        .filter(held -> held.role() == Role.STAFF)
        .map(Grants.Held::name)
        .toList();
  }

  @Test
  void a_role_given_to_an_address_is_nobodys_on_the_register_and_a_new_persons_by_the_link() {
    Visitor thief = signedIn(W1);
    LettersTo mailbox = new LettersTo(mail, OFFICERS);
    int before = mailbox.all().size();

    String proposal =
        propose(
            Map.of("role", "STAFF", "name", "Nadia", "address", OFFICERS, "reason", "She is new."));
    assertThat(mailbox.all()).hasSize(before);
    confirm(proposal);

    assertThat(roles.of(W1)).isEmpty();
    assertThat(thief.get("/staff/members").statusCode()).isEqualTo(403);
    assertThat(holders()).doesNotContain("Nadia", "Wat Thief", "Win Other");

    String link = LettersTo.link(mailbox.awaitAfter(before), "/sign-in/link");
    Visitor nadia = visitor();
    assertThat(nadia.get(link).body()).contains("Nadia");
    assertThat(holders()).doesNotContain("Nadia");
    nadia.submit(link, "/sign-in/link", Map.of("token", LettersTo.token(link)));

    assertThat(nadia.get("/staff/members").statusCode()).isEqualTo(200);
    assertThat(holders()).contains("Nadia");
    assertThat(roles.of(W1)).isEmpty();
    assertThat(roles.of(new PersonId("member", "W0002"))).isEmpty();
    assertThat(thief.get("/staff/members").statusCode()).isEqualTo(403);
  }

  @Test
  void the_link_of_an_invitation_is_followed_once() {
    LettersTo mailbox = new LettersTo(mail, "once@party.example");
    confirm(
        propose(
            Map.of(
                "role", "STAFF", "name", "Ona", "address", "once@party.example", "reason", "New")));
    String link = LettersTo.link(mailbox.awaitAfter(0), "/sign-in/link");
    Map<String, String> token = Map.of("token", LettersTo.token(link));

    assertThat(visitor().submit(link, "/sign-in/link", token).statusCode()).isEqualTo(302);
    assertThat(visitor().submit("/sign-in", "/sign-in/link", token).statusCode()).isEqualTo(410);
  }

  @Test
  void a_role_for_somebody_on_the_register_is_given_by_number_and_shows_no_whole_address() {
    Map<String, String> form = Map.of("role", "SCRUTINEER", "number", "W0003", "reason", "Asked");
    String shown = returningOfficer.submit("/account/roles", "/account/roles/confirm", form).body();
    assertThat(shown).contains("Wes Third", "t…@party.example").doesNotContain("third@party");

    String proposal = propose(form);
    assertThat(roles.of(new PersonId("member", "W0003"))).isEmpty();
    confirm(proposal);

    assertThat(roles.holds(signedInAs("W0003"), Role.SCRUTINEER)).isTrue();
    assertThat(new LettersTo(mail, "third@party.example").awaitAfter(0).subject())
        .contains("scrutineer");
  }

  private static SignedIn signedInAs(String number) {
    return new SignedIn("member:" + number, number);
  }

  @Test
  void a_number_that_nobody_has_and_a_number_beside_an_address_are_refused() {
    for (Map<String, String> form :
        List.of(
            Map.of("role", "STAFF", "number", "W9999"),
            Map.of("role", "STAFF", "number", "W0003", "address", OFFICERS),
            Map.of("role", "CANDIDATE", "number", "W0003"))) {
      assertThat(returningOfficer.submit("/account/roles", "/account/roles", form).statusCode())
          .isEqualTo(422);
    }
  }
}
