package org.hustings.server.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether this server stands aside: it was restored from a backup, and another may still be
/// serving the same elections. It shows its pages then, does no job, and takes nothing that anybody
/// sends.
@Component
public class Aside {
  private final ObjectProvider<Scheduler> scheduler;
  private volatile boolean on;

  Aside(ObjectProvider<Scheduler> scheduler) {
    this.scheduler = scheduler;
  }

  public boolean isOn() {
    return on;
  }

  /// Before the server takes its first request.
  public void begin() {
    on = true;
    scheduler.ifAvailable(Scheduler::pause);
  }

  /// From now on it is the one that serves.
  public void end() {
    scheduler.ifAvailable(Scheduler::resume);
    on = false;
  }
}
