package org.hustings.server.roll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.roll.FrozenRoll;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RollPagesTest extends ServerTest {
  private static final String STAFF = "/staff/elections/saltmarsh-2020/roll";
  private static final String PUBLIC = "/elections/saltmarsh-2020/roll";
  private static final String QUESTION = "/elections/saltmarsh-2020/can-i-vote";

  @Autowired private Saltmarsh saltmarsh;

  @BeforeEach
  void begin_afresh() {
    begin_with_empty_tables();
  }

  private void register() {
    saltmarsh.nominated();
    saltmarsh.register(Saltmarsh.MEMBERS);
    clock.moveTo(Saltmarsh.FREEZES);
  }

  private static String text(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().replaceAll("\\s+", " ");
  }

  private static PersonId member(int number) {
    return new PersonId("member", Integer.toString(number));
  }

  @Test
  void staff_preview_and_freeze_with_the_progress_on_the_page() {
    register();
    Visitor staff = signedIn(Role.STAFF);
    assertThat(text(staff.get("/staff/elections/saltmarsh-2020"))).contains(STAFF);
    String looking = text(staff.get(STAFF));
    assertThat(looking).as("it is looked at without a press").contains("Not frozen yet");
    await(() -> staff.get(STAFF).body().contains("Preview: 54 electors"));
    assertThat(text(staff.get(STAFF))).contains("The deadline for arrears was");

    assertThat(staff.submit(STAFF, STAFF + "/preview", Map.of("asAt", "")).statusCode())
        .isEqualTo(302);
    await(() -> staff.get(STAFF).body().contains("Preview: 54 electors"));
    assertThat(text(staff.get(STAFF)))
        .contains("have joined on or before Friday 10 July 2020: 3 members do not");

    HttpResponse<String> unticked = staff.submit(STAFF, STAFF + "/freeze", Map.of());
    assertThat(unticked.statusCode()).isEqualTo(422);
    assertThat(unticked.body()).contains("There is a problem", "Tick that the numbers are right");
    staff.submit(STAFF, STAFF + "/freeze", Map.of("confirmed", "yes"));
    await(() -> staff.get(STAFF).body().contains("The roll is frozen"));
    assertThat(text(staff.get(STAFF))).contains("54 electors", "Shore");
  }

  @Test
  void a_time_that_is_none_is_refused_with_the_form_it_should_have() {
    register();
    HttpResponse<String> answer =
        signedIn(Role.STAFF).submit("/account", STAFF + "/preview", Map.of("asAt", "midnight"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("is no date and time: write it as 2020-10-19T23:59");
  }

  @Test
  void a_scrutineer_reads_the_figures_and_no_address_and_the_public_sees_none_of_it() {
    FrozenRoll frozen = saltmarsh.frozen();
    Visitor scrutineer = signedIn(Role.SCRUTINEER);
    assertThat(text(scrutineer.get(STAFF))).contains(frozen.hash());
    assertThat(
            scrutineer
                .submit("/account", STAFF + "/electors/1/remove", Map.of("reason", "x"))
                .statusCode())
        .isEqualTo(403);
    for (String page :
        new String[] {"", ".csv", "/electors", "/electors/1", "/members", "/duplicates"}) {
      assertThat(get(STAFF + page).statusCode()).as(page).isNotEqualTo(200);
      assertThat(scrutineer.get(STAFF + page).statusCode())
          .as(page)
          .isEqualTo(page.isEmpty() ? 200 : 403);
      assertThat(signedIn(member(1)).get(STAFF + page).statusCode()).as(page).isEqualTo(403);
    }
  }

  @Test
  void an_elector_is_looked_up_and_removed_by_two_people_with_the_history_shown() {
    saltmarsh.frozen();
    Visitor first = signedIn(Role.STAFF);
    Visitor second = signedIn(Role.RETURNING_OFFICER);
    String found = text(first.get(STAFF + "/electors?words=member1@saltmarsh.example"));
    String page = STAFF + "/electors/" + found.replaceAll(".*roll/electors/([0-9]+)\".*", "$1");

    HttpResponse<String> silent = first.submit(page, page + "/remove", Map.of("reason", " "));
    assertThat(silent.statusCode()).isEqualTo(422);
    String proposal =
        first
            .submit(page, page + "/remove", Map.of("reason", "not a member"))
            .headers()
            .firstValue("location")
            .orElseThrow()
            .replaceFirst("^https?://[^/]+", "");
    assertThat(text(second.get(proposal))).contains("off the roll", "not a member");
    second.submit(proposal, proposal + "/confirm", Map.of());

    assertThat(text(first.get(page)))
        .contains("removed", "not a member", "Proposed by Appointee 0, confirmed by Appointee 1");
    assertThat(text(get(PUBLIC))).contains("one person removed");
    assertThat(text(signedIn(member(1)).get(QUESTION)))
        .contains("No, you are not on the roll", "taken off the roll after it was frozen");
  }

  @Test
  void a_member_who_was_left_out_is_shown_with_the_rule_and_added_by_two_people() {
    saltmarsh.frozen();
    Visitor first = signedIn(Role.STAFF);
    Visitor second = signedIn(Role.STAFF);
    String page = STAFF + "/members?number=20";
    assertThat(text(first.get(page)))
        .contains(": no", "not be in arrears at 11.59pm on Friday 31 July 2020");
    String proposal =
        first
            .submit(
                page,
                STAFF + "/members",
                Map.of("number", "20", "contests", "council", "reason", "paid in time"))
            .headers()
            .firstValue("location")
            .orElseThrow()
            .replaceFirst("^https?://[^/]+", "");
    second.submit(proposal, proposal + "/confirm", Map.of());
    assertThat(text(first.get(page))).contains("Number 55 on the roll");
    assertThat(text(signedIn(member(20)).get(QUESTION))).contains("Yes, you can vote");
  }

  @Test
  void a_member_who_came_on_the_register_too_late_is_offered_the_contests_that_todays_rules_give() {
    saltmarsh.frozen();
    saltmarsh.takeIn(
        RegisterName.MEMBERS,
        "number,name,joined on,paid up to,branch\n61,Late Linnet,2015-03-01,2020-12-31,Creek\n");

    assertThat(text(signedIn(Role.STAFF).get(STAFF + "/members?number=61")))
        .contains("not on the membership register then", "What the register says today")
        .contains("value=\"council\" checked>")
        .contains("value=\"young-representatives\">");
  }

  @Test
  void an_elector_is_moved_from_their_page_and_the_public_reads_that_without_a_name() {
    saltmarsh.frozen();
    Visitor first = signedIn(Role.STAFF);
    Visitor second = signedIn(Role.STAFF);
    String page = STAFF + "/electors/1";
    Map<String, String> none = Map.of("move-reason", "in another section");
    assertThat(first.submit(page, page + "/move", none).body())
        .contains("Choose the contests in which the member may vote.");
    String proposal =
        first
            .submit(
                page,
                page + "/move",
                Map.of("contests", "young-representatives", "move-reason", "in another section"))
            .headers()
            .firstValue("location")
            .orElseThrow()
            .replaceFirst("^https?://[^/]+", "");
    assertThat(text(second.get(proposal))).contains("other contests to vote in");
    second.submit(proposal, proposal + "/confirm", Map.of());

    assertThat(text(get(PUBLIC)))
        .contains("Somebody was removed.", "Somebody was added.")
        .doesNotContain("in another section");
    assertThat(get(PUBLIC + ".json").body())
        .contains("\"number\":2,", "\"change\":\"added\",\"sha256\":\"");
  }

  @Test
  void a_member_asks_before_the_freeze_and_gets_yes_or_no_with_the_rule_that_decides() {
    register();
    assertThat(text(signedIn(member(1)).get(QUESTION)))
        .contains("Yes, as things stand", "elections@saltmarsh.example");
    assertThat(text(signedIn(member(16)).get(QUESTION)))
        .contains("No, as things stand", "have joined on or before Friday 10 July 2020")
        .contains("Saturday 11 July 2020");
    assertThat(text(signedIn(member(6)).get(QUESTION)))
        .contains("Council: <span class=\"met\">yes", "be one of the young members");
  }

  @Test
  void a_member_asks_after_the_freeze_and_the_roll_decides() {
    saltmarsh.frozen();
    assertThat(text(signedIn(member(1)).get(QUESTION))).contains("Yes, you can vote");
    assertThat(text(signedIn(member(40)).get(QUESTION)))
        .contains("No, you are not on the roll", "not be in arrears");
  }

  @Test
  void the_public_reads_the_rules_and_is_asked_to_sign_in_without_a_cookie() {
    register();
    HttpResponse<String> answer = get(QUESTION);
    assertThat(text(answer)).contains("/sign-in", "have joined on or before Friday 10 July 2020");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void the_public_numbers_are_a_page_and_data_without_small_groups() {
    register();
    assertThat(text(get(PUBLIC))).contains("not frozen yet");
    assertThat(get(PUBLIC + ".json").statusCode()).isEqualTo(404);
    begin_with_empty_tables();
    FrozenRoll frozen = saltmarsh.frozen();

    assertThat(text(get(PUBLIC)))
        .contains("54 electors", frozen.hash(), "sha256sum", "the society's office");
    HttpResponse<String> json = get(PUBLIC + ".json");
    assertThat(json.headers().firstValue("access-control-allow-origin")).hasValue("*");
    assertThat(json.body())
        .contains("\"electors\":54", "\"sha256\":\"" + frozen.hash())
        .contains("{\"id\":\"young\",\"name\":\"young members\",\"electors\":15}");
    assertThat(text(get("/elections/saltmarsh-2020"))).contains("54 electors on the roll", PUBLIC);
    assertThat(text(get("/elections/saltmarsh-2020/council"))).contains(QUESTION);
  }

  @Test
  void likely_duplicates_are_settled_on_their_page() {
    register();
    Visitor staff = signedIn(Role.STAFF);
    staff.submit(STAFF, STAFF + "/preview", Map.of());
    await(() -> staff.get(STAFF).body().contains("Preview: 54 electors"));
    String page = STAFF + "/duplicates?kind=EMAIL";
    String list = text(staff.get(page));
    assertThat(list).contains("Number 18", "Number 19", "Nothing needs to be settled");
    String settle =
        STAFF + "/duplicates/" + list.replaceAll(".*?roll/duplicates/([0-9]+)\".*", "$1");
    HttpResponse<String> silent = staff.submit(page, settle, Map.of("kind", "EMAIL", "reason", ""));
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("Say what you found.");
    staff.submit(page, settle, Map.of("kind", "EMAIL", "reason", "a couple"));
    assertThat(text(staff.get(page))).contains("Settled:", "different people", "a couple");
  }
}
