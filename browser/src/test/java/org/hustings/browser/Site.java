package org.hustings.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.hustings.server.HustingsServer;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.springframework.context.ConfigurableApplicationContext;

/// The real server with the demo's elections in it, on an empty database, its clock at 4.30pm on
/// Monday 3 August 2020 and its mail kept where it can be read.
final class Site implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final ConfigurableApplicationContext server;

  private Site(EmbeddedPostgres postgres, ConfigurableApplicationContext server) {
    this.postgres = postgres;
    this.server = server;
  }

  /// Starts it, and returns when it answers.
  static Site start() {
    EmbeddedPostgres postgres = database("journeys");
    Map<String, Object> settings = settings(postgres);
    settings.putAll(
        Map.of(
            "hustings.demo.clock",
            "2020-08-03T16:30",
            "hustings.demo.post",
            postgres.dataFolder().resolve("post").toString(),
            "hustings.demo.trustees",
            postgres.dataFolder().resolve("trustees").toString()));
    return new Site(postgres, HustingsServer.start(settings, "demo"));
  }

  /// Starts it as `serve` does where nobody has ever been: no official, no member, no election, at
  /// the machine's time.
  static Site startEmpty() {
    EmbeddedPostgres postgres = database("first-day");
    return new Site(postgres, HustingsServer.start(settings(postgres)));
  }

  private static EmbeddedPostgres database(String purpose) {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(
            Path.of(
                    "target",
                    "postgresql-for-"
                        + purpose
                        + "-"
                        + System.getProperty("hustings.fork", "fork-1"))
                .toAbsolutePath(),
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
    makeDatabase(postgres);
    return postgres;
  }

  private static Map<String, Object> settings(EmbeddedPostgres postgres) {
    Map<String, Object> settings = new HashMap<>(postgres.settings("journeys"));
    settings.putAll(
        Map.of(
            "server.address",
            "127.0.0.1",
            "server.port",
            freePort(),
            "hustings.mail.keep",
            true,
            "hustings.site-key-file",
            postgres.dataFolder().resolve("site-key").toString()));
    return settings;
  }

  /// The address of a path. Passkeys need a name: they are not made for numbers.
  String address(String path) {
    return "http://localhost:"
        + server.getEnvironment().getRequiredProperty("local.server.port")
        + path;
  }

  /// A part of the server, to prepare what a journey begins with.
  <T> T part(Class<T> type) {
    return server.getBean(type);
  }

  /// Passkeys are bound to the address that the server is told at its start, port and all.
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void makeDatabase(EmbeddedPostgres postgres) {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.url("postgres"), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS journeys WITH (FORCE)");
      statement.execute("CREATE DATABASE journeys");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    postgres.close();
  }
}
