package org.hustings.server.ballot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.post.Scanning;
import org.hustings.server.ballot.post.UnnumberedPapers;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A lost phrase and a paper without its number: two people find the way out.
class PostRoomMishapsTest extends ServerTest {
  private static final String STAFF = "/staff/elections/saltmarsh-2020";
  private static final String KEY = STAFF + "/post/key";
  private static final String WITHOUT = STAFF + "/post/without-number";
  private static final String FOUND = "The corner with the number is torn off.";

  @Autowired private SaltmarshBallot ballot;
  @Autowired private Scanning scanning;
  @Autowired private UnnumberedPapers unnumbered;
  private Visitor officer = visitor();
  private Visitor clerk = visitor();

  @BeforeEach
  void two_people_are_signed_in_and_the_ballot_is_open() {
    begin_with_empty_tables();
    clock.moveTo(Saltmarsh.NOMINATING);
    officer = signedIn(Role.RETURNING_OFFICER);
    clerk = signedIn(Role.STAFF);
    ballot.open(10);
  }

  @Test
  void a_phrase_that_is_lost_is_given_up_by_two_and_what_one_clerk_keyed_is_keyed_again() {
    clerk.submit(STAFF + "/post", STAFF + "/post", Map.of("papers", "5\n10"));
    String old = "marsh harrier over reeds";
    assertThat(clerk.get(KEY).body()).doesNotContain("Nobody knows the phrase");
    key(clerk, "5", old);
    assertThat(key(officer, "5", old)).contains("it is sealed in the box");
    assertThat(key(clerk, "10", old)).contains("a second clerk keys it");

    Visitor third = signedIn(Role.STAFF);
    assertThat(third.get(KEY).body()).contains("Nobody knows the phrase any more");
    assertThat(third.submit(KEY, KEY + "/lost", Map.of("reason", " ")).statusCode()).isEqualTo(422);
    HttpResponse<String> proposed =
        third.submit(KEY, KEY + "/lost", Map.of("reason", "Its only keeper is ill."));
    String proposal = SecondPerson.proposal(proposed);
    assertThat(officer.get(proposal).body())
        .contains("given up as lost", "keyed again: 1", "stay there: 1");
    assertThat(SecondPerson.confirm(third, proposal).statusCode()).isEqualTo(422);
    assertThat(third.get(KEY).body()).contains("another official must confirm it");
    SecondPerson.confirms(officer, proposed);

    assertThat(scanning.numbers(Saltmarsh.ELECTION).keyed()).isOne();
    assertThat(scanning.numbers(Saltmarsh.ELECTION).unkeyed()).isOne();
    // what clerks' browsers hold of the old one opens nothing any more
    assertThat(clerk.get(KEY).body()).contains("the clerks agree on a phrase");
    String next = "bittern booms at dawn";
    assertThat(key(clerk, "10", next)).contains("a second clerk keys it");
    assertThat(officer.submit(KEY, KEY + "/phrase", Map.of("phrase", old)).body())
        .contains("This is not the phrase that was agreed.");
    assertThat(key(officer, "10", next)).contains("it is sealed in the box");
  }

  @Test
  void a_paper_without_its_number_is_received_by_two_and_neither_opened_nor_counted() {
    assertThat(clerk.get(STAFF + "/post").body()).contains("Papers without a number");
    assertThat(receive("", FOUND).body()).contains("Give the day and the hour");
    assertThat(receive(came(Duration.ofDays(2)), FOUND).body()).contains("has not come yet");
    assertThat(receive(came(Duration.ofHours(-1)), " ").body()).contains("Say what was found");

    HttpResponse<String> proposed = receive(came(Duration.ofHours(-1)), FOUND);
    String proposal = SecondPerson.proposal(proposed);
    assertThat(officer.get(proposal).body()).contains("without a number that can be read", FOUND);
    assertThat(SecondPerson.confirm(clerk, proposal).statusCode()).isEqualTo(422);
    assertThat(unnumbered.number(Saltmarsh.ELECTION)).isZero();
    assertThat(clerk.get(WITHOUT).body()).contains("another official must confirm it");
    SecondPerson.confirms(officer, proposed);

    assertThat(unnumbered.number(Saltmarsh.ELECTION)).isOne();
    assertThat(scanning.numbers(Saltmarsh.ELECTION).returned()).isZero();
    assertThat(signedIn(Role.SCRUTINEER).get(WITHOUT).body())
        .contains(FOUND)
        .doesNotContain("Take one down");
    assertThat(get("/elections/saltmarsh-2020/notices").body())
        .contains("A paper came back without its number", FOUND);
    assertThat(get("/elections/saltmarsh-2020/notices?lang=cy").body())
        .contains("Daeth papur yn ôl heb ei rif");
  }

  @Test
  void one_that_came_after_the_close_is_not_taken_down() {
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(7200));
    assertThat(receive(came(Duration.ofHours(-1)), FOUND).body()).contains("after the close");
    SecondPerson.confirms(officer, receive(came(Duration.ofHours(-3)), FOUND));
    assertThat(unnumbered.number(Saltmarsh.ELECTION)).isOne();
  }

  private HttpResponse<String> receive(String came, String found) {
    return clerk.submit(WITHOUT, WITHOUT, Map.of("came", came, "found", found));
  }

  private String came(Duration fromNow) {
    return LocalDateTime.ofInstant(clock.instant().plus(fromNow), ZoneId.of("Europe/London"))
        .withNano(0)
        .toString();
  }

  /// Keys the first candidate of the council as the first preference.
  private static String key(Visitor person, String paper, String phrase) {
    person.submit(KEY, KEY + "/phrase", Map.of("phrase", phrase));
    String form = person.get(KEY + "?paper=" + paper).body();
    Map<String, String> sent = new HashMap<>();
    sent.put("paper", paper);
    sent.put("young-representatives", "not-returned");
    sent.put(form.replaceAll("(?s).*?name=\"(council\\.[0-9]+)\".*", "$1"), "1");
    return person.submit(KEY + "?paper=" + paper, KEY, sent).body();
  }
}
