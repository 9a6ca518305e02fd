package org.hustings.server.enquiry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks for enquiries that are overdue, and for those of which nothing need be kept any longer.
@Configuration(proxyBeanMethods = false)
class EnquiryRounds {
  @Bean
  RecurringTask<Void> lookAtEnquiries(Enquiries enquiries) {
    return Tasks.recurring("enquiry.look", FixedDelay.ofMinutes(10))
        .execute((_, _) -> enquiries.look());
  }
}
