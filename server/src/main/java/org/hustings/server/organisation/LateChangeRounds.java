package org.hustings.server.organisation;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every few seconds for late changes to confirm, wherever the application serves.
@Component
@EnableScheduling
@ConditionalOnProperty(name = "hustings.jobs", matchIfMissing = true)
class LateChangeRounds {

  private final LateChangeLetters letters;

  LateChangeRounds(LateChangeLetters letters) {
    this.letters = letters;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  void confirm() {
    while (letters.sendWaiting() > 0) {
      Thread.onSpinWait();
    }
  }
}
