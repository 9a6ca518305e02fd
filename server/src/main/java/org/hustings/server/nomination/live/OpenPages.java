package org.hustings.server.nomination.live;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hustings.definition.ContestId;
import org.hustings.server.nomination.ContestChanged;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The pages that stand open and wait to hear of changes, as server-sent events.
@Component
public class OpenPages implements SmartLifecycle {
  /// A browser comes back by itself when the stream ends; so no page is held for ever.
  private static final long LONGEST_MILLIS = 10 * 60 * 1000L;

  private static final int MOST = 20_000;

  private final Map<ContestId, Set<SseEmitter>> open = new ConcurrentHashMap<>();
  private final AtomicLong number = new AtomicLong();
  private volatile boolean running;

  /// Opens a stream that says "changed" whenever the record of the contest changed.
  public SseEmitter open(ContestId contest) {
    SseEmitter page = new SseEmitter(LONGEST_MILLIS);
    Set<SseEmitter> pages = open.computeIfAbsent(contest, id -> ConcurrentHashMap.newKeySet());
    if (!running || pages.size() >= MOST) {
      page.complete();
      return page;
    }
    pages.add(page);
    page.onCompletion(() -> pages.remove(page));
    page.onTimeout(page::complete);
    page.onError(fault -> pages.remove(page));
    // the first line makes a browser, and what stands between, know that the stream is open
    send(page, SseEmitter.event().comment("open"));
    return page;
  }

  @EventListener
  void tell(ContestChanged change) {
    long id = number.incrementAndGet();
    for (SseEmitter page : open.getOrDefault(change.contest(), Set.of())) {
      send(
          page,
          SseEmitter.event()
              .id(Long.toString(id))
              .name("changed")
              .data(change.contest().toString()));
    }
  }

  private static void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
    try {
      page.send(event);
    } catch (IOException | IllegalStateException e) {
      page.completeWithError(e);
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /// Ends all streams, before the server waits for its last requests.
  @Override
  public void stop() {
    running = false;
    open.values().forEach(pages -> pages.forEach(SseEmitter::complete));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
