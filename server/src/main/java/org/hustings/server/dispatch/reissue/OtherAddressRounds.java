package org.hustings.server.dispatch.reissue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks for ballots to other addresses whose delay is over.
@Configuration(proxyBeanMethods = false)
class OtherAddressRounds {
  @Bean
  RecurringTask<Void> sendToOtherAddresses(OtherAddresses addresses) {
    return Tasks.recurring("dispatch.send-to-other-addresses", FixedDelay.ofSeconds(5))
        .execute((_, _) -> {
          int sent;
          do {
            sent = addresses.sendDue();
          } while (sent > 0);
        });
  }
}
