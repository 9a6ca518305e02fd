package org.hustings.server.ballot.list;

import java.time.Duration;
import org.hustings.server.platform.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Has the sequencer list what is waiting twice a second, on every node: the list shows a ballot
/// within a second. With `hustings.ballot.listing=false` it is left to others.
@Component
@ConditionalOnProperty(name = "hustings.ballot.listing", matchIfMissing = true)
class ListingRounds extends Rounds {
  private final Sequencer sequencer;

  ListingRounds(Sequencer sequencer) {
    super("ballot-listing", Duration.ofMillis(500));
    this.sequencer = sequencer;
  }

  @Override
  protected void round() {
    if (sequencer.hasWork()) {
      sequencer.list();
    }
  }
}
