package org.hustings.server.platform;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps what a job is about as JSON: a later version of Hustings has to read it.
@Component
class JobData implements DbSchedulerCustomizer {
  static final Serializer JSON = new Jackson3Serializer();

  @Override
  public Optional<Serializer> serializer() {
    return Optional.of(JSON);
  }
}
