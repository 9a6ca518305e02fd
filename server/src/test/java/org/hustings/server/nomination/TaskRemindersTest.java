package org.hustings.server.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.KeptMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever a task waits for is reminded from the list of what is to be done, and not flooded.
class TaskRemindersTest extends ServerTest {
  private static final Instant OPEN = Instant.parse("2020-07-11T09:00:00Z");
  private static final String DESK = "/staff/elections/fenland-2020";
  private static final String TRUSTEES = DESK + "/ceremony/remind";

  @Autowired private Fenland fenland;
  @Autowired private ElectionRoles roles;
  private int before;

  @BeforeEach
  void begin() {
    begin_with_empty_tables();
    clock.moveTo(OPEN);
    fenland.publish();
    before = mail.letters().size();
  }

  private List<KeptMail.Letter> to(String address) {
    return mail.letters().stream().skip(before).filter(one -> one.to().equals(address)).toList();
  }

  @Test
  void trustees_who_have_made_no_key_are_reminded_once_a_day_in_both_languages() {
    roles.give(
        Actor.system("test"), Role.TRUSTEE, "fenland-2020", "", "Twm", "twm.waits@example.org");
    await(() -> to("twm.waits@example.org").size() == 1);
    Visitor official = signedIn(Role.STAFF);
    assertThat(official.get(DESK).body())
        .contains("Trustees who have made a key of their own: 0 of 1", "since Saturday 11 July")
        .contains("action=\"" + TRUSTEES + "\"");

    assertThat(official.submit(DESK, TRUSTEES, Map.of()).statusCode()).isEqualTo(302);
    await(() -> to("twm.waits@example.org").size() == 2);
    assertThat(to("twm.waits@example.org").getLast().text())
        .contains("Make a key of your own: Fenland Society elections 2020", "Annwyl Twm")
        .contains("/elections/fenland-2020/trustee");

    Visitor other = signedIn(Role.RETURNING_OFFICER);
    assertThat(other.submit(DESK, TRUSTEES, Map.of()).body())
        .as("another official at the same time")
        .contains("they are reminded once in 24 hours");
    for (int day = 1; day < 6; day++) {
      clock.moveTo(OPEN.plus(Duration.ofHours(25).multipliedBy(day)));
      Visitor next = signedIn(Role.STAFF);
      assertThat(next.submit(DESK, TRUSTEES, Map.of()).statusCode()).isEqualTo(day < 5 ? 302 : 422);
    }
    await(() -> to("twm.waits@example.org").size() == 6);
    assertThat(signedIn(Role.SCRUTINEER).submit("/account", TRUSTEES, Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void of_many_presses_at_once_one_counts() throws Exception {
    roles.give(
        Actor.system("test"), Role.TRUSTEE, "fenland-2020", "", "Twm", "twm.waits@example.org");
    await(() -> to("twm.waits@example.org").size() == 1);
    List<Visitor> officials = IntStream.range(0, 4).mapToObj(_ -> signedIn(Role.STAFF)).toList();
    try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          officials.stream()
              .map(one -> at.submit(() -> one.submit(DESK, TRUSTEES, Map.of()).statusCode()))
              .toList();
      int done = 0;
      for (Future<Integer> answer : answers) {
        done += answer.get() == 302 ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    }
    await(() -> to("twm.waits@example.org").size() == 2);
  }

  @Test
  void nobody_is_reminded_where_nothing_waits() {
    Visitor official = signedIn(Role.STAFF);
    assertThat(official.submit("/account", TRUSTEES, Map.of()).body())
        .contains("Nothing waits for a trustee");
    assertThat(official.get(DESK).body()).doesNotContain(TRUSTEES);
  }
}
