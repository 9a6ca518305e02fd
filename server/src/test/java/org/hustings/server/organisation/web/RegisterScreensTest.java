package org.hustings.server.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterScreensTest extends ServerTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CONFIRM =
      Pattern.compile("/staff/register/import/[0-9a-f-]+/confirm");

  @Autowired private Units units;

  @BeforeEach
  void begin_with_an_empty_register() {
    administrator.sql("TRUNCATE organisation.change CASCADE").update();
  }

  @Test
  void the_directory_of_648_local_parties_is_tried_confirmed_and_found_by_everybody()
      throws IOException {
    Path file =
        Path.of(System.getProperty("hustings.shared"), "data/labour/clp_directory_2010_2023.csv");
    assumeThat(file).as("the directory of local parties, %s, is absent", file).exists();
    Visitor staff = signedIn(Role.STAFF);

    HttpResponse<String> trial = upload(staff, "units", Files.readString(file));

    assertThat(trial.body()).contains("To be confirmed", "648 lines read", "New: 648");
    assertThat(units.all()).isEmpty();
    Matcher confirm = CONFIRM.matcher(trial.body());
    assertThat(confirm.find()).isTrue();
    assertThat(settled(staff, staff.submit("/staff/register", confirm.group(), Map.of())).body())
        .contains("Taken in");
    assertThat(get("/units").body()).contains("648 local parties");
    assertThat(get("/units?q=ynys+mon").body()).contains("Ynys Môn CLP");
    assertThat(get("/units/Worthing%20West").headers().firstValue("location"))
        .hasValueSatisfying(text -> assertThat(text).endsWith("/units/worthing-west-clp"));
    assertThat(get("/units/worthing-west-clp").body()).contains("South East", "a test");
    assertThat(staff.get("/staff/register").body()).contains("a test", "648");
  }

  @Test
  void a_file_with_faults_shows_them_all_and_offers_nothing_to_confirm() {
    HttpResponse<String> trial =
        upload(signedIn(Role.STAFF), "members", "number,name\n1,\n1,Ada\n2,\n");

    assertThat(trial.body())
        .contains("2 faults: nothing was changed", "2 lines (2, 4), column name")
        .doesNotContain("/confirm");
  }

  @Test
  void a_file_that_was_taken_in_or_is_another_persons_cannot_be_confirmed() {
    Visitor staff = signedIn(Role.STAFF);
    String trial = upload(staff, "members", "number,name\n1,Ada\n").body();
    Matcher confirm = CONFIRM.matcher(trial);
    assertThat(confirm.find()).isTrue();
    Visitor other = signedIn(Role.STAFF);

    assertThat(other.submit("/staff/register", confirm.group(), Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(other.get(confirm.group().replace("/confirm", "")).statusCode()).isEqualTo(404);
    settled(staff, staff.submit("/staff/register", confirm.group(), Map.of()));
    assertThat(staff.submit("/staff/register", confirm.group(), Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(
            database
                .sql("SELECT count(*) FROM organisation.upload_part WHERE upload = :id::uuid")
                .param("id", URI.create(confirm.group()).getPath().substring(23, 59))
                .query(Long.class)
                .single())
        .as("parts of files that are still kept")
        .isZero();
  }

  @Test
  void a_unit_is_recorded_and_renamed_and_every_reader_sees_it() {
    Visitor staff = signedIn(Role.STAFF);
    Map<String, String> unit =
        Map.of("name", "Riverside", "kind", "branch", "reason", "It was founded.");
    staff.submit("/staff/units/new", "/staff/units/new", unit);

    Map<String, String> renamed =
        Map.of(
            "name",
            "Riverside and Quay",
            "kind",
            "branch",
            "aliases",
            "Riverside",
            "reason",
            "It grew.");
    String page = "/staff/units/riverside-branch";
    assertThat(staff.submit(page, page, renamed).statusCode()).isEqualTo(302);

    assertThat(get("/units/riverside-branch").body()).contains("Riverside and Quay branch");
    assertThat(staff.get(page).body()).contains("It was founded.", "It grew.");
    assertThat(units.history(new UnitId("riverside-branch"))).hasSize(2);
  }

  @Test
  void a_kind_of_unit_is_added_and_renamed_with_its_history() {
    Visitor staff = signedIn(Role.STAFF);
    Map<String, String> lodge =
        Map.of("name", "lodge", "plural", "lodges", "suffix", "Lodge", "reason", "There are some.");
    assertThat(staff.submit("/staff/kinds/new", "/staff/kinds/new", lodge).statusCode())
        .isEqualTo(302);
    assertThat(staff.submit("/staff/kinds/new", "/staff/kinds/new", lodge).body())
        .contains("There is the kind lodge already.");

    String page = "/staff/kinds/lodge";
    Map<String, String> renamed =
        Map.of("name", "hall", "plural", "halls", "reason", "They moved.");
    assertThat(staff.submit(page, page, renamed).statusCode()).isEqualTo(302);

    assertThat(staff.get("/staff/kinds").body()).contains("hall", "halls", "local party");
    assertThat(staff.get(page).body()).contains("There are some.", "They moved.");
    assertThat(signedIn(Role.SCRUTINEER).get(page).body())
        .doesNotContain("<button type=\"submit\">Record");
  }

  @Test
  void a_member_is_put_on_a_list_and_taken_off_by_hand() {
    Visitor staff = signedIn(Role.STAFF);
    carryOut("members", "number,name\n1,Ada Cole\n2,Bo Diaz\n", staff);
    carryOut("lists", "list,number\nConference delegates,1\n", staff);
    String page = "/staff/lists/conference-delegates";

    Map<String, String> bo = Map.of("number", "2", "reason", "Elected late.");
    assertThat(staff.submit(page, page, bo).statusCode()).isEqualTo(302);
    assertThat(staff.submit(page, page, bo).body()).contains("Number 2 is on this list already.");
    assertThat(staff.get(page).body()).contains("Ada Cole", "Bo Diaz", "2 members are");

    Map<String, String> ada = Map.of("number", "1", "reason", "She resigned.", "act", "take-off");
    assertThat(staff.submit(page, page, ada).statusCode()).isEqualTo(302);
    assertThat(staff.get(page).body())
        .contains("1 member is", "She resigned.")
        .doesNotContain("Ada");
    assertThat(staff.get("/staff/lists").body()).contains("Conference delegates");
  }

  @Test
  void a_form_without_a_reason_is_shown_again_with_what_was_typed() {
    Visitor staff = signedIn(Role.STAFF);
    HttpResponse<String> answer =
        staff.submit(
            "/staff/units/new", "/staff/units/new", Map.of("name", "Quay", "kind", "branch"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Enter a reason.", "value=\"Quay\"");
  }

  @Test
  void the_public_sees_that_an_office_is_held_but_neither_name_nor_address() {
    Visitor staff = signedIn(Role.STAFF);
    Map<String, String> unit =
        Map.of("name", "Riverside", "kind", "branch", "reason", "It was founded.");
    staff.submit("/staff/units/new", "/staff/units/new", unit);
    String page = "/staff/units/riverside-branch/officers";
    Map<String, String> ada =
        Map.of(
            "role",
            "Secretary",
            "name",
            "Ada Cole",
            "email",
            "ada@example.org",
            "reason",
            "Elected.");
    assertThat(staff.submit(page, page, ada).statusCode()).isEqualTo(302);

    assertThat(staff.get(page).body()).contains("Ada Cole", "ada@example.org");
    assertThat(get("/units/riverside-branch").body())
        .contains("Secretary")
        .doesNotContain("Ada Cole", "ada@example.org");
    assertThat(get(page).statusCode()).isNotEqualTo(200);
  }

  @Test
  void nobody_but_staff_and_scrutineers_reaches_the_register_and_scrutineers_change_nothing() {
    assertThat(get("/staff/register").statusCode()).isNotEqualTo(200);
    assertThat(get("/staff/members?q=a").statusCode()).isNotEqualTo(200);
    Visitor scrutineer = signedIn(Role.SCRUTINEER);

    assertThat(scrutineer.get("/staff/register").body())
        .contains("Imports")
        .doesNotContain("Import a file");
    assertThat(scrutineer.get("/staff/units/new").statusCode()).isEqualTo(403);
  }

  @Test
  void a_file_too_big_for_a_browser_is_refused_in_words() {
    HttpResponse<String> answer =
        visitor()
            .send(
                HttpRequest.newBuilder(visitor().address("/candidates/e/c/ann/own/photograph"))
                    .header("Content-Type", "multipart/form-data; boundary=part")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[10 << 20]))
                    .build());

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("This file has 10 MB; 9 MB at most can be sent here.");
  }

  @Test
  void the_public_pages_set_no_cookie() {
    assertThat(get("/units").headers().map()).doesNotContainKey("set-cookie");
  }

  private static void carryOut(String part, String file, Visitor staff) {
    Matcher confirm = CONFIRM.matcher(upload(staff, part, file).body());
    assertThat(confirm.find()).isTrue();
    settled(staff, staff.submit("/staff/register", confirm.group(), Map.of()));
  }

  /// The page of the file once nothing more is being done with it.
  private static HttpResponse<String> settled(Visitor staff, HttpResponse<String> redirection) {
    String page = URI.create(redirection.headers().firstValue("location").orElseThrow()).getPath();
    await(() -> !staff.get(page).body().contains("id=\"progress\""));
    return staff.get(page);
  }

  private static HttpResponse<String> upload(Visitor staff, String part, String file) {
    Matcher token = TOKEN.matcher(staff.get("/staff/register").body());
    assertThat(token.find()).isTrue();
    String body =
        field("_csrf", token.group(1))
            + field("part", part)
            + field("source", "a test")
            + field("asOf", "2020-08-01")
            + "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + file
            + "\r\n--part--\r\n";
    return settled(
        staff,
        staff.send(
            HttpRequest.newBuilder(staff.address("/staff/register/import"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build()));
  }

  private static String field(String name, String value) {
    return "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }
}
