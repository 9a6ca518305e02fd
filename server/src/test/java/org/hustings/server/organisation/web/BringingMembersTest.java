package org.hustings.server.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A secretary brings the export of a membership system as it comes.
class BringingMembersTest extends ServerTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String HEADINGS =
      "Membership ID,Title,First Name,Last Name,Primary Email,Town/City,Post Code,D.O.B.,"
          + "Renewal Due,Member Type,Branch Name,Gender\n";
  private static final String EXPORT =
      HEADINGS
          + "R/1,Dr,Ada,Cole,ada@mail.example,Quay,RV1 1AB,21/01/1947,31/12/2026,Current,Quay,F\n"
          + "R/2,Mr,Bo,Diaz,,Quay,RV1 1AB,2/2/1993,31/12/2025,Lapsed,Quay Branch,M\n"
          + "R/3,Ms,Cy,Ender,ada@mail.example,Quay,RV1 1AB,,31/12/2026,Honorary Life,Upper Dale,F\n"
          + "R/4,Mr,Di,Fox,di@,Quay,RV1 1AB,,31/12/2026,Deceased,Upper Dale,M\n"
          + "R/5,Mr,Ed,Gale,,Quay,RV1 1AB,,31/12/2026,Deceased,,M\n";

  @Autowired private Units units;
  @Autowired private Members members;
  private Visitor staff = visitor();

  @BeforeEach
  void begin_with_an_empty_register() {
    administrator
        .sql(
            """
            TRUNCATE organisation.change, organisation.heading_meaning,
              organisation.status_meaning, organisation.section_meaning CASCADE
            """)
        .update();
    staff = signedIn(Role.STAFF);
  }

  @Test
  void what_its_columns_mean_is_guessed_shown_and_remembered_when_it_is_taken_in() {
    String page = bring("members", EXPORT);

    String preview = staff.get(page).body();
    assertThat(preview)
        .contains("To be confirmed", "What its columns mean", "Primary Email", "ada@mail.example")
        .containsPattern("Primary Email</th>[^/]*/[^/]*/[^/]*<td data-label=\"Means\">e-mail")
        .containsPattern(
            "Gender</th>[^/]*/[^/]*/[^/]*<td data-label=\"Means\">is not read <small>not")
        .contains("2 unknown units in 3 lines");
    assertThat(staff.get(bring("members", EXPORT)).body())
        .as("looked at and not taken in")
        .contains("What its columns mean");
    answer(page, "confirm", shown(preview));

    assertThat(staff.get(bring("members", EXPORT)).body())
        .as("the same headings once more")
        .doesNotContain("What its columns mean")
        .contains("To be confirmed");
  }

  @Test
  void a_guess_that_lacks_what_a_file_must_have_is_asked_before_anything_is_compared() {
    String page = bring("members", "Whom,Where\n7,Quay\n");
    assertThat(staff.get(page).body())
        .contains("What its columns mean", "<select id=\"c0\"")
        .doesNotContain("To be confirmed");
  }

  @Test
  void what_a_guess_got_wrong_is_said_otherwise_and_all_lines_are_read_again() {
    String page =
        bring(
            "members",
            "Member ID,Name,Sent,Left on\n1,Ada,a@b.example,\n2,Bo,b@,\n3,Cy,c@d.example,\n");
    assertThat(staff.get(page).body()).contains("1 line is left out");

    answer(page, "columns", Map.of("c0", "number", "c1", "name", "c2", "", "c3", ""));

    assertThat(staff.get(page).body()).contains("To be confirmed").doesNotContain("left out");
  }

  @Test
  void columns_that_cannot_be_so_are_refused_with_what_was_chosen() {
    String page = bring("members", EXPORT);
    Map<String, String> columns = columns();
    columns.put("c0", "");
    columns.put("c1", "e-mail");

    HttpResponse<String> answer = staff.submit(page + "/columns", page + "/columns", columns);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Two columns cannot both mean “e-mail”.", "Say which column means “number”");
  }

  @Test
  void an_export_comes_in_by_one_press_with_its_units_and_without_its_faults() {
    String page = bring("members", EXPORT);

    String preview = staff.get(page).body();
    assertThat(preview)
        .contains("To be confirmed", "1 line is left out", "Who is a member?", "lapsed: 1 line")
        .contains("2 unknown units in 3 lines", "1 line has a fault", "is not an e-mail address")
        .containsPattern("Without an e-mail address[^<]*</th><td>2</td>")
        .containsPattern("With an e-mail address that another line has too</th><td>2</td>")
        .containsPattern("Quay branch</th><td>2</td>")
        .containsPattern("name=\"member[0-9]\" value=\"yes\" checked[^>]*> current")
        .doesNotContainPattern("checked[^>]*> lapsed")
        .doesNotContain("nothing was changed");
    assertThat(staff.get(page + "/left-out.csv").body())
        .contains("Membership ID", "what is wrong", "R/4,Mr,Di,Fox", "is not an e-mail address")
        .doesNotContain("R/1");
    assertThat(units.find(new UnitId("upper-dale-branch"))).as("by looking").isEmpty();

    Map<String, String> unticked = shown(preview);
    unticked.remove("without");
    HttpResponse<String> refused = staff.submit(page, page + "/confirm", unticked);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Tick that the lines with a fault are left out", "<title>Error");
    assertThat(units.find(new UnitId("upper-dale-branch"))).isEmpty();

    answer(page, "confirm", shown(preview));
    assertThat(staff.get(page).body()).contains("Taken in", "1 line is left out");
    assertThat(units.find(new UnitId("upper-dale-branch"))).isPresent();
    assertThat(member("R/1").status()).isEqualTo("current");
    assertThat(member("R/1").email()).isEqualTo("ada@mail.example");
    assertThat(member("R/1").unit()).isEqualTo(new UnitId("quay-branch"));
    assertThat(member("R/2").status()).isEqualTo("left: lapsed");
    assertThat(member("R/2").unit()).as("by its longer name").isEqualTo(new UnitId("quay-branch"));
    assertThat(member("R/2").hasLeft()).isTrue();
    assertThat(member("R/5").hasLeft()).isTrue();
    assertThat(members.count()).isEqualTo(2);
    assertThat(members.find(new MemberNumber("R/4"))).isEmpty();

    String mended = HEADINGS.strip() + ",what is wrong\nR/4,Mr,Di,Fox,,,,,,Current,Quay,M,faulty\n";
    assertThat(staff.get(bring("members", mended)).body()).contains("To be confirmed");
  }

  @Test
  void whoever_sees_that_a_unit_is_no_new_one_is_asked_of_each() {
    confirm(bring("units", "name,kind\nQuay,branch\n"));
    String page = bring("members", "number,name,unit\n1,Ada,Harbour\n2,Bo,Upper Dale\n3,Cy,\n");
    assertThat(staff.get(page).body()).contains("2 unknown units in 2 lines", "let me say");

    answer(page, "units", Map.of());
    assertThat(staff.get(page).body())
        .contains("2 unknown units in 2 lines", "2 faults: nothing was changed", "Leave it as a");
    answer(
        page,
        "units",
        Map.of(
            "name0",
            "Harbour",
            "is0",
            "leave",
            "name1",
            "Upper Dale",
            "is1",
            "create",
            "kind",
            "branch"));
    assertThat(staff.get(page).body()).contains("1 fault: nothing was changed");
    answer(page, "without", Map.of());
    answer(page, "confirm", shown(staff.get(page).body()));
    assertThat(members.count()).isEqualTo(2);
    assertThat(units.all()).extracting(Unit::name).containsExactlyInAnyOrder("Quay", "Upper Dale");
  }

  @Test
  void what_is_mostly_faults_is_mended_first() {
    String page = bring("members", "number,name,e-mail\n1,Ada,x@\n2,Bo,y@\n3,Cy,\n");
    assertThat(staff.get(page).body()).contains("2 faults: nothing was changed");
  }

  @Test
  void another_meaning_of_a_status_is_compared_before_it_is_taken_in() {
    String page = bring("members", "number,name,status\n1,Ada,Current\n2,Bo,Lapsed\n");
    String preview = staff.get(page).body();
    Map<String, String> statuses = statuses(preview);
    assertThat(statuses).hasSize(3);
    statuses.put("member0", "yes");
    statuses.put("member1", "yes");

    answer(page, "confirm", statuses);
    String again = staff.get(page).body();
    assertThat(again).contains("To be confirmed");
    assertThat(statuses(again)).hasSize(4);

    answer(page, "confirm", statuses(again));
    assertThat(members.count()).isEqualTo(2);
    assertThat(member("2").status()).isEqualTo("lapsed");
  }

  @Test
  void a_section_that_the_register_does_not_have_is_never_made_in_silence() {
    confirm(bring("members", "number,name\n9,Zed\n"));
    String page = bring("members", "number,name,sections\n1,Ada,young\n2,Bo,yuong|women\n");
    assertThat(staff.get(page).body())
        .contains("3 sections are not on the register yet")
        .doesNotContain("/confirm");
    assertThat(staff.submit(page, page + "/confirm", Map.of()).statusCode()).isEqualTo(404);

    answer(page, "sections", Map.of("name0", "young", "is0", "create"));
    assertThat(staff.get(page).body())
        .contains("2 sections are not on the register yet", "It means “young”");
    answer(
        page,
        "sections",
        Map.of("name0", "yuong", "is0", "means:young", "name1", "women", "is1", "none"));
    confirm(page);

    assertThat(member("2").sections()).containsExactly("young");
  }

  @Test
  void a_name_that_is_spelt_otherwise_is_taken_for_the_unit_and_remembered() {
    confirm(bring("units", "name,kind\nNorthfield,branch\n"));
    String file = "number,name,unit\n1,Ada,Northfeld\n";
    String page = bring("members", file);
    assertThat(staff.get(page).body())
        .contains("It is Northfield branch", "Did you mean Northfield branch?");

    answer(page, "units", Map.of("name0", "Northfeld", "is0", "means:northfield-branch"));
    confirm(page);
    assertThat(member("1").unit()).isEqualTo(new UnitId("northfield-branch"));
    assertThat(staff.get(bring("members", file)).body()).contains("the same as before");
  }

  @Test
  void an_import_is_taken_back_whole_until_something_was_built_on_it() {
    confirm(bring("members", "number,name,unit\n1,Ada,\n2,Bo,\n"));
    confirm(bring("members", "number,name\n2,Bo Diaz\n3,Cy\n"));
    String latest = importPage("Bo Diaz");
    assertThat(staff.get(latest).body())
        .contains("1 new entry is taken off the register, 1 is as before");

    assertThat(staff.submit(latest, latest, Map.of()).statusCode()).isEqualTo(422);
    assertThat(members.count()).isEqualTo(3);
    assertThat(staff.submit(latest, latest, Map.of("reason", "the wrong file")).statusCode())
        .isEqualTo(302);

    assertThat(members.count()).isEqualTo(2);
    assertThat(member("2").name()).isEqualTo("Bo");
    assertThat(members.history(new MemberNumber("2"))).hasSize(3);
    assertThat(staff.get(latest).body()).contains("was taken back");
    assertThat(staff.get("/staff/register").body()).contains("taken back");
    assertThat(staff.submit(latest, latest, Map.of("reason", "again")).statusCode())
        .isNotEqualTo(302);
    assertThat(staff.get(importPage("Ada")).body())
        .as("an entry of it was changed since")
        .contains("It can be taken back no more");
  }

  @Test
  void one_member_is_added_on_screen() {
    Map<String, String> ada =
        Map.of(
            "number",
            "R/7",
            "name",
            "Ada Cole",
            "email",
            "ada@mail.example",
            "status",
            "current",
            "reason",
            "She joined at the door.");

    assertThat(staff.submit("/staff/members/new", "/staff/members/new", ada).statusCode())
        .isEqualTo(302);
    assertThat(member("R/7").name()).isEqualTo("Ada Cole");
    assertThat(staff.get("/staff/member?number=R%2F7").body()).contains("She joined at the door.");
    assertThat(staff.submit("/staff/members/new", "/staff/members/new", ada).body())
        .contains("There is a member with the number R/7 already.", "value=\"ada@mail.example\"");
    assertThat(
            staff
                .submit("/staff/members/new", "/staff/members/new", Map.of("name", "Bo"))
                .statusCode())
        .isEqualTo(422);
  }

  /// The page of the import that recorded a member of this name.
  private String importPage(String name) {
    return "/staff/register/imports/"
        + database
            .sql(
                "SELECT recorded_by FROM organisation.member WHERE name = :name ORDER BY 1 LIMIT 1")
            .param("name", name)
            .query(Long.class)
            .single();
  }

  @Test
  void a_unit_that_was_renamed_or_merged_is_known_by_its_former_name() {
    confirm(bring("units", "name,kind\nDuncombe,branch\nBramwick,branch\nCarlemere,branch\n"));
    String page = "/staff/units/duncombe-branch";
    Map<String, String> renamed =
        Map.of("name", "Duncombe Vale", "kind", "branch", "reason", "It grew.");
    assertThat(staff.submit(page, page, renamed).statusCode()).isEqualTo(302);
    String end = "/staff/units/bramwick-branch/end";
    Map<String, String> merged =
        Map.of(
            "lastDay",
            "2020-07-30",
            "successors",
            "Carlemere branch",
            "reason",
            "They merged.",
            "confirmed",
            "true");
    staff.submit(end, end, merged);

    String file = "number,name,unit\n1,Ada,Duncombe\n2,Bo,Bramwick branch\n";
    String brought = bring("members", file);

    assertThat(staff.get(brought).body())
        .contains("“Bramwick branch” has ended: it is read as Carlemere branch, which follows it.");
    confirm(brought);
    assertThat(member("1").unit()).isEqualTo(new UnitId("duncombe-branch"));
    assertThat(member("2").unit()).isEqualTo(new UnitId("carlemere-branch"));
    assertThat(get("/units?q=Duncombe").body()).contains("Duncombe Vale branch");
  }

  private Member member(String number) {
    return members.find(new MemberNumber(number)).orElseThrow();
  }

  /// What the page of the columns has chosen, without what is not read.
  private static Map<String, String> columns() {
    Map<String, String> columns = new HashMap<>();
    String[] means = {
      "number",
      "",
      "first name",
      "surname",
      "e-mail",
      "town",
      "postcode",
      "born on",
      "paid up to",
      "status",
      "unit",
      ""
    };
    for (int place = 0; place < means.length; place++) {
      columns.put("c" + place, means[place]);
    }
    return columns;
  }

  /// The statuses of a preview as its form has them.
  private static Map<String, String> statuses(String page) {
    Map<String, String> statuses = new HashMap<>();
    Matcher named = Pattern.compile("name=\"(status\\d+)\" value=\"([^\"]+)\"").matcher(page);
    while (named.find()) {
      statuses.put(named.group(1), named.group(2));
    }
    Matcher ticked = Pattern.compile("name=\"(member\\d+)\" value=\"yes\" checked").matcher(page);
    while (ticked.find()) {
      statuses.put(ticked.group(1), "yes");
    }
    return statuses;
  }

  /// All that the form of a preview sends, with the lines that have a fault left out.
  private static Map<String, String> shown(String page) {
    Map<String, String> fields = statuses(page);
    Matcher named = Pattern.compile("name=\"((?:name|is)\\d+)\" value=\"([^\"]+)\"").matcher(page);
    while (named.find()) {
      fields.put(named.group(1), named.group(2));
    }
    fields.put("kind", "branch");
    fields.put("without", "yes");
    return fields;
  }

  private void confirm(String page) {
    answer(page, "confirm", statuses(staff.get(page).body()));
    assertThat(staff.get(page).body()).contains("Taken in");
  }

  private void answer(String page, String to, Map<String, String> fields) {
    assertThat(staff.submit(page, page + "/" + to, fields).statusCode()).isEqualTo(302);
    await(() -> !staff.get(page).body().contains("id=\"progress\""));
  }

  private String bring(String part, String file) {
    Matcher token = TOKEN.matcher(staff.get("/staff/register").body());
    assertThat(token.find()).isTrue();
    String body =
        field("_csrf", token.group(1))
            + field("part", part)
            + field("source", "the membership system")
            + field("asOf", "2020-08-01")
            + field("kind", "branch")
            + "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"export.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + file
            + "\r\n--part--\r\n";
    HttpResponse<String> answer =
        staff.send(
            HttpRequest.newBuilder(staff.address("/staff/register/import"))
                .header("Accept", "text/html, */*")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    String page = URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
    await(() -> !staff.get(page).body().contains("id=\"progress\""));
    return page;
  }

  private static String field(String name, String value) {
    return "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }
}
