package org.hustings.server.ballot.voting;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.ballotbox.bundle.BundleKey;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.list.SignedReceipt;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.ballot.list.Receipts;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CastingTest extends ServerTest {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
  private static final Pattern TRACKER = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");

  @Autowired private PollingPlace place;
  @Autowired private HikariDataSource connections;
  @Autowired private Receipts receipts;
  @Autowired private Sequencer sequencer;

  @BeforeAll
  void open() {
    place.open();
  }

  /// Takes connections until nobody else gets any.
  private void takeAll(List<Connection> taken) throws SQLException {
    try {
      while (true) {
        taken.add(connections.getConnection());
      }
    } catch (SQLTransientConnectionException none) {
      assertThat(taken).isNotEmpty();
    }
  }

  /// The hidden fields of the page.
  private static Map<String, String> hidden(HttpResponse<String> page) {
    Map<String, String> fields = new HashMap<>();
    Matcher found = HIDDEN.matcher(page.body());
    while (found.find()) {
      fields.put(found.group(1), found.group(2));
    }
    return fields;
  }

  private HttpResponse<String> review(Visitor voter, Map<String, String> marks) {
    Map<String, String> form = hidden(voter.get("/vote/papers"));
    form.putAll(marks);
    return voter.post("/vote/review", form);
  }

  private Map<String, String> firstTwo() {
    return Map.of(
        place.field(Saltmarsh.COUNCIL, "Cato Cedar"), "1",
        place.field(Saltmarsh.COUNCIL, "Ada Alder"), " 2 ");
  }

  private Visitor voter() {
    return PollingPlace.letIn(visitor(), place.code(Saltmarsh.COUNCIL, Saltmarsh.YOUNG));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }

  private static String tracker(HttpResponse<String> receipt) {
    Matcher found = TRACKER.matcher(receipt.body());
    return found.find() ? found.group() : "";
  }

  @Test
  void the_review_lists_preferences_in_order_and_what_is_left_out() {
    HttpResponse<String> review = review(voter(), firstTwo());
    assertThat(review.body().replaceAll("\\s+", " "))
        .contains("<li>Cato Cedar</li> <li>Ada Alder</li>")
        .contains("You do not vote in this contest.");
  }

  @Test
  void the_same_attempt_gets_the_same_receipt_and_counts_once() {
    Visitor voter = voter();
    Map<String, String> form = hidden(review(voter, firstTwo()));
    long before = place.votes();
    assertThat(location(voter.post("/vote/cast", form))).isEqualTo("/vote/receipt");
    String tracker = tracker(voter.get("/vote/receipt"));
    assertThat(location(voter.post("/vote/cast", form))).isEqualTo("/vote/receipt");
    assertThat(tracker(voter.get("/vote/receipt"))).isEqualTo(tracker).isNotEmpty();
    assertThat(place.votes()).isEqualTo(before + 1);
  }

  @Test
  void the_receipt_shows_nothing_of_the_vote() {
    Visitor voter = voter();
    voter.post("/vote/cast", hidden(review(voter, firstTwo())));
    assertThat(voter.get("/vote/receipt").body())
        .contains("Your vote is in the box")
        .doesNotContain("Cato", "Ada Alder");
  }

  /// A promise that the voter can hold against us, which says nothing of the vote.
  @Test
  void the_receipt_is_a_signed_promise_that_the_list_keeps() {
    Visitor voter = voter();
    voter.post("/vote/cast", hidden(review(voter, firstTwo())));
    String page = voter.get("/vote/receipt").body();
    Matcher link =
        Pattern.compile("/elections/saltmarsh-2020/receipt\\.txt\\?[^\"]+").matcher(page);
    assertThat(link.find()).isTrue();
    String file = get(link.group().replace("&amp;", "&")).body();
    SignedReceipt receipt = SignedReceipt.read(file).orElseThrow();

    assertThat(
            BundleKey.read(get("/elections/saltmarsh-2020/ballots.pem").body())
                .signed(receipt.signedBytes(), HexFormat.of().parseHex(receipt.signature())))
        .isTrue();
    assertThat(receipt.listedBy()).isEqualTo(receipt.receivedAt().plusSeconds(60));
    assertThat(check(file)).contains("This ballot will be on the list within a minute");
    sequencer.list();
    assertThat(check(file)).contains("its promise was kept: this ballot is on the list below");
    assertThat(check(file.replace(receipt.hash(), "0".repeat(64)))).contains("was not signed here");
    assertThat(get(link.group().replace("&amp;", "&").replace("hash=", "hash=0")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_promise_that_was_broken_is_proved_by_the_receipt() {
    SignedReceipt receipt =
        receipts.sign(Saltmarsh.ELECTION, BallotTracker.draw(), "ab".repeat(32), clock.instant());
    assertThat(check(receipt.text())).contains("will be on the list within a minute");
    clock.moveTo(clock.instant().plusSeconds(120));
    assertThat(check(receipt.text())).contains("is not on the list as was promised");
    clock.moveTo(clock.instant().minusSeconds(120));
  }

  private String check(String receipt) {
    return get("/elections/saltmarsh-2020/ballots?receipt="
            + URLEncoder.encode(receipt, StandardCharsets.UTF_8))
        .body();
  }

  @Test
  void another_attempt_after_the_vote_is_told_that_it_is_in() {
    Visitor voter = voter();
    Map<String, String> first = hidden(review(voter, firstTwo()));
    Map<String, String> second = hidden(review(voter, firstTwo()));
    voter.post("/vote/cast", first);
    assertThat(location(voter.post("/vote/cast", second))).isEqualTo("/vote/papers");
    assertThat(voter.get("/vote/papers").body())
        .contains("You have voted already", "Show my receipt");
  }

  @Test
  void a_paper_left_blank_is_cast_blank_and_nothing_at_all_is_refused() {
    Visitor voter = voter();
    HttpResponse<String> nothing = review(voter, Map.of());
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(nothing.body()).contains("Nothing is marked yet. Mark at least one paper");
    HttpResponse<String> blank = review(voter, Map.of("blank.council", "yes"));
    assertThat(blank.body()).contains("You leave this paper blank.");
    assertThat(location(voter.post("/vote/cast", hidden(blank)))).isEqualTo("/vote/receipt");
  }

  @Test
  void faults_lead_back_to_the_papers_with_what_was_written() {
    HttpResponse<String> page =
        review(
            voter(),
            Map.of(
                place.field(Saltmarsh.COUNCIL, "Cato Cedar"), "1",
                place.field(Saltmarsh.COUNCIL, "Ada Alder"), "<b>",
                place.field(Saltmarsh.YOUNG, "Kit Maple"), "X",
                place.field(Saltmarsh.YOUNG, "Lena Oak"), "X",
                place.field(Saltmarsh.YOUNG, "Joel Larch"), "X"));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("Council: Ada Alder has \"&lt;b&gt;\": write a preference")
        .contains("3 crosses are made, and 2 may be")
        .contains("value=\"&lt;b>\"")
        .doesNotContain("<b>");
  }

  @Test
  void a_form_of_another_voter_or_of_no_page_of_ours_casts_nothing() {
    Map<String, String> theirs = hidden(review(voter(), firstTwo()));
    Map<String, String> bare = new HashMap<>(firstTwo());
    bare.put("attempt", theirs.getOrDefault("attempt", ""));
    long before = place.votes();
    for (Map<String, String> form : List.of(theirs, bare)) {
      HttpResponse<String> answer = voter().post("/vote/cast", form);
      assertThat(answer.body()).contains("This page belongs to another ballot");
    }
    assertThat(place.votes()).isEqualTo(before);
  }

  @Test
  void a_form_that_another_site_sends_is_refused() {
    SecurityCode code = place.code(Saltmarsh.COUNCIL);
    Visitor voter = visitor();
    HttpRequest fromElsewhere =
        HttpRequest.newBuilder(voter.address("/vote"))
            .header("Sec-Fetch-Site", "cross-site")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("part1=" + code.written()))
            .build();
    assertThat(voter.send(fromElsewhere).statusCode()).isEqualTo(403);
  }

  @Test
  void while_the_database_is_away_the_page_offers_to_send_the_same_again() throws SQLException {
    Visitor voter = voter();
    Map<String, String> form = hidden(review(voter, firstTwo()));
    List<Connection> taken = new ArrayList<>();
    try {
      takeAll(taken);
      HttpResponse<String> page = voter.post("/vote/cast", form);
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("The ballot box cannot be reached", "action=\"/vote/cast\"");
      assertThat(hidden(page)).containsAllEntriesOf(form);
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
    assertThat(location(voter.post("/vote/cast", form))).isEqualTo("/vote/receipt");
  }
}
