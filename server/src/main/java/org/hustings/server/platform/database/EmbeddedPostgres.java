package org.hustings.server.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL server of our own in a data folder: on loopback at a free port, with a password, as
/// an ordinary user, durable.
///
/// Start it from the main thread: the kernel stops the server when the thread that started it ends,
/// which is how it goes even if this process is killed.
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final Path dataFolder;
  private final Process server;
  private final int port;
  private final String password;
  private final DatabaseRoles roles;
  private final FileChannel lock;

  private EmbeddedPostgres(
      Path dataFolder,
      Process server,
      int port,
      String password,
      DatabaseRoles roles,
      FileChannel lock) {
    this.dataFolder = dataFolder;
    this.server = server;
    this.port = port;
    this.password = password;
    this.roles = roles;
    this.lock = lock;
  }

  /// Starts a server on the cluster in this folder, which is made if it is not there. The settings
  /// are PostgreSQL's own, as in `postgresql.conf`, above those that Hustings gives.
  public static EmbeddedPostgres start(Path folder, Map<String, String> settings) {
    try {
      PrivateFiles.make(folder);
      FileChannel lock = lock(folder);
      Optional<OrdinaryUser> user = OrdinaryUser.neededFor(folder);
      if (user.isPresent()) {
        user.get().openWayTo(folder);
      } else {
        PrivateFiles.close(folder);
      }
      Programs programs = Programs.unpackedIn(folder);
      Cluster cluster = Cluster.in(folder, programs, user);
      return start(cluster, programs, user, settings, lock);
    } catch (IOException e) {
      throw new DatabaseStartException(
          "PostgreSQL could not be set up in " + folder + ": " + inWords(e), e);
    }
  }

  // the message of these is the path, and nothing else
  private static String inWords(IOException fault) {
    return switch (fault) {
      case AccessDeniedException denied ->
          denied.getFile() + " may not be written by this user. Choose a folder that may.";
      case FileAlreadyExistsException file ->
          file.getFile() + " is a file. Choose another name, or a folder.";
      case NoSuchFileException missing ->
          missing.getFile() + " cannot be made. Choose a folder where one can.";
      default -> String.valueOf(fault.getMessage());
    };
  }

  /// Takes the folder for this process: the lock goes with the process, however it ends.
  private static FileChannel lock(Path folder) throws IOException {
    FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process
    }
    lock.close();
    throw new DatabaseInUseException(folder);
  }

  private static EmbeddedPostgres start(
      Cluster cluster,
      Programs programs,
      Optional<OrdinaryUser> user,
      Map<String, String> settings,
      FileChannel lock)
      throws IOException {
    cluster.awaitStopped(STOP_LIMIT);
    int port = settings.containsKey("port") ? Integer.parseInt(settings.get("port")) : freePort();
    List<String> command = new ArrayList<>();
    // in a session of its own: Ctrl-C is for us, and we stop it when the last page is answered
    command.addAll(List.of("setsid", "setpriv", "--pdeathsig=INT"));
    user.ifPresent(u -> command.addAll(u.privileges()));
    command.add(programs.program("postgres").toString());
    command.addAll(List.of("-D", cluster.folder().toString(), "-p", Integer.toString(port)));
    command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
    // a segment of the write-ahead log that has served goes, with what was written in it
    command.addAll(List.of("-c", "wal_recycle=off"));
    settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    Process process =
        new ProcessBuilder(command)
            .directory(cluster.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
            .start();
    cluster.awaitReady(process, START_LIMIT);
    EmbeddedPostgres started =
        new EmbeddedPostgres(
            cluster.dataFolder(),
            process,
            port,
            cluster.password(),
            DatabaseRoles.of(cluster.dataFolder()),
            lock);
    started.prepare(started.url("postgres"));
    return started;
  }

  private void prepare(String url) {
    try {
      roles.prepare(url, user(), password);
    } catch (SQLException e) {
      throw new DatabaseStartException("The roles of the database could not be made", e);
    }
  }

  /// The settings of a Hustings server on a database of this one, in which the roles that it works
  /// and migrates as are made ready.
  public Map<String, Object> settings(String database) {
    String url = url(database);
    prepare(url);
    Map<String, Object> settings = Login.settings(url, roles.application(), roles.owner());
    settings.put("hustings.database.embedded", true);
    return settings;
  }

  /// The JDBC address of a database on this server.
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /// The superuser, as whom no Hustings server works.
  public String user() {
    return Cluster.SUPERUSER;
  }

  public String password() {
    return password;
  }

  /// Where everything of this server lies, and what else is to be kept with it.
  public Path dataFolder() {
    return dataFolder;
  }

  /// Ends the connections, writes everything out and stops.
  @Override
  public void close() {
    try {
      // SIGINT is PostgreSQL's fast shutdown; Process.destroy() would wait for the last connection
      new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
      if (!server.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
      lock.close();
    } catch (IOException e) {
      server.destroyForcibly();
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
