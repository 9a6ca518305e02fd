package org.hustings.server.roll.change;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks for addresses whose elector has had the time to say no.
@Configuration(proxyBeanMethods = false)
class ReaddressRounds {
  @Bean
  RecurringTask<Void> takeAddressesOver(Addresses addresses) {
    return Tasks.recurring("roll.take-addresses-over", FixedDelay.ofSeconds(5))
        .execute((_, _) -> addresses.takeOverDue());
  }
}
