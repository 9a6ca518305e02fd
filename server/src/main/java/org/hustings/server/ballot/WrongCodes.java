package org.hustings.server.ballot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/// Counts the wrong codes that came from one place lately, so that whoever tries many is told to
/// stop. A right code is never counted and never refused: a whole university may share one address.
/// In memory, on each node: who asked from where is not to lie in the database, and 78 bits are not
/// guessed in any case.
@Component
class WrongCodes {
  private static final int MOST = 20;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final Cache<String, AtomicInteger> counts =
      Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(100_000).build();

  /// Takes down one more, and tells whether it is one too many.
  boolean isOneTooMany(String client) {
    return counts.get(client, _ -> new AtomicInteger()).incrementAndGet() > MOST;
  }
}
