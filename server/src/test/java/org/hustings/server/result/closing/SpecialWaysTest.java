package org.hustings.server.result.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.hustings.ballotbox.bundle.Verification;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.ContestResult.Outcome;
import org.hustings.ballotbox.declaration.ContestResult.PassedOver;
import org.hustings.ballotbox.declaration.PaperNumbers;
import org.hustings.ballotbox.marks.SpoiltReason;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ContestId;
import org.hustings.server.ServerTest;
import org.hustings.server.ballot.Disqualifications;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// What most elections do not have, from the box to a declaration whose bundle verifies.
class SpecialWaysTest extends ServerTest {
  private static final ContestId CHAIR = new ContestId(Saltmarsh.ELECTION, "chair");
  private static final ContestId TREASURER = new ContestId(Saltmarsh.ELECTION, "treasurer");
  private static final String CONTESTS = "contests:\n";
  private static final String WITH_OFFICES =
      """
      one-seat-each: true
      contests:
        - contest: chair
          name: Chair
          seats: 1
          nominators:
            - {kind: branch, limit: 8}
          threshold: {bodies: 2, of: branch}
          count:
            method: alternative-vote
            rule: av
            colleges:
              - {name: Young members, percent: 60, voters: [{section: young}]}
              - {name: Other members, percent: 40, voters: [{joined-by: freeze-date}]}
        - contest: treasurer
          name: Treasurer
          seats: 1
          nominators:
            - {kind: branch, limit: 8}
          threshold: {bodies: 2, of: branch}
          count: {method: first-past-the-post}
      """;

  @Autowired private CountingHouse house;
  @Autowired private KnownVotes known;
  @Autowired private Saltmarsh saltmarsh;
  @Autowired private BallotPapers papers;
  @Autowired private Readiness readiness;
  @Autowired private CloseToDeclaration rest;
  @Autowired private Disqualifications disqualifications;
  @Autowired private Outcomes outcomes;
  @Autowired private OpenedBallots opened;
  @TempDir private Path scratch = Path.of("");

  @BeforeEach
  void begin_afresh() {
    begin_with_empty_tables();
  }

  /// The young are few and have 60 per cent of the chair. The chair and the treasurer are passed
  /// over for the council, though everybody ranks them first.
  @Test
  void a_college_an_unopposed_seat_one_seat_each_and_a_disqualified_vote()
      throws IOException, InterruptedException {
    List<TrusteeShare> shares =
        house.open(
            40,
            CONTESTS,
            WITH_OFFICES,
            Map.of(CHAIR, List.of("Fay Gorse", "Gil Hazel"), TREASURER, List.of("Hope Ivy")));
    List<Elector> electors = house.electors();
    Elector disqualified =
        electors.stream().filter(elector -> !isYoung(elector)).findFirst().orElseThrow();
    for (Elector elector : electors) {
      house.vote(
          elector,
          Map.of(
              CHAIR,
              List.of(isYoung(elector) ? "Gil Hazel" : "Fay Gorse"),
              Saltmarsh.COUNCIL,
              elector.equals(disqualified)
                  ? List.of("Dina Elm")
                  : List.of("Gil Hazel", "Hope Ivy", "Ada Alder", "Bela Birch", "Cato Cedar"),
              Saltmarsh.YOUNG,
              List.of("Iris Juniper", "Kit Maple")),
          new Random(1));
    }
    disqualifications.disqualify(
        Saltmarsh.ELECTION,
        disqualified.number(),
        "Not a member after all.",
        Saltmarsh.RETURNING_OFFICER);
    house.close();
    rest.declare(shares);

    assertThat(elected(CHAIR)).containsExactly("Gil Hazel");
    assertThat(result(TREASURER).outcome()).isEqualTo(Outcome.UNOPPOSED);
    assertThat(elected(TREASURER)).containsExactly("Hope Ivy");
    assertThat(elected(Saltmarsh.COUNCIL)).containsExactly("Ada Alder", "Bela Birch", "Cato Cedar");
    assertThat(result(Saltmarsh.COUNCIL).passedOver())
        .extracting(PassedOver::name, PassedOver::reason)
        .containsExactlyInAnyOrder(
            tuple("Gil Hazel", "elected in Chair"), tuple("Hope Ivy", "elected in Treasurer"));
    Figures figures = opened.figures(Saltmarsh.ELECTION).orElseThrow();
    assertThat(figures.numbers().disqualified()).isOne();
    assertThat(figures.numbers().opened()).isEqualTo(electors.size() - 1L);
    assertThat(valid(Saltmarsh.COUNCIL)).isEqualTo(electors.size() - 1L);
    assertThat(verification()).isNull();
  }

  @Test
  void a_paper_spoilt_by_post_is_counted_as_spoilt_with_its_reason()
      throws IOException, InterruptedException {
    long votes = known.cast(40, 3).size();
    known.declare();

    PaperNumbers papers = Objects.requireNonNull(result(Saltmarsh.COUNCIL).papers());
    assertThat(papers.spoilt()).containsExactly(Map.entry(SpoiltReason.NO_FIRST.words(), 1L));
    assertThat(papers.valid()).isEqualTo(votes - 1);
    assertThat(papers.abstained()).isZero();
    assertThat(get(Saltmarsh.COUNCIL.path() + "/result").body())
        .contains(SpoiltReason.NO_FIRST.words());
    assertThat(verification()).isNull();
  }

  /// No key, no roll, no ballot: it is declared as soon as two people want it.
  @Test
  void an_election_in_which_every_contest_is_unopposed_is_declared_without_a_ballot()
      throws IOException, InterruptedException {
    saltmarsh.nominated();
    saltmarsh.publish(
        Saltmarsh.definitionFile().replace("seats: 3", "seats: 9").replace("seats: 2", "seats: 4"));
    clock.moveTo(Saltmarsh.FREEZES);
    papers.settle(Saltmarsh.ELECTION, null, Saltmarsh.RETURNING_OFFICER);
    assertThat(get("/elections/saltmarsh-2020/result").body())
        .contains(
            "so there is no ballot. The result is still to be declared.",
            "It is to be declared on Monday 24 August 2020.");
    assertThat(readiness.obstacles(Saltmarsh.ELECTION)).isEmpty();

    rest.declareWithoutBallot();

    assertThat(result(Saltmarsh.COUNCIL).outcome()).isEqualTo(Outcome.UNOPPOSED);
    assertThat(elected(Saltmarsh.COUNCIL)).hasSize(8);
    assertThat(elected(Saltmarsh.YOUNG)).hasSize(4);
    assertThat(get("/elections/saltmarsh-2020/result").body())
        .contains("There was no ballot: no contest had more candidates than seats.")
        .doesNotContain("Turnout is");
    assertThat(get("/elections/saltmarsh-2020/result.pdf").statusCode()).isEqualTo(200);
    assertThat(verification()).isNull();
  }

  private static boolean isYoung(Elector elector) {
    return elector.entitlements().stream()
        .anyMatch(entitlement -> entitlement.contest().equals(Saltmarsh.YOUNG));
  }

  private ContestResult result(ContestId contest) {
    return outcomes.find(contest).orElseThrow();
  }

  private long valid(ContestId contest) {
    return Objects.requireNonNull(result(contest).papers()).valid();
  }

  private List<String> elected(ContestId contest) {
    return result(contest).elected().stream().map(ContestResult.Person::name).toList();
  }

  /// The check that the public bundle breaks; null if it stands.
  private @Nullable Object verification() throws IOException, InterruptedException {
    byte[] bundle =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        visitor()
                            .address("/elections/" + Saltmarsh.ELECTION + "/result/bundle.zip"))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body();
    Path zip = Files.write(scratch.resolve("result.zip"), bundle);
    return Verification.of(zip, _ -> {}).broken();
  }
}
