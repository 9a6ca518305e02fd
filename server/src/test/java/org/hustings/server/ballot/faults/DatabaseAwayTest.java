package org.hustings.server.ballot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.Visitor;
import org.hustings.server.faults.KilledPostgres;
import org.hustings.server.faults.Node;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// PostgreSQL is stopped under a server in the middle of the ballot, and comes back. Nobody touches
/// the server. `-Dhustings.away=60` keeps it away for a minute.
@Tag("long")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DatabaseAwayTest {
  private static final Duration AWAY = Duration.ofSeconds(Long.getLong("hustings.away", 4));
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(9);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  // not in /tmp: PostgreSQL runs as an ordinary user, who must be able to reach it
  private final Path folder = Path.of("target", "database-away").toAbsolutePath();

  @Test
  void voters_are_told_what_to_do_nothing_is_lost_and_all_goes_on_when_it_is_back()
      throws IOException, InterruptedException {
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    try (KilledPostgres postgres = new KilledPostgres(folder.resolve("data"));
        Node node = new Node(postgres, FaultElection.PROFILE, folder, FaultElection.settings(10))) {
      node.await(() -> Files.exists(folder.resolve(FaultElection.BALLOTS)));
      node.awaitReady();
      List<Attempt> attempts =
          FaultElection.attempts(folder).stream().filter(attempt -> attempt.elector() < 6).toList();
      Attempt first = attempts.get(2);
      Attempt second = attempts.get(3);
      Attempt third = attempts.get(4);
      Visitor voted = letIn(node, first);
      assertThat(location(voted.post("/vote/cast", reviewed(voted, first)))).endsWith("/receipt");
      Visitor voting = letIn(node, second);
      Map<String, String> form = reviewed(voting, second);

      postgres.stop();
      long begun = System.nanoTime();
      HttpResponse<String> answer = mustBeTold(voting.post("/vote/cast", form));
      Map<String, String> again = hidden(answer);
      assertThat(answer.body()).contains("The ballot box cannot be reached", "Try again");
      assertThat(again).containsAllEntriesOf(form);
      do {
        long asked = System.nanoTime();
        List.<Supplier<HttpResponse<String>>>of(
                () -> voting.get("/vote/papers"),
                () -> new Visitor(node.port()).post("/vote", Map.of("part1", third.code())),
                () -> new Visitor(node.port()).get("/elections/" + Saltmarsh.ELECTION),
                () -> signedIn(node))
            .parallelStream()
            .map(Supplier::get)
            .forEach(DatabaseAwayTest::mustBeTold);
        assertThat(System.nanoTime() - asked).isLessThan(2 * LONGEST_ANSWER.toNanos());
      } while (System.nanoTime() - begun < AWAY.toNanos());
      postgres.start();
      long back = System.nanoTime();

      node.await(() -> voted.get("/vote/receipt").statusCode() == 200);
      System.out.printf(
          "the database was away for %d s; %d ms after its return the server answered%n",
          (back - begun) / 1_000_000_000, (System.nanoTime() - back) / 1_000_000);
      assertThat(location(voting.post("/vote/cast", again))).endsWith("/receipt");
      assertThat(voting.get("/vote/receipt").body()).contains("Your vote is in the box");
      Visitor late = letIn(node, third);
      assertThat(location(late.post("/vote/cast", reviewed(late, third)))).endsWith("/receipt");

      JdbcClient database = postgres.database();
      OpenedBox box = new OpenedBox(database, FaultElection.ceremony(folder));
      assertThat(box.rankings())
          .isEqualTo(
              Map.of(
                  first.elector(), first.ranking(),
                  second.elector(), second.ranking(),
                  third.elector(), third.ranking()));
      node.await(() -> box.count("listed") == 3);
      box.mustBeListedInOneChain();
      jobsMustGoOn(node, database);
    }
  }

  /// Every job that comes again and again is done after the return.
  private static void jobsMustGoOn(Node node, JdbcClient database)
      throws IOException, InterruptedException {
    String asked = database.sql("SELECT now()::text").query(String.class).single();
    node.await(() ->
        database
                .sql(
                    """
                    SELECT count(*) FROM platform.scheduled_tasks
                    WHERE task_name IN ('result.go-on', 'dispatch.send-ballots')
                      AND last_success > :asked::timestamptz
                    """)
                .param("asked", asked)
                .query(Integer.class)
                .single()
            == 2);
  }

  private static HttpResponse<String> mustBeTold(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
    assertThat(answer.body()).containsIgnoringCase("try again");
    return answer;
  }

  /// What somebody gets whose browser has a session, which lies in the database too.
  private static HttpResponse<String> signedIn(Node node) {
    Visitor visitor = new Visitor(node.port());
    return visitor.send(
        HttpRequest.newBuilder(visitor.address("/account"))
            .header("Accept", "text/html")
            .header("Cookie", "hustings=bm9ib2R5")
            .build());
  }

  private static Visitor letIn(Node node, Attempt attempt) {
    Visitor visitor = new Visitor(node.port());
    visitor.post("/vote", Map.of("part1", attempt.code()));
    return visitor;
  }

  private static Map<String, String> reviewed(Visitor voter, Attempt attempt) {
    Map<String, String> form = new HashMap<>(hidden(voter.get("/vote/papers")));
    form.put("mark.council." + attempt.ranking().get(0), "1");
    form.put("mark.council." + attempt.ranking().get(1), "2");
    return hidden(voter.post("/vote/review", form));
  }

  private static Map<String, String> hidden(HttpResponse<String> page) {
    Map<String, String> fields = new HashMap<>();
    Matcher found = HIDDEN.matcher(page.body());
    while (found.find()) {
      fields.put(found.group(1), found.group(2));
    }
    return fields;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }
}
