package org.hustings.server.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.ballotbox.bundle.Verification;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.State;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A declared result that was found wrong, counted again and declared again, and withdrawn.
class CorrectedResultTest extends ServerTest {
  private static final String PUBLIC = "/elections/" + Saltmarsh.ELECTION;
  private static final String RESULT = PUBLIC + "/result";
  private static final String CLOSE = "/staff" + PUBLIC + "/close";
  private static final String CORRECT = "/staff" + PUBLIC + "/correct";
  private static final String REASON = "Somebody was counted who must not stand.";

  @Autowired private CountingHouse house;
  @Autowired private Standing standing;
  @Autowired private Candidacies candidacies;
  @TempDir private Path scratch = Path.of("");
  private Visitor officer = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void declared_once() {
    begin_with_empty_tables();
    officer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
    List<TrusteeShare> shares = house.open(60, "", "");
    house.everybodyVotes(20200821);
    house.close();
    SecondPerson.confirm(
        second,
        "/staff/approvals/"
            + proposal(officer.submit(CLOSE, CLOSE + "/propose", Map.of("reason", "over"))));
    await(() -> state().equals("SEALED"));
    officer.submit(
        CLOSE,
        CLOSE + "/open",
        Map.of("share1", shares.get(0).text(), "share2", shares.get(1).text()));
    counted();
    declare();
  }

  private String proposal(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return one("SELECT max(id)::text FROM account.approval");
  }

  private String one(String sql) {
    return database.sql(sql).query(String.class).single();
  }

  private String state() {
    return one("SELECT state FROM result.closing");
  }

  private boolean waitsForLot() {
    return !one("SELECT count(*)::text FROM result.lot_needed").equals("0");
  }

  /// Draws the lots that people are asked for, and tells how many.
  private int counted() {
    int drawn = 0;
    await(() -> state().equals("COUNTED") || waitsForLot());
    while (!state().equals("COUNTED")) {
      Matcher tied =
          Pattern.compile("name=\"drawn\" value=\"(\\d+)\"").matcher(officer.get(CLOSE).body());
      assertThat(tied.find()).isTrue();
      String so = one("SELECT count(*)::text FROM result.lot");
      SecondPerson.confirms(
          second,
          officer.submit(
              CLOSE, CLOSE + "/lot", Map.of("drawn", tied.group(1), "manner", "From a hat")));
      drawn++;
      await(() -> !one("SELECT count(*)::text FROM result.lot").equals(so));
      await(() -> state().equals("COUNTED") || waitsForLot());
    }
    return drawn;
  }

  private void declare() {
    Map<String, String> form = Map.of("confirmed", "yes", "rankings", "yes");
    assertThat(officer.submit(CLOSE, CLOSE + "/declare", form).statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> propose(String kind, String... ticked) {
    Map<String, String> form = new HashMap<>(Map.of("kind", kind, "reason", REASON));
    for (String tick : ticked) {
      form.put(tick, "yes");
    }
    return officer.submit(CORRECT, CORRECT, form);
  }

  private byte[] bytes(String path) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(visitor().address(path)).build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> verified(byte[] bundle) throws IOException {
    Path zip = Files.write(scratch.resolve("bundle.zip"), bundle);
    List<String> told = new ArrayList<>();
    assertThat(Verification.of(zip, told::add).broken()).isNull();
    return told;
  }

  private Candidacy firstElected() {
    String elected =
        one(
            "SELECT declaration::json -> 'contests' -> 0 -> 'elected' -> 0 ->> 'name'"
                + " FROM result.declaration ORDER BY count DESC LIMIT 1");
    return candidacies.in(Saltmarsh.COUNCIL, clock.instant()).stream()
        .filter(one -> one.name().shown().equals(elected))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_result_is_corrected_by_a_count_of_the_same_ballots_and_the_earlier_one_stays_readable()
      throws IOException {
    byte[] before = bytes(RESULT + "/bundle.zip");
    Candidacy wrong = firstElected();
    assertThat(officer.get(CLOSE).body()).contains(CORRECT);
    assertThat(officer.submit(CORRECT, CORRECT, Map.of("kind", "COUNTED_AGAIN")).body())
        .contains("Give the reason: everybody reads it");
    standing.become(
        wrong.id(),
        State.DISQUALIFIED,
        "not a member",
        new Recording(Saltmarsh.RETURNING_OFFICER, "a test", clock.instant()));

    HttpResponse<String> proposed = propose("COUNTED_AGAIN");
    assertThat(second.get(SecondPerson.proposal(proposed)).body())
        .contains("The count passes over: " + wrong.name().shown());
    assertThat(state()).isEqualTo("DECLARED");
    SecondPerson.confirms(second, proposed);

    assertThat(get(RESULT).body())
        .contains("was withdrawn on", REASON, RESULT + "/earlier/1")
        .doesNotContain("Who is elected");
    assertThat(visitor().get(RESULT + ".json").statusCode()).isEqualTo(404);
    assertThat(get(PUBLIC).body()).contains("The result that was declared is withdrawn.");
    counted();
    assertThat(visitor().get(RESULT + ".json").statusCode()).isEqualTo(404);
    declare();

    assertThat(get(RESULT).body())
        .contains("This result is corrected.", REASON, RESULT + "/earlier/1");
    byte[] after = bytes(RESULT + "/bundle.zip");
    assertThat(verified(after)).anyMatch(line -> line.startsWith("It replaces the result"));
    assertThat(verified(before)).noneMatch(line -> line.startsWith("It replaces"));
    String earlier = RESULT + "/earlier/1";
    assertThat(bytes(earlier + "/bundle.zip")).isEqualTo(before);
    assertThat(get(earlier).body())
        .contains("This result does not hold.", REASON, wrong.name().shown());
    assertThat(get(earlier + "/contests/council").body())
        .contains("This result does not hold.", "id=\"count\"")
        .doesNotContain("result.csv");
    assertThat(get(Saltmarsh.COUNCIL.path() + "/result").body())
        .contains("This result is corrected.");
    assertThat(get(earlier + "/result.json").body()).contains(wrong.name().shown());
    assertThat(visitor().get(RESULT + "/earlier/2").statusCode()).isEqualTo(404);
    assertThat(get(PUBLIC + "/notices").body())
        .contains("The declared result is withdrawn, and the votes are counted again", REASON);
    for (String page : List.of(RESULT, earlier, earlier + "/contests/council")) {
      assertThat(VisibleText.outsideOfMessages(get(page + "?lang=en-XA").body()).toString())
          .as(page)
          .doesNotContain("withdrawn", "hold", "corrected");
    }
  }

  @Test
  void nothing_is_drawn_again_unless_two_people_say_so_and_a_withdrawn_result_elects_nobody() {
    String lots = one("SELECT count(*)::text FROM result.lot");
    String first = one("SELECT string_agg(result, '' ORDER BY contest) FROM result.outcome");
    SecondPerson.confirms(second, propose("COUNTED_AGAIN"));
    assertThat(counted()).as("every lot is repeated").isZero();
    assertThat(one("SELECT count(*)::text FROM result.lot WHERE count = 2")).isEqualTo(lots);
    assertThat(
            one(
                "SELECT string_agg(result, '' ORDER BY contest) FROM result.outcome WHERE count ="
                    + " 2"))
        .isEqualTo(first);
    declare();

    HttpResponse<String> again = propose("COUNTED_AGAIN", "lots");
    assertThat(second.get(SecondPerson.proposal(again)).body()).contains("Lots are drawn again.");
    SecondPerson.confirms(second, again);
    assertThat(counted()).as("lots are drawn again").isEqualTo(Integer.parseInt(lots));
    declare();

    SecondPerson.confirms(second, propose("WITHDRAWN"));
    assertThat(state()).isEqualTo("WITHDRAWN");
    assertThat(get(RESULT).body())
        .contains("There is no result: what was declared is withdrawn.", RESULT + "/earlier/3");
    assertThat(propose("WITHDRAWN").body())
        .contains("No result is declared: there is none to withdraw.");
    assertThat(officer.submit(CORRECT, CLOSE + "/declare", Map.of("confirmed", "yes")).statusCode())
        .as("nobody declares it again alone")
        .isNotEqualTo(302);
  }
}
