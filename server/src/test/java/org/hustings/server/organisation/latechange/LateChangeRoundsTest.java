package org.hustings.server.organisation.latechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.organisation.RegisterName.MEMBERS;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.imports.ImportTest;
import org.hustings.server.platform.KeptMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LateChangeRoundsTest extends ImportTest {
  private static final String BEFORE =
      """
      number,name,email,address
      1,Ada Cole,ada@old.example,1 Road
      2,Bo Diaz,bo@old.example,2 Road
      """;
  private static final String OFFICER = "returning-officer@example.org";

  @Autowired private SettableFreezes freezes;
  @Autowired private LateChangeDigest digest;
  @Autowired private Grants grants;
  @Autowired private Scheduler scheduler;
  private int lettersBefore;

  @BeforeEach
  void begin_within_a_freeze_with_a_returning_officer() {
    freezes.set();
    carryOut(MEMBERS, BEFORE);
    freezes.set(new Freeze("spring-2020", "Spring elections 2020", START, null));
    grants.give(Actor.system("test"), Role.RETURNING_OFFICER, "Ro Ely", OFFICER);
    lettersBefore = mail.letters().size();
  }

  @AfterEach
  void end_the_freeze() {
    freezes.set();
  }

  @Test
  void the_rounds_confirm_a_change_to_the_old_address_without_anybody_asking() {
    carryOut(MEMBERS, BEFORE.replace("ada@old.example", "ada@new.example"));

    await("organisation.confirm-late-changes", "ada@old.example");

    assertThat(lettersTo("ada@old.example")).hasSize(1);
    assertThat(lettersTo("ada@new.example")).isEmpty();
  }

  @Test
  void the_rounds_tell_the_returning_officer_of_all_changes_in_one_letter() {
    carryOut(MEMBERS, BEFORE.replace("@old", "@new").replace("2 Road", "3 Road"));

    await("organisation.report-late-changes", OFFICER);

    assertThat(lettersTo(OFFICER))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.subject()).isEqualTo("3 addresses have changed after the freeze");
          assertThat(letter.text())
              .contains(
                  "Spring elections 2020: e-mail 2, postal address 1",
                  "/staff/late-changes/spring-2020")
              .doesNotContain("Ada", "old.example", "new.example", "3 Road");
        });
  }

  @Test
  void a_change_within_a_day_of_the_last_letter_waits_for_the_next() {
    carryOut(MEMBERS, BEFORE.replace("ada@old.example", "ada@new.example"));
    digest.sendDue();
    await(() -> lettersTo(OFFICER).size() == 1);
    clock.moveTo(START.plus(Duration.ofHours(23)));
    carryOut(MEMBERS, BEFORE.replace("ada@old.example", "ada@newer.example"));

    digest.sendDue();
    clock.moveTo(START.plus(Duration.ofHours(25)));
    digest.sendDue();
    digest.sendDue();

    await(() -> lettersTo(OFFICER).size() == 2);
    assertThat(lettersTo(OFFICER).getLast().subject())
        .isEqualTo("An address has changed after the freeze");
  }

  /// Has the round done now instead of at its time, and waits for its letter.
  private void await(String round, String address) {
    TaskInstanceId job = TaskInstanceId.of(round, RecurringTask.INSTANCE);
    await(() ->
        scheduler.getScheduledExecution(job).stream()
            .noneMatch(scheduledExecution -> scheduledExecution.isPicked()));
    scheduler.reschedule(job, Instant.now());
    scheduler.triggerCheckForDueExecutions();
    await(() -> !lettersTo(address).isEmpty());
  }

  private List<KeptMail.Letter> lettersTo(String address) {
    return mail.letters().stream()
        .skip(lettersBefore)
        .filter(letter -> letter.to().equals(address))
        .toList();
  }
}
