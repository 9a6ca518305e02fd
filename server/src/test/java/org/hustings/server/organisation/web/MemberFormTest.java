package org.hustings.server.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.imports.ImportTest;
import org.hustings.server.organisation.member.FieldType;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.MemberField;
import org.hustings.server.organisation.member.Members;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MemberFormTest extends ImportTest {
  private static final MemberNumber ADA = new MemberNumber("1");

  @Autowired private Members members;

  @BeforeEach
  void begin_with_one_member() {
    carryOut(RegisterName.UNITS, "name\nMere\nQuay\n");
    carryOut(RegisterName.MEMBERS, "number,name,e-mail,unit\n1,Ada Cole,ada@example.org,Mere\n");
  }

  @Test
  void staff_see_and_correct_every_field_and_the_history_tells_each() {
    Visitor staff = signedIn(Role.STAFF);
    String page = "/staff/member?number=1";
    Map<String, String> form = new HashMap<>(Map.of("reason", "She wrote."));
    for (MemberField field : MemberField.values()) {
      assertThat(staff.get(page).body()).contains("name=\"" + MemberForm.inForms(field) + "\"");
      form.put(MemberForm.inForms(field), typed(field));
    }

    assertThat(staff.submit(page, page, form).statusCode()).isEqualTo(302);

    Member ada = members.find(ADA).orElseThrow();
    String after = staff.get(page).body();
    for (MemberField field : MemberField.values()) {
      assertThat(field.of(ada)).as(field.name()).isNotNull();
      assertThat(after).contains(field.inFiles().heading());
    }
    assertThat(ada.formatWanted()).isEqualTo("braille-ready");
    assertThat(signedIn(Role.SCRUTINEER).get(page).statusCode()).isEqualTo(403);
  }

  @Test
  void a_member_says_how_to_be_written_to_and_changes_nothing_else() {
    Visitor ada = signedIn(new PersonId("member", "1"));
    Map<String, String> form = new HashMap<>();
    for (MemberField field : MemberField.values()) {
      form.put(MemberForm.inForms(field), typed(field));
      assertThat(ada.get("/account/entry").body().contains("name=\"" + MemberForm.inForms(field)))
          .as(field.name())
          .isEqualTo(field.isOwn());
    }
    Member before = members.find(ADA).orElseThrow();

    assertThat(ada.submit("/account/entry", "/account/entry", form).statusCode()).isEqualTo(302);

    Member after = members.find(ADA).orElseThrow();
    for (MemberField field : MemberField.values()) {
      if (!field.isOwn()) {
        assertThat(field.of(after)).as(field.name()).isEqualTo(field.of(before));
      }
    }
    assertThat(after.preferredLanguage()).isEqualTo("cy");
    assertThat(after.telephone()).isEqualTo("01234 567890");
  }

  @Test
  void a_format_that_nobody_offers_is_refused_and_the_form_kept() {
    Visitor staff = signedIn(Role.STAFF);
    String page = "/staff/member?number=1";
    Map<String, String> form =
        Map.of("formatWanted", "semaphore", "telephone", "01999", "reason", "She wrote.");

    assertThat(staff.submit(page, page, form).body())
        .contains("semaphore", "is not a format wanted", "01999");
    assertThat(members.find(ADA).orElseThrow().telephone()).isNull();
  }

  @Test
  void what_a_member_asks_for_is_neither_public_nor_in_the_audit_log() {
    Visitor staff = signedIn(Role.STAFF);
    String page = "/staff/member?number=1";
    staff.submit(
        page,
        page,
        Map.of(
            "telephone", "01234 567890", "formatWanted", "braille-ready", "reason", "She wrote."));

    assertThat(get("/units/mere-clp").body() + get("/units").body())
        .doesNotContain("01234 567890", "braille");
    assertThat(get("/account/entry").body()).doesNotContain("01234 567890");
    assertThat(
            database
                .sql(
                    """
                    SELECT string_agg(concat(before, after), ' ') FROM audit.entry
                    WHERE event = 'organisation.member-changed'
                    """)
                .query(String.class)
                .single())
        .contains("active")
        .doesNotContain("01234 567890", "braille");
  }

  @Test
  void neither_local_officers_nor_scrutineers_come_to_what_a_member_asks_for() {
    carryOut(
        RegisterName.MEMBERS,
        """
        number,name,e-mail,unit,telephone,format wanted,language,help by telephone
        1,Ada Cole,ada@example.org,Mere,01234 567890,braille,Welsh,no
        2,Bo Reed,bo@example.org,Mere,,,,
        """);
    carryOut(RegisterName.OFFICERS, "unit,role,name,member number\nMere,secretary,Bo Reed,2\n");
    Visitor officer = signedIn(new PersonId("member", "2"));
    Visitor scrutineer = signedIn(Role.SCRUTINEER);
    String[] wishes = {
      "01234 567890", "braille", "preferred language", "format wanted", "by telephone"
    };

    assertThat(officer.get("/units/mere-clp/members").body()).contains("Ada Cole");
    for (String page : List.of("/units/mere-clp/members", "/units/mere-clp", "/account")) {
      assertThat(officer.get(page).body()).as(page).doesNotContainIgnoringCase(wishes);
    }
    for (String words : List.of("braille-ready", "01234 567890", "cy", "no")) {
      assertThat(officer.get("/units/mere-clp/members?q=" + words.replace(" ", "+")).body())
          .as(words)
          .doesNotContain("Ada Cole");
      assertThat(members.search(words, 10)).as(words).isEmpty();
    }
    assertThat(scrutineer.get("/staff/register").body()).doesNotContainIgnoringCase(wishes);
    for (String page :
        List.of(
            "/staff/member?number=1",
            "/staff/members?q=Ada",
            "/staff/register/import/members",
            "/units/mere-clp/members")) {
      assertThat(scrutineer.get(page).statusCode()).as(page).isIn(403, 404);
      if (!page.startsWith("/units")) {
        assertThat(officer.get(page).statusCode()).as(page).isIn(403, 404);
      }
    }
  }

  private static String typed(MemberField field) {
    if (field == MemberField.NAME) {
      return "Ada Reed";
    }
    return switch (field.type()) {
      case FieldType.Line _ -> "01234 567890";
      case FieldType.Lines _ -> "2 Quay\r\nMere";
      case FieldType.Email _ -> "reed@example.org";
      case FieldType.Day _ -> LocalDate.of(2001, 5, field.name().length()).toString();
      case FieldType.Standing _ -> "Lapsed";
      case FieldType.OfUnit _ -> "Quay CLP";
      case FieldType.Several _ -> "young, disabled";
      case FieldType.Choice choice -> choice.options().getLast().key();
    };
  }
}
