package org.hustings.server.nomination.live;

import java.util.regex.Pattern;
import org.hustings.server.nomination.ContestChanged;
import org.hustings.server.platform.web.CachedAddresses;
import org.hustings.server.platform.web.ResponseCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has the trackers' pages and files kept for their many readers, until this node hears that the
/// record of the contest changed.
@Component
class TrackerCaching {
  private final ResponseCache cache;

  TrackerCaching(ResponseCache cache) {
    this.cache = cache;
  }

  @Bean
  static CachedAddresses addressesOfTrackers() {
    return new CachedAddresses(
        Pattern.compile("/elections/[^/]+/[^/]+/nominations(\\.(txt|csv|json|atom)|/embed)?"));
  }

  @EventListener
  void forget(ContestChanged change) {
    cache.forget(change.contest().path() + "/nominations");
  }
}
