package org.hustings.server.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.server.HustingsServer;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.platform.database.EmbeddedPostgres;

/// A web node in a process of its own, to be killed.
final class ServingNode implements AutoCloseable {
  private static final String READY = "Ready at port ";

  private final Process process;
  private final int port;

  private ServingNode(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Starts a node on the database, its clock at this instant, and returns when it answers.
  static ServingNode start(EmbeddedPostgres postgres, Instant now) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    System.getProperty("java.home") + "/bin/java",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ServingNode.class.getName(),
                    postgres.url("postgres"),
                    postgres.user(),
                    postgres.password(),
                    now.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(READY)) {
        return new ServingNode(process, Integer.parseInt(line.substring(READY.length())));
      }
    }
    throw new IOException("A node ended before it was ready");
  }

  int port() {
    return port;
  }

  /// As if the plug were pulled.
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  public static void main(String[] arguments) {
    var server = HustingsServer.start(settings(arguments[0], arguments[1], arguments[2]));
    server.getBean(MovableClock.class).moveTo(Instant.parse(arguments[3]));
    System.out.println(READY + server.getEnvironment().getRequiredProperty("local.server.port"));
  }

  static Map<String, Object> settings(String url, String user, String password) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", 0);
    settings.put("server.address", "127.0.0.1");
    settings.put("spring.datasource.url", url);
    settings.put("spring.datasource.username", user);
    settings.put("spring.datasource.password", password);
    settings.put("hustings.mail.keep", true);
    return settings;
  }
}
