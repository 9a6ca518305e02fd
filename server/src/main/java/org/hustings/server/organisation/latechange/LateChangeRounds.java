package org.hustings.server.organisation.latechange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks for late changes to confirm to the member, and to report to the returning officer.
@Configuration(proxyBeanMethods = false)
class LateChangeRounds {
  @Bean
  RecurringTask<Void> confirmLateChanges(LateChangeLetters letters) {
    return Tasks.recurring("organisation.confirm-late-changes", FixedDelay.ofSeconds(10))
        .execute((_, _) -> {
          int sent;
          do {
            sent = letters.sendWaiting();
          } while (sent > 0);
        });
  }

  @Bean
  RecurringTask<Void> reportLateChanges(LateChangeDigest digest) {
    return Tasks.recurring("organisation.report-late-changes", FixedDelay.ofMinutes(1))
        .execute((_, _) -> digest.sendDue());
  }
}
