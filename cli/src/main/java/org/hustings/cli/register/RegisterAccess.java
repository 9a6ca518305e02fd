package org.hustings.cli.register;

import java.util.Map;
import org.hustings.cli.StartFaults;
import org.hustings.server.HustingsServer;
import org.springframework.context.ConfigurableApplicationContext;

/// The rooms of the house, open to the command line and to nobody else: no port is listened on.
public record RegisterAccess(ConfigurableApplicationContext house, Runnable after)
    implements AutoCloseable {
  /// Opens it on the database of these settings; `after` runs when it is closed.
  public static RegisterAccess start(
      Map<String, Object> settings, Runnable after, String... profiles) {
    try {
      settings.put("server.port", -1);
      settings.put("spring.main.lazy-initialization", true);
      // letters that an import gives rise to wait in the database for the server to send them
      settings.put("spring.mail.host", "");
      settings.put("db-scheduler.enabled", false);
      return new RegisterAccess(HustingsServer.start(settings, profiles), after);
    } catch (RuntimeException e) {
      after.run();
      throw StartFaults.inWords(e);
    }
  }

  /// The part of the house that is of this type.
  public <T> T find(Class<T> part) {
    return house.getBean(part);
  }

  @Override
  public void close() {
    house.close();
    after.run();
  }
}
