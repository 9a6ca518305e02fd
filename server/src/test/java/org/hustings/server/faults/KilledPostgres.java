package org.hustings.server.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A durable PostgreSQL that can be killed or stopped and started again at the same address, while
/// the servers that use it run on. To be started by a thread that lives as long as the test.
public final class KilledPostgres implements AutoCloseable {
  private final Path folder;
  private final int port = FreePort.find();
  private EmbeddedPostgres running;

  /// Starts one on a folder, which every user must be able to reach.
  public KilledPostgres(Path folder) {
    this.folder = folder;
    this.running = launch();
  }

  private EmbeddedPostgres launch() {
    return EmbeddedPostgres.start(folder, Map.of("port", Integer.toString(port)));
  }

  /// Starts it again after [#kill] or [#stop].
  public void start() {
    running = launch();
  }

  /// Kills every process of it: the first, then all that serve a connection or work behind.
  public void kill() throws IOException, InterruptedException {
    Path pidFile = folder.resolve("postgresql").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> others = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    others.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle other : others) {
      other.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
    // it is gone: this gives the folder back
    running.close();
  }

  /// Stops it as an administrator does: connections are ended, everything is written out.
  public void stop() {
    running.close();
  }

  /// The settings of a server on it.
  Map<String, Object> settings() {
    return running.settings("postgres");
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  String user() {
    return running.user();
  }

  String password() {
    return running.password();
  }

  /// Its database, over a connection of its own for each statement.
  public JdbcClient database() {
    return JdbcClient.create(new DriverManagerDataSource(url(), user(), password()));
  }

  @Override
  public void close() {
    running.close();
  }
}
