package org.hustings.server.candidacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the rules ask of candidates, at the pages where candidacies begin.
class WhoMayStandTest extends ServerTest {
  private static final String STAND = Fenland.YOUTH_OFFICER.path() + "/stand";
  private static final String DESK = "/staff/elections/" + Fenland.YOUTH_OFFICER + "/candidates";

  @Autowired private Fenland fenland;

  @BeforeAll
  void publish() {
    fenland.publish();
    fenland.members(
        "number,name,email,joined_on,sections",
        "7,Yuri Quill,yuri@example.org,2019-05-01,Young",
        "8,Yara Mole,yara@example.org,2020-03-01,Young",
        "9,Olga Pike,olga@example.org,2001-05-01,");
    clock.moveTo(START.plusSeconds(60));
  }

  private HttpResponse<String> stand(String member, String name) {
    return signedIn(Fenland.member(member)).submit("/account", STAND, Map.of("name", name));
  }

  private static HttpResponse<String> enter(Visitor official, String name, String number) {
    return official.submit(
        DESK, DESK, Map.of("name", name, "sorted", "", "number", number, "source", "form of July"));
  }

  @Test
  void a_member_who_fulfils_the_rules_stands() {
    assertThat(stand("7", "Yuri Quill").headers().firstValue("location"))
        .hasValue("/candidates/fenland-2020/youth-officer/yuri-quill/own");
    assertThat(get(Fenland.YOUTH_OFFICER.path()).body())
        .contains("yuri-quill\">Yuri Quill</a> <small>put forward</small>");
  }

  @Test
  void who_does_not_is_told_before_and_refused_with_each_rule_in_its_own_words() {
    assertThat(signedIn(Fenland.member("9")).get(STAND).body())
        .contains("You cannot stand as things are")
        .contains("To stand for Youth officer, a member must be one of the young members.");
    HttpResponse<String> answer = stand("8", "Yara Mole");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "To stand for Youth officer, a member must have joined on or before"
                + " Friday 31 January 2020. The register does not have that of Yara Mole.");
  }

  @Test
  void who_is_not_on_the_membership_register_does_not_put_themselves_forward() {
    assertThat(
            signedIn(Role.SCRUTINEER)
                .submit("/account", STAND, Map.of("name", "Sid Scrutineer"))
                .body())
        .contains("Only members may stand.");
  }

  @Test
  void a_member_is_told_in_welsh_and_in_a_made_up_language_nothing_is_left_as_it_was() {
    Visitor olga = signedIn(Fenland.member("9"));
    assertThat(olga.get(STAND + "?lang=cy").body())
        .contains("<h1>Cynnig eich hun</h1>", "Ni chewch sefyll fel y mae pethau nawr")
        .contains("I sefyll yn yr ornest hon (Youth officer), rhaid i aelod fod yn un o'r rhain");
    HttpResponse<String> refused = olga.submit("/account?lang=en-XA", STAND, Map.of("name", ""));
    for (String page : List.of(olga.get(STAND + "?lang=en-XA").body(), refused.body())) {
      assertThat(VisibleText.outsideOfMessages(page))
          .isSubsetOf("– Hustings", "Hustings", "English", "Cymraeg", "Olga Pike");
    }
  }

  @Test
  void staff_record_a_member_against_the_rules_and_anybody_else_as_not_checked() {
    Visitor staff = signedIn(Role.STAFF);
    assertThat(enter(staff, "Olga Pike", "9").body())
        .contains("must be one of the young members. The register does not have that of Olga Pike");
    assertThat(enter(staff, "Nobody", "999").body()).contains("No member has the number “999”");
    assertThat(enter(staff, "Paper Candidate", "").statusCode()).isEqualTo(302);
    assertThat(staff.get(DESK).body())
        .contains("Paper Candidate")
        .contains("Not checked</strong>: not on the membership register");
  }

  @Test
  void only_officials_record_and_the_public_does_not_see_the_desk() {
    assertThat(signedIn(Role.SCRUTINEER).get(DESK).body()).doesNotContain("Record a candidacy");
    assertThat(enter(signedIn(Role.SCRUTINEER), "Nel Nobody", "").statusCode()).isEqualTo(403);
    assertThat(get(DESK).statusCode()).isIn(302, 403);
  }
}
