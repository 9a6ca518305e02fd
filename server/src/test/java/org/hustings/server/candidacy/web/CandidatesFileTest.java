package org.hustings.server.candidacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.State;
import org.hustings.server.candidacy.imports.Packed;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.platform.KeptMail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Staff bring the candidates as they have them, look at what each line comes to, and confirm.
class CandidatesFileTest extends ServerTest {
  private static final String PAGE = "/staff/elections/fenland-2020/candidates-file";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String HEADINGS =
      "contest,name,membership number,about,statement,photograph\n";
  private static final String LIST =
      HEADINGS
          + "Youth officer,Yuri Quill,7,A reader,yuri.md,yuri.jpg\n"
          + "youth-officer,Paper Pat,,,pat.docx,\n"
          + "Committee,Olga Pike,9,,In a cell: *all* of it.,photos/olga.jpg\n";

  @Autowired private Fenland fenland;
  @Autowired private Candidacies candidacies;
  private Visitor staff = visitor();

  @BeforeEach
  void publish() {
    begin_with_empty_tables();
    fenland.publish();
    fenland.members(
        "number,name,email,joined_on,sections,preferred language",
        "7,Yuri Quill,yuri@example.org,2019-05-01,Young,en",
        "8,Yara Mole,yara@example.org,2020-03-01,Young,",
        "9,Olga Pike,olga@example.org,2001-05-01,,");
    clock.moveTo(START.plusSeconds(60));
    staff = signedIn(Role.STAFF);
  }

  private static Packed files() {
    return new Packed()
        .with("yuri.md", "I read *much*.")
        .with("pat.docx", Packed.docx("<w:p><w:r><w:t>Pat here</w:t></w:r></w:p>"))
        .with("yuri.jpg", Packed.photograph(1))
        .with("photos/olga.jpg", Packed.photograph(2));
  }

  @Test
  void a_list_is_shown_and_confirmed_in_one_press_and_changes_only_what_differs_later() {
    String page = brought(LIST, files().zip());
    assertThat(staff.get(page).body())
        .contains("To be confirmed: candidates.csv", "Eligible: put forward")
        .contains("Put forward, not checked", "Confirm: put 3 candidates forward");
    assertThat(candidacies.in(Fenland.COMMITTEE, clock.instant())).isEmpty();

    confirm(page);
    Candidacy yuri = candidacies.in(Fenland.YOUTH_OFFICER, clock.instant()).getLast();
    assertThat(yuri.name().shown()).isEqualTo("Yuri Quill");
    assertThat(yuri.profile().line()).isEqualTo("A reader");
    assertThat(candidacies.statement(yuri.id(), clock.instant())).contains("I read *much*.");
    assertThat(candidacies.photograph(yuri.id(), clock.instant())).isPresent();
    assertThat(staff.post(page + "/confirm", Map.of()).statusCode()).isNotEqualTo(302);

    assertThat(staff.get(brought(LIST, files().zip())).body())
        .contains("Nothing to change", "3 unchanged")
        .doesNotContain("/confirm");
    String changed = brought(LIST.replace("A reader", ""), files().with("yuri.md", "More.").zip());
    assertThat(staff.get(changed).body()).contains("2 unchanged", "1 statement changed");
    confirm(changed);
    assertThat(candidacies.statement(yuri.id(), clock.instant())).contains("More.");
    assertThat(candidacies.find(yuri.id(), clock.instant()).orElseThrow().profile().line())
        .as("what a cell leaves empty stays")
        .isEqualTo("A reader");
  }

  @Test
  void each_line_says_why_it_is_not_taken_and_the_others_are() {
    String list =
        HEADINGS
            + "Counsil,Ann Ash,,,,\n"
            + "Committee,Bo Bell,4711,,,\n"
            + "Youth officer,Yara Mole,8,,,\n"
            + "Committee,Cy Coe,,,long.txt,\n"
            + "Committee,Di Day,,,,broken.png\n"
            + "Committee,Ed Eve,,,,nowhere.jpg\n"
            + "Committee,Olga Pike,9,,,\n"
            + "Committee,Olga P.,9,,,\n";
    byte[] archive =
        new Packed().with("long.txt", "a ".repeat(2500) + "b c d").with("broken.png", "x").zip();
    String page = brought(list, archive);

    assertThat(staff.get(page).body())
        .contains(
            "7 faults: what they are about is not taken",
            "Unknown contest “Counsil”.",
            "The contests are: Committee and Youth officer.",
            "nobody on the register has the number “4711”",
            "a member must have joined on or before Friday 31 January 2020",
            "The statement is too long by 3 words: it has 5,005 characters, the most is 5,000.",
            "“broken.png” is unreadable.",
            "The archive holds no such file: “nowhere.jpg”.",
            "This candidate stands in an earlier line for the same contest.",
            "Confirm: put 1 candidate forward");
    confirm(page);
    assertThat(candidacies.in(Fenland.COMMITTEE, clock.instant()))
        .extracting(one -> one.name().shown())
        .containsExactly("Olga Pike");
  }

  @Test
  void nobody_is_put_forward_in_an_election_that_is_postponed() {
    String stop = "/staff/elections/fenland-2020/stop";
    SecondPerson.confirms(
        signedIn(Role.RETURNING_OFFICER),
        staff.submit(stop, stop, Map.of("kind", "POSTPONED", "reason", "A flood.")));

    assertThat(staff.get(brought(LIST, files().zip())).body())
        .contains("3 faults")
        .doesNotContain("Confirm: put");
  }

  @Test
  void whoever_is_put_forward_is_written_to_and_may_refuse_at_once() {
    confirm(brought(LIST, files().zip()));
    String yuri = letterTo("yuri@example.org");
    assertThat(yuri)
        .contains("put forward as a candidate for Youth officer", "forms of July")
        .doesNotContain("Annwyl")
        .contains("/candidates/fenland-2020/youth-officer/yuri-quill/own");
    assertThat(letterTo("olga@example.org")).contains("Annwyl Olga Pike", "Dear Olga Pike");

    Candidacy candidacy = candidacies.of(Fenland.member("7"), clock.instant()).getFirst();
    String own = candidacy.path() + "/own";
    clock.moveTo(clock.instant().plusSeconds(1));
    assertThat(
            signedIn(Fenland.member("7"))
                .submit(own, own + "/state", Map.of("state", "DECLINED", "reason", ""))
                .statusCode())
        .isEqualTo(302);
    clock.moveTo(clock.instant().plusSeconds(1));
    assertThat(candidacies.find(candidacy.id(), clock.instant()).orElseThrow().state())
        .isEqualTo(State.DECLINED);
    assertThat(staff.get(brought(LIST, files().zip())).body())
        .contains("1 no longer stands, left as recorded", "Left as recorded: declined");
  }

  @Test
  void what_is_written_to_a_file_changes_nothing_and_makes_the_same_elsewhere() {
    confirm(brought(LIST, files().zip()));
    byte[] exported = staff.fetch(PAGE + "/export").body();
    assertThat(staff.get(PAGE).body()).contains("/export");
    String page = brought("", exported);
    assertThat(staff.get(page).body()).contains("Nothing to change", "3 unchanged");

    publish();
    confirm(brought("", exported));
    assertThat(candidacies.in(Fenland.YOUTH_OFFICER, clock.instant()))
        .extracting(one -> one.name().sorted())
        .containsExactly("Pat, Paper", "Quill, Yuri");
    Candidacy pat = candidacies.in(Fenland.YOUTH_OFFICER, clock.instant()).getFirst();
    assertThat(candidacies.statement(pat.id(), clock.instant())).contains("Pat here");
    assertThat(new String(staff.fetch(PAGE + "/export").body(), StandardCharsets.ISO_8859_1))
        .contains("candidates.csv", "statements/youth-officer-paper-pat.md");
  }

  @Test
  void a_file_with_nothing_wrong_is_taken_in_at_once_if_so_ticked() {
    String unsound = takenAtOnce(LIST + "Committee,Bo Bell,4711,,,\n");
    assertThat(staff.get(unsound).body()).contains("To be confirmed", "1 fault");
    assertThat(candidacies.in(Fenland.COMMITTEE, clock.instant())).isEmpty();
    assertThat(staff.get(takenAtOnce("Post,Who\nCommittee,Ann Ash\n")).body())
        .contains("What its columns mean");

    assertThat(staff.get(takenAtOnce(LIST)).body()).contains("Taken in: ");
    assertThat(candidacies.in(Fenland.COMMITTEE, clock.instant()))
        .extracting(one -> one.name().shown())
        .containsExactly("Olga Pike");
    assertThat(staff.get(takenAtOnce(LIST)).body()).contains("Nothing to change");
  }

  private String takenAtOnce(String list) {
    return URI.create(
            bring(list, files().zip(), true).headers().firstValue("location").orElseThrow())
        .getPath();
  }

  @Test
  void columns_that_are_not_known_are_asked_about_once() {
    String list = "Post,Who,Party\nCommittee,Ann Ash,Green\n";
    String page = brought(list, null);
    assertThat(staff.get(page).body()).contains("What its columns mean", "Party");
    assertThat(
            staff
                .submit(page, page + "/columns", Map.of("c0", "contest", "c1", "", "c2", ""))
                .body())
        .contains("Say which column means “name”");
    assertThat(
            staff
                .submit(page, page + "/columns", Map.of("c0", "contest", "c1", "name", "c2", ""))
                .statusCode())
        .isEqualTo(302);
    assertThat(staff.get(page).body()).contains("To be confirmed", "Ann Ash");
    assertThat(staff.get(brought(list, null)).body()).contains("To be confirmed");
  }

  @Test
  void what_cannot_be_taken_at_all_is_refused_in_words() {
    assertThat(bring("", null).body()).contains("Choose a CSV or Excel file of candidates");
    assertThat(bring("", new Packed().with("a.jpg", "a").zip()).body())
        .contains("The archive holds no .csv or .xlsx file");
    assertThat(bring(LIST, new Packed().with("../a.jpg", "a").zip()).body())
        .contains("leads out of it", "forms of July");
    assertThat(bring(LIST, "no zip".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
    assertThat(signedIn(Role.SCRUTINEER).get(PAGE).statusCode()).isEqualTo(403);
    String page = brought(LIST, files().zip());
    assertThat(signedIn(Role.STAFF).get(page).statusCode()).isEqualTo(404);
    assertThat(staff.submit(page, page + "/discard", Map.of()).statusCode()).isEqualTo(302);
    assertThat(staff.get(page).statusCode()).isEqualTo(404);
  }

  @Test
  void the_way_there_is_on_the_staff_page_and_in_the_list_of_tasks() {
    assertThat(staff.get("/staff/elections/fenland-2020").body())
        .contains("Put the candidates forward", "Candidates from a file", PAGE);
  }

  private String letterTo(String address) {
    await(() -> mail.letters().stream().anyMatch(letter -> letter.to().equals(address)));
    return mail.letters().stream()
        .filter(letter -> letter.to().equals(address))
        .map(KeptMail.Letter::text)
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private void confirm(String page) {
    assertThat(staff.submit(page, page + "/confirm", Map.of()).statusCode()).isEqualTo(302);
    assertThat(staff.get(page).body()).contains("Taken in: ");
    clock.moveTo(clock.instant().plusSeconds(1));
  }

  private String brought(String list, byte @Nullable [] archive) {
    HttpResponse<String> answer = bring(list, archive);
    String page = URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
    await(() -> !staff.get(page).body().contains("id=\"progress\""));
    return page;
  }

  private HttpResponse<String> bring(String list, byte @Nullable [] archive) {
    return bring(list, archive, false);
  }

  private HttpResponse<String> bring(String list, byte @Nullable [] archive, boolean atOnce) {
    Matcher token = TOKEN.matcher(staff.get(PAGE).body());
    assertThat(token.find()).isTrue();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"_csrf\"", token.group(1).getBytes(StandardCharsets.UTF_8));
    part(body, "name=\"source\"", "forms of July".getBytes(StandardCharsets.UTF_8));
    if (atOnce) {
      part(body, "name=\"atOnce\"", "yes".getBytes(StandardCharsets.UTF_8));
    }
    part(
        body, "name=\"table\"; filename=\"candidates.csv\"", list.getBytes(StandardCharsets.UTF_8));
    part(body, "name=\"archive\"; filename=\"files.zip\"", archive == null ? new byte[0] : archive);
    body.writeBytes("--part--\r\n".getBytes(StandardCharsets.US_ASCII));
    return staff.send(
        HttpRequest.newBuilder(staff.address(PAGE))
            .header("Accept", "text/html, */*")
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] bytes) {
    body.writeBytes(
        ("--part\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
