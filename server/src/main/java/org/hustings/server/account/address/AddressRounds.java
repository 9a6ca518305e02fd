package org.hustings.server.account.address;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks for changes of address of which nobody was told, and for those that are due.
@Configuration(proxyBeanMethods = false)
class AddressRounds {
  @Bean
  RecurringTask<Void> tellOfAddresses(AddressChanges changes) {
    return Tasks.recurring("account.tell-of-addresses", FixedDelay.ofSeconds(10))
        .execute((_, _) -> {
          int told;
          do {
            told = changes.tellWaiting();
          } while (told > 0);
        });
  }

  @Bean
  RecurringTask<Void> settleAddresses(AddressChanges changes) {
    return Tasks.recurring("account.settle-addresses", FixedDelay.ofMinutes(1))
        .execute((_, _) -> changes.settleDue());
  }
}
