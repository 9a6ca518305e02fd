package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.definition.ElectionId;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.imports.ImportTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A draft is gone through in five pages; each has all contests.
class DraftPagesTest extends ImportTest {
  private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
  private static final Pattern SELECT =
      Pattern.compile("(?s)<select id=\"[^\"]*\" name=\"([^\"]*)\"[^>]*>(.*?)</select>");
  private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

  private static int elections;

  @Autowired private Drafts drafts;
  private ElectionId nec = new ElectionId("nec");
  private String desk = "";
  private String file = "";
  private Visitor staff = visitor();

  @BeforeEach
  void a_draft() throws IOException {
    nec = new ElectionId("gone-through-" + ++elections);
    desk = "/staff/elections/" + nec;
    file =
        Files.readString(Path.of("..", "examples", "nec-2020.yaml"))
            .replace("election: nec-2020", "election: " + nec);
    drafts.save(nec, 0, file, new Actor("member:1"), "from the rule book");
    carryOut(RegisterName.UNITS, "name,kind,region\nRiverside,branch,Upper Wren\n");
    carryOut(
        RegisterName.MEMBERS,
        """
        number,name,email,address,unit,sections,status
        1,Ada Cole,ada@example.org,1 Road,Riverside,Night workers,Honorary Life
        2,Bo Diaz,,,Riverside,Pensioners,Deceased
        """);
    staff = signedIn(Role.STAFF);
  }

  /// The form of a page as a browser would send it untouched.
  private Map<String, String> form(String page) {
    return form(page, page);
  }

  private Map<String, String> form(String page, String address) {
    HttpResponse<String> shown = staff.get(address);
    assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
    int begins = shown.body().indexOf("<form method=\"post\" action=\"" + page + "\"");
    assertThat(begins).as(shown.body()).isPositive();
    String form = shown.body().substring(begins);
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher inputs = INPUT.matcher(form);
    while (inputs.find()) {
      String input = inputs.group(1);
      if (!input.contains("checkbox")) {
        fields.put(attribute(input, "name"), attribute(input, "value"));
      } else if (input.contains(" checked")) {
        fields.put(attribute(input, "name"), "on");
      }
    }
    Matcher selects = SELECT.matcher(form);
    while (selects.find()) {
      Matcher chosen = CHOSEN.matcher(selects.group(2));
      fields.put(selects.group(1), chosen.find() ? chosen.group(1) : "");
    }
    fields.remove("_csrf");
    return fields;
  }

  private static String attribute(String input, String name) {
    Matcher found = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(input);
    return found.find()
        ? found.group(1).replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&")
        : "";
  }

  private int newest() {
    return drafts.newest(nec).orElseThrow().number();
  }

  @Test
  void pages_that_nothing_was_changed_on_lead_on_and_save_nothing() {
    String[] next = {"/pages/2", "/pages/3", "/timetable", "", ""};
    for (int page : new int[] {1, 2, 3, 5}) {
      String address = desk + "/pages/" + page;
      HttpResponse<String> answer = staff.submit(address, address, form(address));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
      assertThat(answer.headers().firstValue("location").orElse(""))
          .as("after page %d", page)
          .endsWith(desk + next[page - 1]);
    }
    assertThat(newest()).isEqualTo(1);
    String dates = desk + "/timetable";
    Map<String, String> form = form(dates);
    form.put("go-on", "yes");
    assertThat(staff.submit(dates, dates, form).headers().firstValue("location").orElse(""))
        .endsWith(desk + "/pages/5");
    assertThat(newest()).isEqualTo(1);
    assertThat(staff.get(dates).body()).contains("aria-current=\"step\"", "/pages/5");
    assertThat(staff.get(desk + "/pages/4").statusCode()).isEqualTo(404);
    assertThat(staff.get(desk).body()).contains("five pages", desk + "/pages/1");
  }

  @Test
  void whoever_goes_through_the_pages_need_not_say_why_the_dates_change() {
    String dates = desk + "/timetable";
    Map<String, String> form = form(dates);
    form.put("date.freeze-date", "2020-08-25");
    form.put("from.declaration", "2 days after ballot-closes");
    assertThat(staff.submit(dates, dates, form).body()).contains("The reason");
    form.put("go-on", "yes");
    assertThat(staff.submit(dates, dates, form).headers().firstValue("location").orElse(""))
        .endsWith(desk + "/pages/5");
    assertThat(newest()).isEqualTo(2);
    assertThat(drafts.newest(nec).orElseThrow().reason()).isEqualTo("Gone through: When");
    assertThat(drafts.newest(nec).orElseThrow().file()).contains("2020-08-25", "2020-11-14");
  }

  @Test
  void a_contest_begins_with_the_rules_of_one_in_an_earlier_election() {
    ElectionId later = new ElectionId("later-" + nec);
    drafts.save(
        later,
        0,
        """
        format: 1
        election: %s
        title: The next
        organisation: The party
        zone: Europe/London
        timetable:
          - {act: nominations-open, at: 2021-07-11}
        contests:
          - {contest: chair, name: Chair, seats: 1}
        """
            .formatted(later),
        new Actor("member:1"),
        "anew");
    String address = "/staff/elections/" + later + "/new-contest";
    String key = nec + "/clp-representatives";
    assertThat(staff.get(address).body()).contains("value=\"" + key + "\"");
    Map<String, String> fields = form(address, address + "?copy=" + key);
    assertThat(fields)
        .containsEntry("contest", "clp-representatives")
        .containsEntry("may.kind.clp", "on");
    fields.put("reason", "as before");
    // who may stand and vote is asked by acts, which the new election does not have yet
    fields.keySet().removeIf(field -> field.endsWith(".what") || field.endsWith(".stated"));
    HttpResponse<String> answer = staff.submit(address, address, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(drafts.newest(later).orElseThrow().file()).contains("seats: 9", "clp:", "kind: clp");
  }

  @Test
  void several_contests_are_changed_in_one_save_and_the_file_keeps_its_comments() {
    String address = desk + "/pages/1";
    Map<String, String> fields = form(address);
    fields.put("title", "NEC elections, gone through");
    fields.put("contest.clp-representatives.seats", "8");
    assertThat(staff.submit(address, address, fields).statusCode()).isEqualTo(302);
    address = desk + "/pages/3";
    fields = form(address);
    fields.put("contest.clp-representatives.voters.0.what", "status");
    fields.put("contest.clp-representatives.voters.0.name", "honorary life");
    assertThat(staff.submit(address, address, fields).statusCode()).isEqualTo(302);

    String after = drafts.newest(nec).orElseThrow().file();
    assertThat(newest()).isEqualTo(3);
    assertThat(after)
        .contains("title: NEC elections, gone through", "seats: 8", "status: honorary life");
    assertThat(after.lines().filter(line -> line.contains("#")).count())
        .isEqualTo(file.lines().filter(line -> line.contains("#")).count());
  }

  @Test
  void a_kind_or_section_of_the_register_is_chosen_and_need_not_be_written_down_first() {
    String address = desk + "/pages/2";
    Map<String, String> fields = form(address);
    assertThat(staff.get(address).body())
        .contains("may.kind.branch", "may.section.night-workers")
        .doesNotContain("pensioners", "socialist societies");
    assertThat(staff.get("/staff/elections/new").body())
        .contains("<option value=\"branch\"")
        .doesNotContain("ocialist societ");
    fields.put("contest.clp-representatives.may.kind.branch", "on");
    fields.put("contest.clp-representatives.may.section.night-workers", "on");
    assertThat(staff.submit(address, address, fields).statusCode()).isEqualTo(302);
    assertThat(drafts.newest(nec).orElseThrow().file())
        .contains("branch:", "many: branches", "night-workers: night workers")
        .contains("labour-group: {one: Labour group, many: Labour groups}   # [timetables]");
  }

  @Test
  void a_kind_or_section_that_nothing_has_is_made_where_it_is_missed() {
    String address = desk + "/pages/2";
    Map<String, String> fields = form(address);
    fields.put("made.kind.one", "reading group");
    fields.put("made.section", "Young Members");
    fields.put("contest.clp-representatives.threshold.0.number", "6");
    assertThat(staff.submit(address, address, fields).body())
        .contains("what several are called", "value=\"reading group\"");
    fields.put("made.kind.many", "reading groups");
    fields.put("made.section", "Young");
    assertThat(staff.submit(address, address, fields).body())
        .contains("“Young” is here to choose already");
    fields.put("made.section", "Night owls");
    assertThat(staff.submit(address, address, fields).headers().firstValue("location").orElse(""))
        .endsWith(address);
    assertThat(staff.get(address).body())
        .contains("may.kind.reading-group", "may.section.night-owls");
    assertThat(drafts.newest(nec).orElseThrow().file())
        .contains("many: reading groups", "night-owls: Night owls", "bodies: 6");
  }

  @Test
  void one_more_contest_is_made_where_one_tells_what_is_elected() {
    String address = desk + "/pages/1";
    Map<String, String> fields = form(address);
    fields.put("made.contest.seats", "2");
    assertThat(staff.submit(address, address, fields).body())
        .contains("Say what the contest is called");
    fields.put("made.contest.name", "treasurer");
    assertThat(staff.submit(address, address, fields).body())
        .contains("There is a contest “treasurer” already");
    fields.put("made.contest.name", "Regional representatives");
    fields.put("made.contest.copy", nec + "/clp-representatives");
    assertThat(staff.submit(address, address, fields).headers().firstValue("location").orElse(""))
        .endsWith(address);
    assertThat(newest()).isEqualTo(2);
    assertThat(form(desk + "/pages/5"))
        .containsEntry("contest.regional-representatives.method", "stv");
    assertThat(form(address))
        .containsEntry("contest.regional-representatives.seats", "2")
        .containsEntry("made.contest.name", "");
  }

  @Test
  void what_the_register_has_is_proposed_for_conditions() {
    for (String page : new String[] {"/pages/1", "/details", "/contests/clp-representatives"}) {
      assertThat(staff.get(desk + page).body())
          .as(page)
          .contains("<option value=\"riverside-branch\">unit: Riverside")
          .contains("<option value=\"honorary life\">status", "<option value=\"Upper Wren\">region")
          .doesNotContain("deceased");
    }
  }

  @Test
  void what_is_wrong_stands_at_its_field_and_nothing_is_lost() {
    String address = desk + "/pages/1";
    Map<String, String> fields = form(address);
    fields.put("title", "Another title");
    fields.put("contest.clp-representatives.seats", "none");
    HttpResponse<String> answer = staff.submit(address, address, fields);
    assertThat(answer.body())
        .contains("The seats must be a number", "Another title", "value=\"none\"")
        .contains("contest.clp-representatives.seats-error");
    assertThat(newest()).isEqualTo(1);
    fields.put("rearrange", "add contest.clp-representatives.candidates");
    assertThat(staff.submit(address, address, fields).body()).contains("Another title");
    assertThat(newest()).isEqualTo(1);
  }
}
