package org.hustings.server.result.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.hustings.ballotbox.bundle.Verification;
import org.hustings.ballotbox.declaration.PaperNumbers;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ContestId;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.account.Role;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.CastOutcome;
import org.hustings.server.dispatch.HandmadePacks;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// An election in which one contest's paper was faulty for a while, to its declaration: what is
/// void is not counted, what was cast again is, and the result says how many and which.
class VoidInAContestTest extends ServerTest {
  private static final String STAFF = "/staff/elections/saltmarsh-2020/void-votes";
  private static final String RESULT = "/elections/saltmarsh-2020/result";
  private static final int VOID = 24;
  private static final int AGAIN = 22;

  @Autowired private CountingHouse house;
  @Autowired private CloseToDeclaration rest;
  @Autowired private OpenedBallots opened;
  @Autowired private Packs packs;
  @Autowired private Box box;
  @TempDir private Path scratch = Path.of("");
  private List<TrusteeShare> shares = List.of();
  private List<Elector> electors = List.of();

  /// On the void papers everybody wants Hope Ivy; cast again, it is Ada Alder.
  @BeforeEach
  void the_council_is_void_for_the_first_and_most_of_them_vote_again() {
    begin_with_empty_tables();
    shares = house.open(60, "", "");
    electors = house.electors();
    for (Elector elector : electors) {
      house.vote(elector, Map.of(Saltmarsh.COUNCIL, List.of("Hope Ivy")), new Random(1));
    }
    List<String> numbers = new ArrayList<>();
    electors.subList(0, VOID).forEach(elector -> numbers.add(elector.number().toString()));
    SecondPerson.confirms(
        signedIn(Role.RETURNING_OFFICER),
        signedIn(Role.STAFF)
            .submit(
                STAFF,
                STAFF,
                Map.of(
                    "contest",
                    "council",
                    "electors",
                    String.join(" ", numbers),
                    "reason",
                    "A name was missing.")));
    electors.subList(0, AGAIN).forEach(this::voteAgain);
    house.close();
    rest.declare(shares);
  }

  private void voteAgain(Elector elector) {
    new HandmadePacks(database, Saltmarsh.ELECTION, "council")
        .online(elector.number().value(), elector.entitlements().among("council"), clock.instant());
    Pack pack = packs.of(Saltmarsh.ELECTION, elector.number()).getLast();
    Papers papers =
        new Papers(
            Saltmarsh.ELECTION,
            List.of(
                new MarkedPaper(
                    Saltmarsh.COUNCIL, null, new Marks.Preferences(List.of(key("Ada Alder"))))));
    assertThat(box.cast(pack, papers, AttemptId.draw())).isInstanceOf(CastOutcome.Accepted.class);
  }

  private String key(String name) {
    return database
        .sql(
            """
            SELECT c->>'key' FROM dispatch.settled s, jsonb_array_elements(s.papers) p,
              jsonb_array_elements(p->'candidates') c WHERE c->>'name' = ?
            """)
        .param(name)
        .query(String.class)
        .single();
  }

  private PaperNumbers papers(ContestId contest) {
    Figures figures = opened.figures(Saltmarsh.ELECTION).orElseThrow();
    return Objects.requireNonNull(figures.papers().get(contest.slug()));
  }

  private byte[] bundle() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(visitor().address(RESULT + "/bundle.zip")).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  @Test
  void what_is_void_is_not_counted_and_one_voter_is_one_voter()
      throws IOException, InterruptedException {
    Figures figures = opened.figures(Saltmarsh.ELECTION).orElseThrow();
    int voters = electors.size();

    assertThat(figures.numbers().voters()).isEqualTo(voters);
    assertThat(figures.numbers().again()).isEqualTo(AGAIN);
    assertThat(figures.numbers().opened()).isEqualTo(voters + AGAIN);
    assertThat(papers(Saltmarsh.COUNCIL).entitled()).isEqualTo(voters);
    assertThat(papers(Saltmarsh.COUNCIL).madeVoid()).isEqualTo(VOID);
    assertThat(papers(Saltmarsh.COUNCIL).valid()).isEqualTo(voters - VOID + AGAIN);
    assertThat(papers(Saltmarsh.YOUNG).madeVoid()).isZero();
    assertThat(papers(Saltmarsh.YOUNG).papers()).isEqualTo(papers(Saltmarsh.YOUNG).entitled());

    assertThat(
            database
                .sql("SELECT blt FROM result.ballot_file WHERE contest = 'council'")
                .query(String.class)
                .single())
        .contains("\n" + AGAIN + " 1 0", "\n" + (voters - VOID) + " 8 0");

    assertThat(get("/elections/saltmarsh-2020/council/result").body())
        .contains("Votes made void in this contest</dt><dd>" + VOID);
    assertThat(get(RESULT).body())
        .contains("Votes made void</dt><dd>0", "Votes cast again in one contest</dt><dd>" + AGAIN);
    assertThat(get(RESULT + ".pdf").statusCode()).isEqualTo(200);

    Path zip = Files.write(scratch.resolve("result.zip"), bundle());
    assertThat(Verification.of(zip, _ -> {}).broken()).isNull();
    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      Path folder = files.getPath("/saltmarsh-2020");
      assertThat(Files.readAllLines(folder.resolve("struck.csv")))
          .hasSize(1 + VOID)
          .filteredOn(line -> line.endsWith(",void,council"))
          .hasSize(VOID);
    }
  }
}
