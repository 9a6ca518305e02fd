package org.hustings.server.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.ValidNominations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What members nominate for themselves, where the rules let them.
class MemberNominationTest extends ServerTest {
  private static final String PATH = Fenland.YOUTH_OFFICER.path();

  @Autowired private Fenland fenland;
  @Autowired private ValidNominations validNominations;

  @BeforeAll
  void publish() {
    fenland.publish();
    fenland.members(
        "number,name,email,sections",
        "7,Yuri Quill,yuri@example.org,Young",
        "8,Yara Mole,yara@example.org,young",
        "9,Olga Pike,olga@example.org,");
  }

  @BeforeEach
  void nobody_has_nominated() {
    clock.moveTo(START.plusSeconds(60));
    administrator.sql("TRUNCATE nomination.nomination CASCADE").update();
  }

  private HttpResponse<String> nominate(String member, CandidacyId candidate) {
    return nominate(signedIn(Fenland.member(member)), candidate);
  }

  private static HttpResponse<String> nominate(Visitor member, CandidacyId candidate) {
    return member.submit(
        PATH + "/nominate",
        PATH + "/nominate",
        Map.of("candidate", Long.toString(candidate.number())));
  }

  private CandidacyId candidate(String name) {
    return fenland.candidate(Fenland.YOUTH_OFFICER, name, null);
  }

  @Test
  void the_public_learns_how_many_members_nominated_and_never_who() {
    CandidacyId ada = candidate("Ada Teasel");
    nominate("7", ada);
    nominate("8", ada);
    for (String form : List.of("", ".txt", ".csv", ".json", ".atom", "/embed", "/record")) {
      assertThat(get(PATH + "/nominations" + form).body())
          .describedAs(form)
          .doesNotContain("Yuri", "Yara", "member:");
    }
    assertThat(get(PATH + "/nominations").body())
        .contains("Ada Teasel</a> – 2 nominations", "<li>2 members</li>", "2 members have");
    assertThat(get(PATH + "/nominations.txt").body()).endsWith("2 nominations\n\n2 members");
    assertThat(get("/candidates/fenland-2020/youth-officer/ada-teasel").body())
        .contains("2 of 2 members")
        .doesNotContain("Yuri");
    assertThat(get(PATH + "/nominations/record/members").body()).doesNotContain("Yuri");
  }

  @Test
  void members_count_towards_the_threshold_and_stand_in_the_booklet_as_a_number() {
    CandidacyId bo = candidate("Bo Teasel");
    nominate("7", bo);
    Instant one = clock.instant();
    clock.moveTo(START.plusSeconds(120));
    nominate("8", bo);
    assertThat(validNominations.of(Fenland.YOUTH_OFFICER, one).orElseThrow().candidates())
        .isEmpty();
    assertThat(
            validNominations
                .of(Fenland.YOUTH_OFFICER, clock.instant())
                .orElseThrow()
                .candidates()
                .getFirst()
                .nominatedBy())
        .containsExactly("2 members");
  }

  @Test
  void a_member_who_is_in_no_section_that_nominates_is_refused_with_the_rule() {
    Visitor olga = signedIn(Fenland.member("9"));
    assertThat(olga.get(PATH + "/nominate").body())
        .contains("The register does not list Olga Pike as one of them.")
        .doesNotContain("Error:", "name=\"candidate\"");
    HttpResponse<String> answer =
        olga.submit(
            "/account",
            PATH + "/nominate",
            Map.of("candidate", Long.toString(candidate("Cy Teasel").number())));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Of the members, only young members nominate in this contest.")
        .contains("The register does not list Olga Pike as one of them.");
  }

  @Test
  void a_member_nominates_no_more_than_the_limit() {
    Visitor yuri = signedIn(Fenland.member("7"));
    nominate(yuri, candidate("Di Teasel"));
    assertThat(nominate(yuri, candidate("Ed Teasel")).body())
        .contains("young members nominate at most 1 candidate each in this contest.")
        .contains("Yuri Quill has nominated 1; with these it would be 2.");
  }

  @Test
  void members_nominate_within_the_window_only() {
    CandidacyId flo = candidate("Flo Teasel");
    clock.moveTo(Instant.parse("2020-09-27T11:00:00Z"));
    assertThat(nominate("7", flo).body()).contains("Nominations close on Sunday 27 September 2020");
  }

  @Test
  void the_returning_officer_sees_who_it_was_and_puts_a_slip_right() {
    CandidacyId gil = candidate("Gil Teasel");
    CandidacyId hal = candidate("Hal Teasel");
    nominate("7", gil);
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    String record = PATH + "/nominations/record/members";
    assertThat(officer.get(record).body()).contains("Yuri Quill", "Gil Teasel");
    long nomination =
        database.sql("SELECT max(id) FROM nomination.nomination").query(Long.class).single();
    HttpResponse<String> answer =
        officer.submit(
            record,
            record + "/" + nomination,
            Map.of("reason", "a slip", "instead", Long.toString(hal.number())));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(officer.get(record).body()).contains("corrected");
    assertThat(get(PATH + "/nominations").body())
        .contains("Hal Teasel</a> – 1 nomination")
        .doesNotContain("Gil Teasel");
  }

  @Test
  void whose_own_nomination_is_ruled_invalid_reads_what_can_still_be_done() {
    nominate("7", candidate("Fay Teasel"));
    long made =
        administrator.sql("SELECT id FROM nomination.nomination").query(Long.class).single();
    String ruling = "/staff" + PATH + "/nominations/" + made + "/ruling";
    Visitor staff = signedIn(Role.STAFF);
    assertThat(staff.get(ruling).body()).contains("until then the member can nominate again");
    clock.moveTo(Instant.parse("2020-09-27T12:00:00Z"));
    SecondPerson.confirms(
        signedIn(Role.RETURNING_OFFICER),
        staff.submit("/account", ruling, Map.of("reason", "They had left.")));

    String next = "Nominations have closed, so the member cannot nominate again, unless";
    assertThat(signedIn(Fenland.member("7")).get(PATH + "/nominate").body())
        .contains("a nomination of yours invalid", "Fay Teasel", "They had left.", next);
    assertThat(signedIn(Fenland.member("8")).get(PATH + "/nominate").body())
        .doesNotContain("They had left.");
    await(() ->
        mail.letters().stream()
            .anyMatch(one ->
                one.to().equals("yuri@example.org")
                    && one.text().contains("They had left.")
                    && one.text().contains(next)));
  }
}
