package org.hustings.server.audit.restored;

import java.time.Duration;
import org.hustings.server.platform.Aside;
import org.hustings.server.platform.Rounds;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Has a server that was restored stand aside from its first moment, until the operator says that it
/// is the one that serves; every node notices that by itself.
@Component
class StandingAside extends Rounds implements SmartInitializingSingleton {
  private final Restorations restorations;
  private final Aside aside;

  StandingAside(Restorations restorations, Aside aside) {
    super("standing-aside", Duration.ofSeconds(1));
    this.restorations = restorations;
    this.aside = aside;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (restorations.isAside()) {
      aside.begin();
    }
  }

  @Override
  protected void round() {
    if (aside.isOn() && !restorations.isAside()) {
      aside.end();
    }
  }
}
