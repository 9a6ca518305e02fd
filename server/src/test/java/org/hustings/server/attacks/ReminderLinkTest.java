package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.hustings.server.dispatch.mail.PlannedReminder;
import org.hustings.server.dispatch.mail.PlannedReminders;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.roll.SaltmarshMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A reminder is read by whoever reads over a shoulder: it holds no code, and what its link sends goes
/// to the elector alone.
class ReminderLinkTest extends DispatchedSociety {
  private static final String PAGE = DESK + "/reminders";

  @Autowired private PlannedReminders planned;

  private PlannedReminder first() {
    return planned.of(Saltmarsh.ELECTION).getFirst();
  }

  @Test
  void a_planned_reminder_goes_once_at_its_time_and_its_link_sends_another_ballot_by_one_press() {
    String address = Objects.requireNonNull(SaltmarshMembers.email(15));
    assertThat(staff.submit(PAGE, PAGE, Map.of("at", "2020-08-05T11:00")).statusCode())
        .isEqualTo(302);
    assertThat(staff.get(PAGE).body()).contains("planned by Appointee");
    int letters = lettersAt(address).size();
    planned.sendDue();
    assertThat(first().outcome()).isNull();

    clock.moveTo(ASKING.plus(Duration.ofHours(1)));
    planned.sendDue();
    planned.sendDue();
    await(() -> lettersAt(address).size() == letters + 1);
    assertThat(first().outcome()).isEqualTo(PlannedReminder.Outcome.SENT);
    assertThat(lettersAt(address).getLast().subject()).contains("Have you voted?");
    assertThat(ballotsAt(address)).hasSize(1);

    // days later, as one reads mail
    clock.moveTo(ASKING.plus(Duration.ofDays(3)));
    String link = linkAt(address, "link");
    assertThat(get(link).statusCode()).isEqualTo(200);
    assertThat(ballotsAt(address)).hasSize(1);
    assertThat(visitor().submit(link, link, Map.of()).body()).doesNotContain(address);
    await(() -> ballotsAt(address).size() == 2);
    assertThat(get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void what_is_planned_for_no_good_time_is_refused_and_can_be_taken_back() {
    assertThat(staff.submit(PAGE, PAGE, Map.of("at", "soon")).body())
        .contains("Give a day and a time", "soon");
    assertThat(staff.submit(PAGE, PAGE, Map.of("at", "2020-08-01T09:00")).body())
        .contains("This time is past");
    assertThat(staff.submit(PAGE, PAGE, Map.of("at", "2020-12-24T09:00")).body())
        .contains("Nobody can vote at that time");
    assertThat(planned.of(Saltmarsh.ELECTION)).isEmpty();

    staff.submit(PAGE, PAGE, Map.of("at", "2020-08-06T09:00"));
    staff.submit(PAGE, PAGE + "/" + first().id() + "/drop", Map.of());
    clock.moveTo(ASKING.plus(Duration.ofDays(1)));
    planned.sendDue();
    assertThat(first().outcome()).isEqualTo(PlannedReminder.Outcome.DROPPED);
    assertThat(auditLog()).contains("dispatch.reminder-planned", "dispatch.reminder-dropped");
  }

  @Test
  void a_reminder_whose_time_passed_unseen_is_not_sent_when_it_makes_no_sense_any_more() {
    staff.submit(PAGE, PAGE, Map.of("at", "2020-08-06T09:00"));
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(60));
    planned.sendDue();
    assertThat(first().outcome()).isEqualTo(PlannedReminder.Outcome.MISSED);
  }
}
