package org.hustings.server.election.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.Elections;
import org.hustings.server.election.RegisterFacts;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.imports.ImportTest;
import org.hustings.server.organisation.register.RegisterEntries;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Members declare for themselves that they belong to a section: it counts in the election that states
/// it in the same words, as the register stood, and nobody else comes to it.
class DeclarationsTest extends ImportTest {
  private static final String PAGE = "/account/declarations";
  private static final String CONSENT =
      "I am disabled, and want to take part as a disabled member.";
  private static final ElectionId ELECTION = new ElectionId("quay-2020");
  private static final MemberNumber ADA = new MemberNumber("1");
  private static final String DEFINITION =
      """
      format: 1
      election: quay-2020
      title: Quay elections 2020
      organisation: Quay Society
      zone: Europe/London
      sections:
        young: young members
        disabled:
          words: disabled members
          declared-by: member
          consent: %s
      timetable:
        - {act: nominations-open, at: 2020-06-01}
        - {act: nominations-close, at: 2020-07-03}
        - {act: ballot-closes, at: 2020-08-21T12:00}
      voters: []
      contests:
        - contest: disabled-members
          name: Disabled members' representative
          seats: 1
          voters: [{section: disabled}]
          candidates: [{section: disabled}]
          count: {method: stv}
      """
          .formatted(CONSENT);

  @Autowired private Drafts drafts;
  @Autowired private Elections elections;
  @Autowired private RegisterEntries entries;

  @BeforeEach
  void begin_with_an_election_for_a_section() {
    begin_with_empty_tables();
    clock.moveTo(Instant.parse("2020-05-01T09:00:00Z"));
    carryOut(RegisterName.UNITS, "name\nMere\n");
    carryOut(
        RegisterName.MEMBERS,
        """
        number,name,e-mail,unit,sections
        1,Ada Cole,ada@example.org,Mere,young
        2,Bo Reed,bo@example.org,Mere,disabled
        """);
    carryOut(RegisterName.OFFICERS, "unit,role,name,member number\nMere,secretary,Bo Reed,2\n");
    drafts.save(ELECTION, 0, DEFINITION, Actor.system("test"), "a test");
    drafts.publish(ELECTION, 1, Actor.system("test"), "a test");
  }

  private boolean isIn(MemberNumber member, Instant at) {
    ElectionDefinition election = elections.find(ELECTION).orElseThrow();
    return RegisterFacts.of(entries.find(member, at).orElseThrow(), election.vocabulary())
        .sections()
        .contains("disabled");
  }

  private static int declare(Visitor member, String consent) {
    return member
        .submit(PAGE, PAGE, Map.of("section", "disabled", "consent", consent))
        .statusCode();
  }

  @Test
  void whoever_declares_it_is_in_the_section_from_then_until_they_withdraw_it() {
    Visitor ada = signedIn(new PersonId("member", "1"));
    assertThat(ada.get("/account").body()).contains(PAGE);
    assertThat(ada.get(PAGE).body())
        .contains("disabled members", "Quay elections 2020", CONSENT, "I declare this")
        .doesNotContain("young members");
    assertThat(isIn(ADA, clock.instant())).isFalse();
    assertThat(isIn(new MemberNumber("2"), clock.instant())).as("by a file alone").isFalse();
    assertThat(declare(ada, "I agree to other words.")).isEqualTo(404);

    Instant before = clock.instant();
    clock.moveTo(before.plusSeconds(60));
    assertThat(declare(ada, CONSENT)).isEqualTo(302);
    assertThat(declare(ada, CONSENT)).isEqualTo(302);

    assertThat(isIn(ADA, clock.instant())).isTrue();
    assertThat(isIn(ADA, before)).as("as the register stood").isFalse();
    assertThat(ada.get(PAGE).body()).contains("You declared this on", "Withdraw it");
    assertThat(
            database
                .sql("SELECT consent FROM organisation.section_declaration")
                .query(String.class)
                .list())
        .containsExactly(CONSENT);

    Instant declared = clock.instant();
    clock.moveTo(declared.plusSeconds(60));
    assertThat(
            ada.submit(PAGE, PAGE + "/withdraw", Map.of("section", "disabled", "consent", CONSENT))
                .statusCode())
        .isEqualTo(302);

    assertThat(isIn(ADA, clock.instant())).isFalse();
    assertThat(isIn(ADA, declared)).as("a roll frozen before keeps it").isTrue();
  }

  @Test
  void what_was_agreed_to_in_other_words_counts_no_more_and_can_be_declared_anew() {
    Visitor ada = signedIn(new PersonId("member", "1"));
    declare(ada, CONSENT);
    drafts.save(
        ELECTION,
        1,
        DEFINITION.replace(CONSENT, "I am a disabled member."),
        Actor.system("test"),
        "other words");
    drafts.publish(ELECTION, 2, Actor.system("test"), "other words");

    assertThat(isIn(ADA, clock.instant())).isFalse();
    assertThat(ada.get(PAGE).body())
        .contains("I am a disabled member.", "No election asks for it in these words any more");
    assertThat(declare(ada, "I am a disabled member.")).isEqualTo(302);
    assertThat(isIn(ADA, clock.instant())).isTrue();
    assertThat(ada.get(PAGE).body()).doesNotContain(CONSENT);
  }

  @Test
  void nobody_else_comes_to_it_and_the_page_is_whole_in_any_language() {
    Visitor ada = signedIn(new PersonId("member", "1"));
    declare(ada, CONSENT);

    assertThat(VisibleText.outsideOfMessages(ada.get(PAGE + "?lang=en-XA").body()))
        .containsOnly(
            "– Hustings",
            "Hustings",
            "English",
            "Cymraeg",
            "Ada Cole",
            "disabled members",
            CONSENT);
    assertThat(signedIn(new PersonId("member", "2")).get(PAGE).body())
        .contains("I declare this")
        .doesNotContain("You declared this on");
    assertThat(signedIn(Role.STAFF).get(PAGE).statusCode()).isEqualTo(404);
    Visitor staff = signedIn(Role.STAFF);
    for (String page : List.of("/staff/member?number=1", "/units/mere-clp/members")) {
      assertThat(staff.get(page).body()).as(page).doesNotContainIgnoringCase("disabled");
    }
    assertThat(
            database
                .sql(
                    "SELECT count(*) FROM audit.entry"
                        // the definition itself says that the section is declared
                        + " WHERE event NOT LIKE 'election.%'"
                        + " AND concat(event, subject, before, after) LIKE '%declar%'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
