package org.hustings.server.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EndEarlierTest extends ServerTest {
  private static final String PUBLIC = "/elections/" + Saltmarsh.ELECTION;
  private static final String DESK = "/staff" + PUBLIC + "/ballot";
  private static final String SUBJECT = "The ballot closes earlier: Saltmarsh";

  @Autowired private SaltmarshBallot ballot;
  @Autowired private Box box;
  private Visitor officer = visitor();

  @BeforeEach
  void open() {
    begin_with_empty_tables();
    ballot.open(6);
    officer = signedIn(Role.RETURNING_OFFICER);
  }

  private HttpResponse<String> proposed(String date, String time, boolean earlier) {
    Map<String, String> form = new HashMap<>();
    form.put("date", date);
    form.put("time", time);
    form.put("reason", "The meeting is earlier.");
    if (earlier) {
      form.put("earlier", "on");
    }
    return officer.submit(DESK, DESK + "/extension", form);
  }

  private List<String> told() {
    return mail.letters().stream()
        .filter(one -> one.subject().contains(SUBJECT))
        .map(one -> one.to())
        .sorted()
        .toList();
  }

  @Test
  void the_close_is_brought_forward_with_what_hangs_on_it_and_whoever_has_not_voted_is_told() {
    Random random = new Random(1);
    assertThat(box.cast(ballot.pack(1), ballot.marked(ballot.pack(1), random), AttemptId.draw()))
        .isInstanceOf(CastOutcome.Accepted.class);

    HttpResponse<String> answer = proposed("2020-08-16", "12:00", true);
    assertThat(officer.get(SecondPerson.proposal(answer)).body())
        .contains("will close earlier, on Sunday 16 August 2020, 12 noon")
        .contains(
            "Deadline for requests for a reissue by post: from Friday 14 August 2020 to Sunday 9"
                + " August 2020.",
            "Declaration of the result: stays, Monday 24 August 2020.");
    SecondPerson.confirms(signedIn(Role.STAFF), answer);

    assertThat(get(PUBLIC + "/timetable").body())
        .contains("Sunday 16 August 2020, 12 noon", "Saturday 15 August 2020");
    assertThat(get(PUBLIC + "/result").body())
        .contains("That is earlier than was announced: Friday 21 August 2020, 12 noon.");
    assertThat(get(PUBLIC + "/notices").body()).contains("The meeting is earlier.");
    await(() -> told().size() >= 5);
    List<String> others =
        ballot.electors().stream()
            .filter(one -> one.number().value() != 1)
            .map(Elector::email)
            .sorted()
            .toList();
    assertThat(told()).isEqualTo(others);
    clock.moveTo(Instant.parse("2020-08-16T11:30:00Z"));
    assertThat(box.cast(ballot.pack(2), ballot.marked(ballot.pack(2), random), AttemptId.draw()))
        .isInstanceOf(CastOutcome.Closed.class);
  }

  @Test
  void everybody_has_a_day_left_and_a_close_is_not_brought_forward_by_a_slip() {
    assertThat(proposed("2020-08-16", "12:00", false).body())
        .contains("The new close must be later than the present one and now.");
    assertThat(proposed("2020-08-22", "12:00", true).body())
        .contains("The new close must be earlier than the present one.");
    assertThat(proposed("2020-08-04", "09:00", true).body())
        .contains("Everybody must have 24 hours from the confirmation on to vote");
  }

  @Test
  void an_extension_moves_the_deadlines_for_another_ballot_as_well() {
    HttpResponse<String> answer = proposed("2020-08-23", "12:00", false);
    SecondPerson.confirms(signedIn(Role.STAFF), answer);
    assertThat(get(PUBLIC + "/timetable").body())
        .contains("Sunday 16 August 2020", "Saturday 22 August 2020", "Sunday 23 August 2020");
  }
}
