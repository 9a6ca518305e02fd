package org.hustings.server.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import org.hustings.server.organisation.Today;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// By when an enquiry is to be answered and a complaint decided: `hustings.enquiries.days` after the
/// day on which it came in, at the organisation's seat.
@Component
class Deadline {
  private static final int LONGEST = 365;

  private final Today today;
  private final int days;

  Deadline(Today today, @Value("${hustings.enquiries.days:14}") int days) {
    if (days < 1 || days > LONGEST) {
      throw new IllegalArgumentException(
          "hustings.enquiries.days is %d; expected a number of days from 1 to %d"
              .formatted(days, LONGEST));
    }
    this.today = today;
    this.days = days;
  }

  /// The last day for what came in at an instant.
  LocalDate after(Instant received) {
    return today.dayOf(received).plusDays(days);
  }

  int days() {
    return days;
  }

  LocalDate today() {
    return today.day();
  }
}
