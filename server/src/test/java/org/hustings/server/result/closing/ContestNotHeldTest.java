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
    shares = house.open(30, "", "");
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

    // what is declared is annulled, for one contest alone
    assertThat(propose(COUNCIL, "POSTPONED").body()).contains("it can be annulled");
    assertThat(propose(YOUNG, "ANNULLED").body()).contains("already");
    SecondPerson.confirms(second, propose(COUNCIL, "ANNULLED"));
    assertThat(get(RESULT).body()).contains("The result of this contest is annulled. " + REASON);
    assertThat(get(Saltmarsh.COUNCIL.path()).body()).contains("annulled");
  }

  private byte[] bundle() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(visitor().address(RESULT + "/bundle.zip")).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }
}
