package org.hustings.cli.rehearse;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.hustings.cli.UserFault;
import org.hustings.server.HustingsServer;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.platform.Rehearsal.Kind;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.platform.database.DatabaseInUseException;
import org.hustings.server.platform.database.DatabaseStartException;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/// The real server on a fresh database and with a mail server of its own. The rehearsal reaches it
/// through its doors only; the clock is the one thing that it takes in its hand.
final class RehearsalSite implements AutoCloseable {
  /// The returning officer of the rehearsal, whom the command names as `serve` does.
  static final String RETURNING_OFFICER = "returning.officer@rehearsal.example";

  private final EmbeddedPostgres postgres;
  private final Letters letters;
  private final ConfigurableApplicationContext server;

  private RehearsalSite(
      EmbeddedPostgres postgres, Letters letters, ConfigurableApplicationContext server) {
    this.postgres = postgres;
    this.letters = letters;
    this.server = server;
  }

  /// Starts it in an empty folder, at the machine's time.
  static RehearsalSite start(Path folder) {
    return start(folder, Map.of());
  }

  /// The same.
  ///
  /// @param others of the server's settings, which win
  static RehearsalSite start(Path folder, Map<String, Object> others) {
    EmbeddedPostgres postgres = database(folder);
    Letters letters = new Letters();
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", 0);
    settings.put("server.tomcat.basedir", postgres.dataFolder().resolve("tomcat").toString());
    settings.putAll(postgres.settings("postgres"));
    settings.put("spring.mail.host", "127.0.0.1");
    settings.put("spring.mail.port", letters.port());
    settings.put("hustings.returning-officer", RETURNING_OFFICER);
    settings.put("hustings.second-official", Appointing.SECOND);
    settings.put("hustings.rehearsal", true);
    settings.put("hustings.site-key-file", postgres.dataFolder().resolve("site-key").toString());
    settings.putAll(others);
    ConfigurableApplicationContext server = HustingsServer.start(settings);
    // every sign-in would be a line in the middle of the progress
    server.getBean(LoggingSystem.class).setLogLevel("hustings.security", LogLevel.WARN);
    return new RehearsalSite(postgres, letters, server);
  }

  private static EmbeddedPostgres database(Path folder) {
    try {
      return EmbeddedPostgres.start(folder, Map.of());
    } catch (DatabaseInUseException | DatabaseStartException e) {
      throw new UserFault(e.getMessage(), e);
    }
  }

  /// Its database, for whoever looks whether something is left in it.
  DataSource database() {
    return server.getBean(DataSource.class);
  }

  boolean isHeld() {
    return server.getBean(org.hustings.server.platform.Rehearsal.class).kind().equals(Kind.TEST);
  }

  /// Where it is reached from here.
  URI address() {
    String port = server.getEnvironment().getRequiredProperty("local.server.port");
    String listens = server.getEnvironment().getRequiredProperty("server.address");
    return URI.create("http://" + (listens.equals("0.0.0.0") ? "127.0.0.1" : listens) + ":" + port);
  }

  /// Where everybody else reaches it.
  String publicAddress() {
    return server.getBean(SiteAddress.class).of("");
  }

  Letters letters() {
    return letters;
  }

  void moveClock(Instant to) {
    server.getBean(MovableClock.class).moveTo(to);
  }

  Instant now() {
    return server.getBean(MovableClock.class).instant();
  }

  @Override
  public void close() {
    server.close();
    letters.close();
    postgres.close();
  }
}
