package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.address.AddressChanges;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.imports.ImportTest;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.KeptMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// S4 b and c: whoever changed a member's e-mail address, as staff, by a file or in a session that
/// the member had left open, was that member from then on.
class AddressTakenTest extends ImportTest {
  private static final String FILE =
      """
      number,name,e-mail
      W0001,Wat Tattersall,wat@old.example
      W0002,Ona Officer,ona@old.example
      """;
  private static final PersonId WAT = new PersonId("member", "W0001");
  private static final PersonId ONA = new PersonId("member", "W0002");
  private static final String ENTRY = "/account/entry";

  @Autowired private Members members;
  @Autowired private People people;
  @Autowired private Grants grants;
  @Autowired private AddressChanges changes;
  private LettersTo old = new LettersTo(mail, "");
  private LettersTo thiefs = new LettersTo(mail, "");
  private static int tries;

  @BeforeEach
  void two_members_of_whom_one_is_staff() {
    begin_with_empty_tables();
    tries++;
    carryOut(RegisterName.MEMBERS, FILE.replace("@old", "@old" + tries));
    grants.give(new Grants.Giving(Actor.command("serve"), null, clock.instant()), Role.STAFF, ONA);
    old = new LettersTo(mail, "wat@old" + tries + ".example");
    thiefs = new LettersTo(mail, "thief@evil" + tries + ".example");
  }

  private String email(String number) {
    return String.valueOf(members.find(new MemberNumber(number)).orElseThrow().email());
  }

  /// Asks for a sign-in link at an address, and waits until all letters that follow have come.
  private void wishes(LettersTo mailbox) {
    visitor().submit("/sign-in", "/sign-in", Map.of("address", mailbox.address()));
    await(() ->
        database
                .sql(
                    """
                    SELECT count(*) FROM platform.scheduled_tasks
                    WHERE task_name IN ('account.send-sign-in-links', 'platform.send-letter')
                    """)
                .query(Long.class)
                .single()
            == 0);
  }

  private HttpResponse<String> follow(String link) {
    return follow(visitor(), link);
  }

  private HttpResponse<String> follow(Visitor who, String link) {
    String address = link.substring(0, link.indexOf('?'));
    return who.submit("/sign-in", address, Map.of("token", LettersTo.token(link)));
  }

  private boolean getsLink(LettersTo mailbox) {
    int before = mailbox.all().size();
    wishes(mailbox);
    return mailbox.all().stream()
        .skip(before)
        .anyMatch(letter -> letter.text().contains("/sign-in/link"));
  }

  @Test
  void an_address_that_a_member_enters_is_in_use_when_the_link_that_went_there_was_followed() {
    Visitor wat = signedIn(WAT);
    Visitor telephone = signedIn(WAT);

    HttpResponse<String> sent = wat.submit(ENTRY, ENTRY, Map.of("email", thiefs.address()));
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(wat.get(ENTRY).body()).contains("A link went to");
    assertThat(telephone.get(ENTRY + "?lang=cy").body()).contains("Aeth dolen", "Cyfeiriad e-bost");
    String stop = LettersTo.link(old.awaitAfter(0), "/address/stop");
    String confirm = LettersTo.link(thiefs.awaitAfter(0), "/address/confirm");
    assertThat(old.all().getLast().text()).doesNotContain(thiefs.address());

    assertThat(visitor().get(confirm).body()).contains(thiefs.address());
    assertThat(visitor().get(stop).statusCode()).isEqualTo(200);
    assertThat(email("W0001")).isEqualTo(old.address());
    assertThat(getsLink(thiefs)).isFalse();

    assertThat(follow(wat, confirm).body()).contains("Your new address is in use");
    assertThat(email("W0001")).isEqualTo(thiefs.address());
    assertThat(wat.get("/account").statusCode()).isEqualTo(200);
    assertThat(telephone.get("/account").statusCode()).isEqualTo(302);
    assertThat(getsLink(thiefs)).isTrue();
    assertThat(getsLink(old)).isFalse();
  }

  @Test
  void the_old_address_stops_a_change_before_it_takes_effect() {
    Visitor thief = signedIn(WAT);
    thief.submit(ENTRY, ENTRY, Map.of("email", thiefs.address()));
    String stop = LettersTo.link(old.awaitAfter(0), "/address/stop");
    String confirm = LettersTo.link(thiefs.awaitAfter(0), "/address/confirm");

    assertThat(follow(stop).body()).contains("It is stopped");

    assertThat(follow(confirm).statusCode()).isEqualTo(410);
    assertThat(email("W0001")).isEqualTo(old.address());
    assertThat(thief.get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void the_old_address_undoes_a_change_for_a_fortnight_and_with_it_what_followed() {
    Visitor thief = signedIn(WAT);
    thief.submit(ENTRY, ENTRY, Map.of("email", thiefs.address()));
    String stop = LettersTo.link(old.awaitAfter(0), "/address/stop");
    follow(thief, LettersTo.link(thiefs.awaitAfter(0), "/address/confirm"));
    LettersTo second = new LettersTo(mail, "second@evil" + tries + ".example");
    thief.submit(ENTRY, ENTRY, Map.of("email", second.address()));
    follow(thief, LettersTo.link(second.awaitAfter(0), "/address/confirm"));
    assertThat(email("W0001")).isEqualTo(second.address());
    clock.moveTo(clock.instant().plus(Duration.ofDays(13)));

    assertThat(follow(stop).body()).contains("It is stopped");

    assertThat(email("W0001")).isEqualTo(old.address());
    assertThat(thief.get("/account").statusCode()).isEqualTo(302);
    assertThat(getsLink(old)).isTrue();
    assertThat(getsLink(second)).isFalse();
    assertThat(follow(stop).statusCode()).isEqualTo(410);
  }

  @Test
  void an_empty_form_and_an_emptied_field_wipe_nothing() {
    Visitor wat = signedIn(WAT);
    wat.submit(ENTRY, ENTRY, Map.of("postalAddress", "1 Road"));

    assertThat(wat.submit(ENTRY, ENTRY, Map.of()).statusCode()).isEqualTo(302);
    HttpResponse<String> emptied =
        wat.submit(ENTRY, ENTRY, Map.of("email", "  ", "postalAddress", "9 Elsewhere"));

    assertThat(emptied.statusCode()).isEqualTo(422);
    assertThat(emptied.body()).contains("9 Elsewhere");
    assertThat(email("W0001")).isEqualTo(old.address());
    assertThat(members.find(new MemberNumber("W0001")).orElseThrow().postalAddress())
        .isEqualTo("1 Road");
    assertThat(old.all()).isEmpty();
  }

  @Test
  void in_a_session_that_was_left_open_nobody_changes_the_address_or_adds_a_passkey() {
    Visitor left = signedIn(WAT);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(20)));

    HttpResponse<String> refused =
        left.submit(ENTRY, ENTRY, Map.of("email", thiefs.address(), "telephone", "01"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("sign in again first", thiefs.address());
    assertThat(left.submit("/account", "/webauthn/register", Map.of()).statusCode()).isEqualTo(403);
    left.submit(ENTRY, "/account/sign-in-again", Map.of());
    assertThat(LettersTo.link(old.awaitAfter(0), "/sign-in/link")).isNotEmpty();
    assertThat(thiefs.all()).isEmpty();
  }

  @Test
  void staff_who_change_a_members_address_do_not_become_them() {
    Visitor staff = signedIn(Role.STAFF);
    Visitor wat = signedIn(WAT);
    String page = "/staff/member?number=W0001";
    staff.submit(page, page, Map.of("email", thiefs.address(), "reason", "He rang."));
    assertThat(email("W0001")).isEqualTo(thiefs.address());
    assertThat(staff.get(page).body()).contains("signs in at w…@old");

    assertThat(getsLink(thiefs)).isFalse();
    assertThat(getsLink(old)).isTrue();
    changes.tellWaiting();
    String stop = LettersTo.link(lastStop(old), "/address/stop");
    String confirm = LettersTo.link(thiefs.awaitAfter(0), "/address/confirm");
    assertThat(follow(confirm).body()).contains("48 hours");
    assertThat(getsLink(thiefs)).isFalse();
    assertThat(wat.get("/account").statusCode()).isEqualTo(200);

    assertThat(follow(stop).body()).contains("It is stopped");
    clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
    changes.settleDue();
    assertThat(email("W0001")).isEqualTo(old.address());
    assertThat(getsLink(thiefs)).isFalse();
  }

  private KeptMail.Letter lastStop(LettersTo mailbox) {
    await(() -> mailbox.all().stream().anyMatch(letter -> letter.text().contains("/address/stop")));
    return mailbox.all().stream()
        .filter(letter -> letter.text().contains("/address/stop"))
        .toList()
        .getLast();
  }

  @Test
  void a_members_new_address_is_in_use_two_days_after_it_was_told_or_when_the_old_one_agrees() {
    Visitor staff = signedIn(Role.STAFF);
    String page = "/staff/member?number=W0001";
    staff.submit(page, page, Map.of("email", thiefs.address(), "reason", "He rang."));
    changes.tellWaiting();
    follow(LettersTo.link(thiefs.awaitAfter(0), "/address/confirm"));
    clock.moveTo(clock.instant().plus(Duration.ofHours(49)));
    Visitor before = signedIn(WAT);
    changes.settleDue();

    assertThat(people.find(WAT).orElseThrow().address()).isEqualTo(thiefs.address());
    assertThat(before.get("/account").statusCode()).isEqualTo(302);
    assertThat(getsLink(thiefs)).isTrue();

    LettersTo third = new LettersTo(mail, "third@evil" + tries + ".example");
    staff = signedIn(Role.STAFF);
    staff.submit(page, page, Map.of("email", third.address(), "reason", "He rang again."));
    changes.tellWaiting();
    String stop = LettersTo.link(lastStop(thiefs), "/address/stop");
    visitor().submit("/sign-in", "/address/agree", Map.of("token", LettersTo.token(stop)));
    follow(LettersTo.link(third.awaitAfter(0), "/address/confirm"));
    assertThat(people.find(WAT).orElseThrow().address()).isEqualTo(third.address());
  }

  @Test
  void for_an_official_time_is_not_enough_a_second_official_confirms_it() {
    Visitor staff = signedIn(Role.STAFF);
    String page = "/staff/member?number=W0002";
    staff.submit(page, page, Map.of("email", thiefs.address(), "reason", "She rang."));
    changes.tellWaiting();
    follow(LettersTo.link(thiefs.awaitAfter(0), "/address/confirm"));
    clock.moveTo(clock.instant().plus(Duration.ofDays(9)));
    changes.settleDue();
    assertThat(people.find(ONA).orElseThrow().address()).startsWith("ona@old");
    assertThat(getsLink(thiefs)).isFalse();

    Visitor second = signedIn(Role.RETURNING_OFFICER);
    String list = second.get("/staff/approvals").body();
    assertThat(list).contains("holds a role and signs in at o…@old");
    String proposal = list.replaceAll("(?s).*?(/staff/approvals/\\d+).*", "$1");
    assertThat(signedIn(Role.STAFF).get("/staff/address-changes").body()).contains("Ona Officer");
    second.submit(proposal, proposal + "/confirm", Map.of());
    assertThat(people.find(ONA).orElseThrow().address()).isEqualTo(thiefs.address());
  }

  @Test
  void a_file_with_another_address_makes_nobody_an_official_and_lists_it() {
    carryOut(
        RegisterName.MEMBERS,
        "number,name,e-mail\nW0002,Ona Officer,%s\n".formatted(thiefs.address()));
    changes.tellWaiting();

    assertThat(getsLink(thiefs)).isFalse();
    assertThat(people.find(ONA).orElseThrow().address()).startsWith("ona@old");
    Visitor staff = signedIn(Role.STAFF);
    assertThat(staff.get("/staff/address-changes").body()).contains("Ona Officer", "o…@old");
    assertThat(
            staff
                .submit(
                    "/staff/address-changes",
                    "/staff/address-changes",
                    Map.of("person", ONA.toString(), "reason", "She wrote by post."))
                .headers()
                .firstValue("location"))
        .hasValue("/staff/approvals");
    assertThat(staff.get("/staff/approvals").body()).contains("Ona Officer");
  }

  @Test
  void an_address_that_was_left_out_and_given_again_is_still_another_persons() {
    carryOut(RegisterName.MEMBERS, "number,name,e-mail\nW0001,Wat Tattersall,\n");
    assertThat(people.find(WAT)).isEmpty();
    carryOut(
        RegisterName.MEMBERS,
        "number,name,e-mail\nW0001,Wat Tattersall,%s\n".formatted(thiefs.address()));
    changes.tellWaiting();

    assertThat(getsLink(thiefs)).isFalse();
    assertThat(people.find(WAT).orElseThrow().address()).isEqualTo(old.address());
  }

  @Test
  void an_officer_who_is_no_member_is_not_whoever_has_the_address_in_the_next_file() {
    carryOut(RegisterName.UNITS, "name\nMere\n");
    String officers = "unit,role,name,e-mail\nMere,Secretary,Sam Sedge,%s\n";
    LettersTo sams = new LettersTo(mail, "sam@old" + tries + ".example");
    carryOut(RegisterName.OFFICERS, officers.formatted(sams.address()));
    carryOut(RegisterName.OFFICERS, officers.formatted(thiefs.address()));
    changes.tellWaiting();

    assertThat(getsLink(thiefs)).isFalse();
    assertThat(getsLink(sams)).isTrue();
    follow(LettersTo.link(lastStop(sams), "/address/stop"));
    assertThat(
            database
                .sql("SELECT email FROM organisation.officer WHERE superseded_by IS NULL")
                .query(String.class)
                .single())
        .isEqualTo(sams.address());
  }
}
