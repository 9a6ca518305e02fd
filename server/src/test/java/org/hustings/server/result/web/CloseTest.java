package org.hustings.server.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.ballotbox.bundle.Kept;
import org.hustings.ballotbox.bundle.Verification;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// An election from its close to its declaration, through the screens.
class CloseTest extends ServerTest {
  private static final String RESULT = "/elections/" + Saltmarsh.ELECTION + "/result";
  private static final String CLOSE = "/staff/elections/" + Saltmarsh.ELECTION + "/close";
  private static final Pattern PROPOSAL = Pattern.compile("/staff/approvals/(\\d+)");

  @Autowired private CountingHouse house;
  @TempDir private Path scratch = Path.of("");
  private List<TrusteeShare> shares = List.of();
  private Visitor officer = visitor();

  @BeforeEach
  void begin_afresh() {
    begin_with_empty_tables();
    officer = signedIn(Role.RETURNING_OFFICER);
  }

  private void voted() {
    shares = house.open(40, "", "");
    house.everybodyVotes(20200821);
    house.close();
  }

  private void closed() {
    officer.submit(CLOSE, CLOSE + "/propose", Map.of("reason", "as in the timetable"));
    Visitor second = signedIn(Role.STAFF);
    Matcher proposal = PROPOSAL.matcher(second.get("/staff/approvals").body());
    assertThat(proposal.find()).isTrue();
    second.submit(proposal.group(), proposal.group() + "/confirm", Map.of());
    await(() -> state().equals("SEALED") || !halt().isEmpty());
  }

  /// Opens and counts, drawing the lots that are asked for; tells how many.
  private int opened() {
    give(shares.get(0), shares.get(2));
    int drawn = 0;
    await(this::waitsForSomebody);
    while (waitsForLot()) {
      drawLot();
      int so = ++drawn;
      await(() -> one("SELECT count(*)::text FROM result.lot").equals(Integer.toString(so)));
      await(this::waitsForSomebody);
    }
    return drawn;
  }

  private boolean waitsForSomebody() {
    return state().equals("COUNTED") || !halt().isEmpty() || waitsForLot();
  }

  private void drawLot() {
    String page = officer.get(CLOSE).body();
    assertThat(page).contains("A lot must be drawn");
    Matcher tied = Pattern.compile("name=\"drawn\" value=\"(\\d+)\"").matcher(page);
    assertThat(tied.find()).isTrue();
    HttpResponse<String> recorded =
        officer.submit(
            CLOSE,
            CLOSE + "/lot",
            Map.of(
                "drawn", tied.group(1), "manner", "By the chair, from a hat, before all agents"));
    SecondPerson.confirms(signedIn(Role.STAFF), recorded);
  }

  private HttpResponse<String> give(TrusteeShare... given) {
    Map<String, String> form = new HashMap<>();
    for (TrusteeShare share : given) {
      form.put("share" + (form.size() + 1), share.text());
    }
    return officer.submit(CLOSE, CLOSE + "/open", form);
  }

  private void declared(Map<String, String> settings) {
    Map<String, String> form = new HashMap<>(settings);
    form.put("confirmed", "yes");
    assertThat(officer.submit(CLOSE, CLOSE + "/declare", form).headers().firstValue("location"))
        .hasValueSatisfying(address -> assertThat(address).endsWith(RESULT));
  }

  private String state() {
    return one("SELECT coalesce((SELECT state FROM result.closing), '')");
  }

  private String halt() {
    return one("SELECT coalesce((SELECT halt FROM result.closing), '')");
  }

  private boolean waitsForLot() {
    return !one("SELECT count(*)::text FROM result.lot_needed").equals("0");
  }

  private String one(String sql) {
    return database.sql(sql).query(String.class).single();
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(visitor().address(path)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  @Test
  void an_election_goes_from_its_close_to_a_bundle_that_verifies()
      throws IOException, InterruptedException {
    voted();
    assertThat(get("/").body()).contains("Voting is closed.").doesNotContain("Open now");
    closed();
    assertThat(get("/").body()).contains("The votes are being counted.");
    assertThat(get(RESULT).body()).contains("not declared yet", "are about to open them");
    opened();
    assertThat(halt()).isEmpty();
    assertThat(get(RESULT).body()).contains("not declared yet").doesNotContain("Elected by");
    assertThat(get(Saltmarsh.COUNCIL.path() + "/result.json").statusCode()).isEqualTo(404);
    assertThat(officer.get("/staff" + RESULT).body()).contains("Not declared yet");
    declared(Map.of("rankings", "yes"));

    assertThat(get("/").body())
        .contains("<h2>Elected</h2>")
        .containsPattern("Council: \\p{L}+ \\p{L}+, \\p{L}+ \\p{L}+ and ");
    String page = get(RESULT).body();
    assertThat(page).contains("Declared by Appointee").contains("<dd>36 electors</dd>");
    assertThat(get(Saltmarsh.COUNCIL.path() + "/result").body())
        .contains("Stage by stage")
        .contains("hustings count --rule scottish ");
    assertThat(get(Saltmarsh.YOUNG.path() + "/result").body()).contains("10 of those whose vote");
    assertThat(get(Saltmarsh.COUNCIL.path() + "/result.blt").body()).startsWith("8 3\n");
    Path zip = Files.write(scratch.resolve("result.zip"), bytes(RESULT + "/bundle.zip"));
    Kept kept = new Kept(get("/elections/saltmarsh-2020/ballots.pem").body(), List.of());
    assertThat(Verification.of(zip, kept, _ -> {}).broken()).isNull();
    assertThat(one("SELECT count(*)::text FROM ballot.parted")).isEqualTo("0");
    // ten young members voted: a file of theirs would tell how
    assertThat(get(Saltmarsh.YOUNG.path() + "/result.blt").statusCode()).isEqualTo(404);
    assertThat(get(Saltmarsh.YOUNG.path() + "/result").body()).doesNotContain("result.blt");
    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      Path contests = files.getPath("/saltmarsh-2020/contests");
      assertThat(contests.resolve("council/ballots.blt")).exists();
      assertThat(contests.resolve("young-representatives/ballots.blt")).doesNotExist();
      assertThat(contests.resolve("young-representatives/sheet.json")).exists();
    }
    administrator.sql("UPDATE result.outcome SET sheet_text = 'altered'").update();
    assertThat(bytes(RESULT + "/bundle.zip")).isEqualTo(Files.readAllBytes(zip));
  }

  @Test
  void the_rankings_stay_with_the_scrutineers_unless_they_are_published()
      throws IOException, InterruptedException {
    voted();
    closed();
    opened();
    declared(Map.of());
    assertThat(get(Saltmarsh.COUNCIL.path() + "/result.blt").statusCode()).isEqualTo(404);
    Path zip = Files.write(scratch.resolve("result.zip"), bytes(RESULT + "/bundle.zip"));
    assertThat(Verification.of(zip, _ -> {}).broken()).isNull();
    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      assertThat(files.getPath("/saltmarsh-2020/contests/council/sheet.json")).exists();
      assertThat(files.getPath("/saltmarsh-2020/contests/council/ballots.blt")).doesNotExist();
    }
    String whole = "/staff/elections/saltmarsh-2020/bundle.zip";
    assertThat(get(whole).statusCode()).isNotEqualTo(200);
    assertThat(signedIn(Role.SCRUTINEER).get(whole).statusCode()).isEqualTo(200);
  }

  @Test
  void a_share_that_does_not_fit_is_named_and_nothing_is_opened() {
    voted();
    closed();
    TrusteeShare other = KeyCeremony.hold(Saltmarsh.ELECTION, 2, 3).shares().get(1);
    HttpResponse<String> answer = give(shares.get(0), other);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Share 2 belongs to the key").contains("another ceremony");
    HttpResponse<String> half =
        officer.submit(
            CLOSE,
            CLOSE + "/open",
            Map.of("share1", shares.get(0).text(), "share2", "not a share"));
    assertThat(half.body()).contains("Box 2: ");
    assertThat(state()).isEqualTo("SEALED");
    opened();
    assertThat(state()).isEqualTo("COUNTED");
  }

  @Test
  void nobody_closes_alone_and_nobody_before_the_grace_has_ended() {
    shares = house.open(20, "", "");
    house.everybodyVotes(7);
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(60));
    assertThat(officer.get(CLOSE).body()).contains("its grace has not ended");
    house.close();
    officer.submit(CLOSE, CLOSE + "/propose", Map.of("reason", "as in the timetable"));
    Matcher proposal = PROPOSAL.matcher(officer.get("/staff/approvals").body());
    assertThat(proposal.find()).isTrue();
    assertThat(
            officer
                .submit("/staff/approvals", proposal.group() + "/confirm", Map.of())
                .statusCode())
        .isNotEqualTo(302);
    assertThat(state()).isEmpty();
  }

  /// What it had said of its progress stays behind.
  @Test
  void where_a_server_died_while_it_opened_the_trustees_are_asked_again() {
    voted();
    closed();
    database
        .sql(
            """
            INSERT INTO platform.progress VALUES (:work, :doing, 18000, 36000)
            ON CONFLICT (work) DO UPDATE
            SET doing = excluded.doing, done = excluded.done, whole = excluded.whole
            """)
        .param("work", "result/" + Saltmarsh.ELECTION.slug())
        .param("doing", "{\"key\": \"closing-staff.progress.opening\", \"named\": []}")
        .update();

    assertThat(officer.get(CLOSE).body()).contains("name=\"share1\"").doesNotContain("50%");
    opened();
    assertThat(state()).isEqualTo("COUNTED");
  }

  @Test
  void an_envelope_that_went_missing_stops_it_and_says_where() {
    voted();
    closed();
    administrator
        .sql("DELETE FROM ballot.parted WHERE ctid = (SELECT min(ctid) FROM ballot.parted)")
        .update();
    opened();
    assertThat(halt())
        .startsWith(
            "The box is not as it should be. One ballot on the public list is not in the box: ");
    assertThat(state()).isEqualTo("SEALED");
    assertThat(officer.get(CLOSE).body()).contains("It has stopped");
    assertThat(one("SELECT count(*)::text FROM result.ballot_file")).isEqualTo("0");
  }

  @Test
  void a_tie_waits_for_people_to_draw_a_lot_and_a_recount_repeats_it()
      throws IOException, InterruptedException {
    shares = house.open(20, "", "");
    List<Elector> electors = house.electors();
    List<String> first = List.of("Ada Alder", "Bela Birch", "Cato Cedar", "Dina Elm");
    for (int voter = 0; voter < 16; voter++) {
      house.vote(
          electors.get(voter),
          Map.of(
              Saltmarsh.COUNCIL,
              List.of(first.get(voter % 4)),
              Saltmarsh.YOUNG,
              List.of("Iris Juniper", "Kit Maple")),
          new Random(voter));
    }
    house.close();
    closed();
    assertThat(opened()).isPositive();
    assertThat(halt()).isEmpty();
    declared(Map.of("rankings", "yes"));
    Path zip = Files.write(scratch.resolve("result.zip"), bytes(RESULT + "/bundle.zip"));
    assertThat(Verification.of(zip, _ -> {}).broken()).isNull();
  }

  @Test
  void a_seat_that_falls_empty_is_filled_by_a_recount_that_keeps_everyone_sitting() {
    String counting = "count: {method: stv, rule: scottish}";
    shares = house.open(600, counting, counting + "\n    vacancies: recount");
    house.everybodyVotes(42);
    house.close();
    closed();
    opened();
    declared(Map.of());
    String desk = "/staff/elections/" + Saltmarsh.ELECTION + "/vacancies";
    Matcher seats =
        Pattern.compile("value=\"(council/\\d+)\">([^<]+)</option>")
            .matcher(officer.get(desk).body());
    assertThat(seats.find()).isTrue();
    String vacancy =
        officer
            .submit(desk, desk, Map.of("seat", seats.group(1), "reason", "Moved away"))
            .headers()
            .firstValue("location")
            .orElseThrow();
    String path = vacancy.substring(vacancy.indexOf("/staff"));
    while (officer.get(path).body().contains("A lot must be drawn")) {
      Matcher tied =
          Pattern.compile("name=\"drawn\" value=\"(\\d+)\"").matcher(officer.get(path).body());
      assertThat(tied.find()).isTrue();
      HttpResponse<String> recorded =
          officer.submit(
              path, path + "/lot", Map.of("drawn", tied.group(1), "manner", "From a hat"));
      assertThat(officer.get(path).body()).contains("waits for a second person");
      SecondPerson.confirms(signedIn(Role.STAFF), recorded);
    }
    officer.submit(path, path + "/declare", Map.of());
    assertThat(get(Saltmarsh.COUNCIL.path() + "/result").body())
        .contains("Since then the seat of " + seats.group(2) + " fell empty");
    String page = get(Saltmarsh.COUNCIL.path() + "/result/vacancies/1").body();
    assertThat(page).contains("takes the seat. Declared by Appointee").contains("Moved away");
    assertThat(get(Saltmarsh.COUNCIL.path() + "/result/vacancies/1?lang=cy").body())
        .contains("<article class=\"sheet\" lang=\"cy\">");
    assertThat(one("SELECT filled_name FROM result.vacancy")).isNotEqualTo(seats.group(2));
  }

  @Test
  void a_count_that_breaks_off_goes_on_with_the_contests_that_are_not_counted() {
    voted();
    closed();
    opened();
    String sheet = "SELECT sheet_json FROM result.outcome WHERE contest = 'young-representatives'";
    String before = one(sheet);
    administrator
        .sql("DELETE FROM result.outcome WHERE contest = 'young-representatives'")
        .update();
    administrator
        .sql("DELETE FROM result.translated_sheet WHERE contest = 'young-representatives'")
        .update();
    database.sql("UPDATE result.closing SET state = 'COUNTING'").update();
    await(() -> state().equals("COUNTED"));
    assertThat(one(sheet)).isEqualTo(before);
    assertThat(one("SELECT count(*)::text FROM result.outcome")).isEqualTo("2");
  }

  @Test
  void a_constraint_is_kept_once_it_is_stated_who_counts_towards_it() {
    String counting = "count: {method: stv, rule: scottish";
    shares = house.open(40, counting, counting + ", constraints: [{group: fenland, at-least: 3}]");
    house.everybodyVotes(5);
    house.close();
    assertThat(officer.get(CLOSE).body())
        .contains("its constraints need to know of every candidate");
    String groups = "/staff/elections/" + Saltmarsh.COUNCIL + "/groups";
    String page = officer.get(groups).body();
    assertThat(page).contains("at least three fenland").contains("not stated yet");
    Matcher hope =
        Pattern.compile("Hope Ivy.*?name=\"fenland\" value=\"(\\d+)\"", Pattern.DOTALL)
            .matcher(page);
    assertThat(hope.find()).isTrue();
    HttpResponse<String> stated =
        officer.submit(groups, groups, Map.of("fenland", hope.group(1), "reason", "their forms"));
    assertThat(officer.get(CLOSE).body()).contains("its constraints need to know");
    Visitor second = signedIn(Role.STAFF);
    assertThat(second.get(SecondPerson.proposal(stated)).body()).contains("Hope Ivy: fenland");
    SecondPerson.confirms(second, stated);
    assertThat(officer.get(CLOSE).body()).doesNotContain("its constraints need to know");
    assertThat(officer.get(groups).body()).doesNotContain("not stated yet");
    closed();
    opened();
    assertThat(halt()).startsWith("Council cannot be counted: ");
  }
}
