package org.hustings.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A PostgreSQL of one's own, as Debian has it, set up as docs/database.md says.
final class OutsidePostgres implements AutoCloseable {
  static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  private final Path folder;
  private final int port;
  private final Process server;

  private OutsidePostgres(Path folder, int port, Process server) {
    this.folder = folder;
    this.port = port;
    this.server = server;
  }

  /// Starts one in an empty folder that every user can reach.
  static OutsidePostgres start(Path folder) throws IOException, InterruptedException, SQLException {
    assertThat(PROGRAMS)
        .as("PostgreSQL 15, which ./hustings install-test-tools installs")
        .isDirectory();
    Path files = Files.createDirectory(folder.resolve("files"));
    Optional<OrdinaryUser> user = OrdinaryUser.neededFor(folder).map(_ -> OrdinaryUser.NOBODY);
    if (user.isPresent()) {
      user.get().own(files);
    }
    run(files, user, "initdb", "--pgdata=" + files, "--username=postgres", "--auth=trust")
        .waitFor();
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    OutsidePostgres postgres =
        new OutsidePostgres(
            files,
            port,
            run(
                files,
                user,
                "postgres",
                "-D",
                files.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "unix_socket_directories="));
    postgres.setUp();
    return postgres;
  }

  private static Process run(
      Path folder, Optional<OrdinaryUser> user, String program, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("setpriv", "--pdeathsig=INT"));
    user.ifPresent(one -> command.addAll(one.privileges()));
    command.add(PROGRAMS.resolve(program).toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// By the words of the document, one statement after the other.
  private void setUp() throws IOException, InterruptedException, SQLException {
    List<String> blocks =
        SQL.matcher(Files.readString(Path.of("../docs/database.md")))
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(blocks).hasSize(2);
    awaitReady();
    execute(url("postgres"), blocks.get(0));
    execute(url("hustings"), blocks.get(1));
  }

  private static void execute(String url, String block) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      for (String one : block.replaceAll("--.*", "").split(";", -1)) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
  }

  private void awaitReady() throws InterruptedException {
    for (int tries = 0; tries < 600; tries++) {
      try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "")) {
        assertThat(connection.isValid(1)).isTrue();
        return;
      } catch (SQLException e) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("PostgreSQL 15 did not start");
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
      server.waitFor(20, TimeUnit.SECONDS);
    } catch (IOException | InterruptedException e) {
      server.destroyForcibly();
    }
  }
}
