package org.hustings.server.dispatch.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every few seconds for ballots to send, wherever the application serves.
@Configuration(proxyBeanMethods = false)
class SendingRounds {
  @Bean
  RecurringTask<Void> sendBallots(Postman postman) {
    return Tasks.recurring("dispatch.send-ballots", FixedDelay.ofSeconds(2))
        .execute((_, context) -> postman.round(() -> context.getSchedulerState().isShuttingDown()));
  }
}
