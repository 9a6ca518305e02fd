package org.hustings.server.organisation.latechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.organisation.RegisterName.MEMBERS;

import java.time.Duration;
import java.util.Map;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.imports.ImportTest;
import org.hustings.server.organisation.member.Members;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LateChangeTest extends ImportTest {
  private static final String BEFORE =
      """
      number,name,email,address
      1,Ada Cole,ada@old.example,1 Road
      2,Bo Diaz,bo@old.example,2 Road
      """;
  private static final String AFTER = BEFORE.replace("ada@old.example", "ada@new.example");

  @Autowired private LateChanges lateChanges;
  @Autowired private LateChangeLetters letters;
  @Autowired private SettableFreezes freezes;
  @Autowired private Members members;

  @BeforeEach
  void begin_with_two_members_and_a_freeze() {
    freezes.set();
    carryOut(MEMBERS, BEFORE);
    freezes.set(
        new Freeze("spring-2020", "Spring elections 2020", START.plus(Duration.ofDays(1)), null));
  }

  @AfterEach
  void end_the_freeze() {
    freezes.set();
  }

  @Test
  void an_address_changed_before_the_freeze_is_nothing_to_report() {
    carryOut(MEMBERS, AFTER);

    assertThat(lateChanges.of("spring-2020")).isEmpty();
  }

  @Test
  void an_address_changed_after_the_freeze_is_flagged_and_confirmed_to_the_old_address_once() {
    clock.moveTo(START.plus(Duration.ofDays(2)));
    int lettersBefore = mail.letters().size();

    carryOut(MEMBERS, AFTER);
    letters.sendWaiting();
    letters.sendWaiting();

    assertThat(lateChanges.of("spring-2020"))
        .singleElement()
        .satisfies(lateChange -> {
          assertThat(lateChange.member()).hasToString("1");
          assertThat(lateChange.field()).isEqualTo("e-mail");
          assertThat(lateChange.before()).isEqualTo("ada@old.example");
          assertThat(lateChange.after()).isEqualTo("ada@new.example");
        });
    await(() ->
        mail.letters().stream()
            .skip(lettersBefore)
            .anyMatch(letter -> letter.subject().endsWith("Your e-mail has been changed")));
    assertThat(mail.letters().subList(lettersBefore, mail.letters().size()))
        // another letter says that they sign in at the old address until the new one is proven
        .filteredOn(letter -> letter.subject().endsWith("Your e-mail has been changed"))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.to()).isEqualTo("ada@old.example");
          assertThat(letter.subject())
              .isEqualTo("Newidiwyd eich cyfeiriad e-bost / Your e-mail has been changed");
          assertThat(letter.text()).doesNotContain("ada@new.example");
        });
  }

  @Test
  void a_member_who_corrects_their_own_address_after_the_freeze_is_in_the_report_too() {
    clock.moveTo(START.plus(Duration.ofDays(2)));
    Visitor bo = signedIn(new PersonId("member", "2"));
    Map<String, String> entry =
        Map.of("email", "bo@old.example", "postalAddress", "3 Road\r\nTown");

    assertThat(bo.submit("/account/entry", "/account/entry", entry).statusCode()).isEqualTo(302);

    assertThat(members.find(new MemberNumber("2")).orElseThrow().postalAddress())
        .isEqualTo("3 Road\nTown");
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    assertThat(officer.get("/staff/late-changes/spring-2020").body())
        .contains("Bo Diaz", "postal address", "2 Road", "3 Road");
    assertThat(officer.get("/staff/late-changes/spring-2020.csv").body())
        .contains("2,Bo Diaz,postal address,2 Road,\"3 Road\nTown\"");
  }

  @Test
  void an_address_that_is_a_formula_is_none_in_the_file_of_the_report() {
    clock.moveTo(START.plus(Duration.ofDays(2)));
    Visitor bo = signedIn(new PersonId("member", "2"));
    Map<String, String> entry =
        Map.of("email", "bo@old.example", "postalAddress", "=HYPERLINK(\"http://evil.example\")");

    bo.submit("/account/entry", "/account/entry", entry);

    assertThat(signedIn(Role.RETURNING_OFFICER).get("/staff/late-changes/spring-2020.csv").body())
        .contains(",\"'=HYPERLINK(\"\"http://evil.example\"\")\",");
  }

  @Test
  void only_the_returning_officer_settles_a_late_change_and_only_once() {
    clock.moveTo(START.plus(Duration.ofDays(2)));
    carryOut(MEMBERS, AFTER);
    long id = lateChanges.of("spring-2020").getFirst().id();
    String page = "/staff/late-changes/spring-2020";
    Map<String, String> finding = Map.of("finding", "Ada confirmed it by telephone.");

    assertThat(signedIn(Role.SCRUTINEER).submit(page, page + "/" + id, finding).statusCode())
        .isEqualTo(403);
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    assertThat(officer.submit(page, page + "/" + id, finding).statusCode()).isEqualTo(302);
    assertThat(officer.get(page).body()).contains("Ada confirmed it by telephone.");
    assertThat(lateChanges.waiting()).isZero();
  }
}
