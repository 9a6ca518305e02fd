package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TwoPeople;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.account.approval.RingingTheBell;
import org.hustings.server.audit.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// S5: the returning officer alone made a second official out of their own mailbox, and confirmed
/// with it what they had proposed.
class TwoOfOneTest extends ServerTest {
  private static final Actor OPERATOR = Actor.command("serve");
  private static final String ROWAN = "rowan.ashby@example.org";

  @Autowired private Grants grants;
  @Autowired private Approvals approvals;
  @Autowired private RingingTheBell bell;
  @Autowired private TwoPeople twoPeople;
  private PersonId rowan = new PersonId("person", "0");

  @BeforeEach
  void rowan_is_returning_officer() {
    begin_with_empty_tables();
    bell.rung.clear();
    rowan = grants.give(OPERATOR, Role.RETURNING_OFFICER, "Rowan Ashby", ROWAN);
  }

  private PersonId official(String address) {
    return grants.give(OPERATOR, Role.STAFF, "Official", address);
  }

  private HttpResponse<String> confirms(PersonId second) {
    ApprovalId id =
        approvals.propose(
            RingingTheBell.KIND,
            "bell:9",
            Map.of("times", "3"),
            "a test",
            new SignedIn(rowan.toString(), "Rowan"));
    String page = "/staff/approvals/" + id;
    return signedIn(second).submit(page, page + "/confirm", Map.of());
  }

  @Test
  void one_official_alone_gives_nobody_a_role() {
    Visitor alone = signedIn(rowan);
    Map<String, String> form =
        Map.of(
            "role",
            "STAFF",
            "name",
            "Rowan Second",
            "address",
            "rowan.ashby+2@example.org",
            "reason",
            "Help");

    String proposal =
        alone
            .submit("/account/roles", "/account/roles", form)
            .headers()
            .firstValue("location")
            .orElseThrow();
    HttpResponse<String> confirmed = alone.submit(proposal, proposal + "/confirm", Map.of());

    assertThat(confirmed.statusCode()).isEqualTo(422);
    assertThat(grants.held()).extracting(Grants.Held::name).containsExactly("Rowan Ashby");
    assertThat(new LettersTo(mail, "rowan.ashby+2@example.org").all()).isEmpty();
    assertThat(alone.get("/account/roles").body()).contains("--second-official");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rowan.ashby+2@example.org", "ROWAN.ASHBY+x@Example.org"})
  void two_accounts_behind_one_mailbox_are_not_two(String address) {
    HttpResponse<String> answer = confirms(official(address));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("same mailbox");
    assertThat(bell.rung).isEmpty();
  }

  @Test
  void who_was_made_an_official_by_one_alone_never_acts_together_with_them() {
    grants.give(rowan.actor(), Role.STAFF, "Puppet", "puppet@example.org");
    grants.give(rowan.actor(), Role.STAFF, "Marionette", "marionette@example.org");
    PersonId puppet = person("Puppet");
    PersonId marionette = person("Marionette");
    clock.moveTo(clock.instant().plus(Duration.ofDays(30)));

    assertThat(confirms(puppet).body()).contains("by the other alone");
    assertThat(twoPeople.areTwo(puppet, marionette)).isFalse();
    assertThat(twoPeople.areTwo(puppet, official("sana@example.org"))).isTrue();
    assertThat(bell.rung).isEmpty();
  }

  @Test
  void who_was_appointed_by_two_counts_after_a_day() {
    PersonId sana = official("sana@example.org");
    Grants.Giving byTwo =
        new Grants.Giving(rowan.actor(), sana.actor(), clock.instant().plus(TwoPeople.WAIT));
    PersonId tam = grants.give(byTwo, Role.STAFF, "Tam", "tam@example.org");

    assertThat(twoPeople.areTwo(rowan, tam)).isFalse();
    clock.moveTo(clock.instant().plus(Duration.ofHours(25)));
    assertThat(twoPeople.areTwo(rowan, tam)).isTrue();
  }

  @Test
  void who_is_no_official_any_more_is_not_the_second() {
    PersonId sana = official("sana@example.org");
    Visitor before = signedIn(sana);
    ApprovalId id =
        approvals.propose(
            RingingTheBell.KIND,
            "bell:9",
            Map.of("times", "3"),
            "a test",
            new SignedIn(sana.toString(), "Sana"));
    grants.held().stream()
        .filter(held -> held.person().equals(sana))
        .forEach(held -> grants.end(OPERATOR, held.id(), "left"));

    String page = "/staff/approvals/" + id;
    assertThat(signedIn(rowan).submit(page, page + "/confirm", Map.of()).statusCode())
        .isEqualTo(422);
    assertThat(before.get(page).statusCode()).isEqualTo(403);
    assertThat(bell.rung).isEmpty();
  }

  private PersonId person(String name) {
    return grants.held().stream()
        .filter(held -> held.name().equals(name))
        .findFirst()
        .orElseThrow()
        .person();
  }
}
