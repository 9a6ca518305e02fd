package org.hustings.server.result.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.ballotbox.bundle.Verification;
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

/// One contest is called off while people vote: the other is counted, and nothing in the one is.
class ContestNotHeldTest extends ServerTest {
  private static final String RESULT = "/elections/saltmarsh-2020/result";
  private static final String YOUNG = "/staff" + Saltmarsh.YOUNG.path() + "/stop";
  private static final String COUNCIL = "/staff" + Saltmarsh.COUNCIL.path() + "/stop";
  private static final String VACANCIES = "/staff/elections/saltmarsh-2020/vacancies";
  private static final String REASON = "Its papers left a candidate out.";

  @Autowired private CountingHouse house;
  @Autowired private CloseToDeclaration rest;
  @Autowired private OpenedBallots opened;
  @TempDir private Path scratch = Path.of("");
  private List<TrusteeShare> shares = List.of();
  private Visitor officer = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void everybody_has_voted_in_both() {
    begin_with_empty_tables();
    String counting = "count: {method: stv, rule: scottish";
    shares = house.open(30, counting, "vacancies: recount\n    " + counting);
    officer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
    for (Elector elector : house.electors()) {
      house.vote(
          elector,
          Map.of(
              Saltmarsh.COUNCIL, List.of("Ada Alder"),
              Saltmarsh.YOUNG, List.of("Iris Juniper", "Joel Larch")),
          new Random(1));
    }
  }

  private HttpResponse<String> propose(String page, String kind) {
    return officer.submit("/account", page, Map.of("kind", kind, "reason", REASON));
  }

  @Test
  void what_was_marked_in_it_is_not_counted_and_the_result_can_be_verified()
      throws IOException, InterruptedException {
    assertThat(propose(YOUNG, "ANNULLED").body()).contains("No result of this contest is declared");
    SecondPerson.confirms(second, propose(YOUNG, "CALLED_OFF"));
    assertThat(propose(COUNCIL, "CALLED_OFF").body()).contains("the only contest that goes on");
    assertThat(get(Saltmarsh.YOUNG.path()).body()).contains("called off", REASON);
    assertThat(get(Saltmarsh.COUNCIL.path()).body()).doesNotContain(REASON);
    assertThat(get("/elections/saltmarsh-2020/notices").body())
        .contains("this contest is called off", REASON);
    assertThat(get("/elections/saltmarsh-2020/notices?lang=cy").body()).contains("ornest hon wedi");

    house.close();
    rest.declare(shares);

    assertThat(opened.figures(Saltmarsh.ELECTION).orElseThrow().papers())
        .containsOnlyKeys("council");
    assertThat(
            database
                .sql("SELECT count(*) FROM result.ballot_file WHERE contest <> 'council'")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(get(RESULT).body()).contains("Ada Alder", "Not held", REASON);
    assertThat(get(Saltmarsh.YOUNG.path() + "/result").body())
        .contains("Not held", REASON)
        .doesNotContain("Iris Juniper");
    assertThat(get(Saltmarsh.YOUNG.path()).body()).contains("called off", REASON);
    assertThat(get(RESULT + ".pdf").statusCode()).isEqualTo(200);
    Path zip = Files.write(scratch.resolve("result.zip"), bundle());
    assertThat(Verification.of(zip, _ -> {}).broken()).isNull();

    String vacancy = seat_of_ada_falls_empty();
    // what is declared is annulled, for one contest alone
    assertThat(propose(COUNCIL, "POSTPONED").body()).contains("it can be annulled");
    assertThat(propose(YOUNG, "ANNULLED").body()).contains("already");
    SecondPerson.confirms(second, propose(COUNCIL, "ANNULLED"));
    assertThat(get(RESULT).body()).contains("The result of this contest is annulled. " + REASON);
    assertThat(get(Saltmarsh.COUNCIL.path()).body())
        .contains("annulled")
        .doesNotContain("elected Ada Alder");
    nothing_follows_from_it_any_more(vacancy);
  }

  private String seat_of_ada_falls_empty() {
    HttpResponse<String> recorded =
        officer.submit(VACANCIES, VACANCIES, Map.of("seat", seat(), "reason", "Moved away"));
    String page = recorded.headers().firstValue("location").orElseThrow();
    return page.substring(page.indexOf("/staff"));
  }

  private String seat() {
    Matcher seat =
        Pattern.compile("value=\"(council/\\d+)\">").matcher(officer.get(VACANCIES).body());
    assertThat(seat.find()).isTrue();
    return seat.group(1);
  }

  private void nothing_follows_from_it_any_more(String vacancy) {
    String why = "The result of this contest is annulled. " + REASON;
    assertThat(officer.get(VACANCIES).body())
        .contains("Council: " + why, "no seat of it can fall empty")
        .doesNotContain("Find who fills it");
    assertThat(
            officer
                .submit("/account", VACANCIES, Map.of("seat", "council/1", "reason", "Moved away"))
                .body())
        .contains(why)
        .doesNotContain("Find who fills it");
    assertThat(officer.get(vacancy).body())
        .contains(why, "nobody fills this one")
        .doesNotContain("Declare it");
    officer.submit("/account", vacancy + "/declare", Map.of());
    assertThat(
            database
                .sql("SELECT count(*) FROM result.vacancy WHERE declared_at IS NOT NULL")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(get(RESULT + ".json").body()).contains("\"annulled\"", REASON);
  }

  private byte[] bundle() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(visitor().address(RESULT + "/bundle.zip")).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }
}
