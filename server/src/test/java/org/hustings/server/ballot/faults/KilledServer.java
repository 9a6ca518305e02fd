package org.hustings.server.ballot.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A node in a process of its own, and the means to kill it or its database.
final class KilledServer {
  private static final int START_SECONDS = 120;

  private final Path folder;
  private final int electors;
  private final int port = freePort();
  private Process node;

  KilledServer(Path folder, int electors) throws IOException {
    this.folder = folder;
    this.electors = electors;
    this.node = launch();
  }

  int port() {
    return port;
  }

  Path ballots() {
    return folder.resolve("ballots.txt");
  }

  private Process launch() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            FaultNode.class.getName(),
            folder.toString(),
            Integer.toString(port),
            Integer.toString(electors))
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(folder.resolveSibling("node.log").toFile()))
        .start();
  }

  void awaitReady() throws IOException, InterruptedException {
    for (int tried = 0; tried < START_SECONDS * 5; tried++) {
      if (!node.isAlive()) {
        break;
      }
      if (Files.exists(ballots()) && answers()) {
        return;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException(
        "The node did not come up:\n" + Files.readString(folder.resolveSibling("node.log")));
  }

  private boolean answers() throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create("http://localhost:" + port + "/vote").toURL().openConnection();
    try {
      return connection.getResponseCode() == 200;
    } catch (IOException _) {
      return false;
    } finally {
      connection.disconnect();
    }
  }

  void kill() throws InterruptedException {
    node.destroyForcibly();
    node.waitFor(30, TimeUnit.SECONDS);
  }

  /// Kills PostgreSQL under the running node, whose process then goes too.
  void killDatabase() throws IOException, InterruptedException {
    Path pidFile;
    try (Stream<Path> files = Files.walk(folder, 3)) {
      pidFile = files.filter(it -> it.endsWith("postmaster.pid")).findFirst().orElseThrow();
    }
    List<String> lines = Files.readAllLines(pidFile);
    ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .ifPresent(ProcessHandle::destroyForcibly);
    Thread.sleep(300);
    kill();
  }

  void restart() throws IOException, InterruptedException {
    node = launch();
    awaitReady();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
