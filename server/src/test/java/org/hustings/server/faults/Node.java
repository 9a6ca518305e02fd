package org.hustings.server.faults;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A server in a process of its own, which can be killed and started again at the same port.
///
/// `-Dhustings.faults.java=…` gives its virtual machine more options, separated by blanks.
public final class Node implements AutoCloseable {
  /// The setting that names the folder in which a node leaves what the test must know.
  public static final String FOLDER = "hustings.faults.folder";

  private static final long PATIENCE_SECONDS = Long.getLong("hustings.faults.patience", 300);

  private final KilledPostgres postgres;
  private final String profile;
  private final Path folder;
  private final Map<String, String> settings;
  private final int port = FreePort.find();
  private Process process;

  /// Starts one.
  ///
  /// @param profile whose components bring the election to where it is needed
  /// @param folder for its log and what it leaves for the test
  public Node(KilledPostgres postgres, String profile, Path folder, Map<String, String> settings)
      throws IOException {
    this.postgres = postgres;
    this.profile = profile;
    this.folder = folder;
    this.settings = settings;
    this.process = launch();
  }

  public int port() {
    return port;
  }

  /// All that it has written so far.
  public String log() throws IOException {
    return Files.readString(logFile());
  }

  private Path logFile() {
    return folder.resolve("node-" + port + ".log");
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx400m", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of(System.getProperty("hustings.faults.java", "-Xshare:auto").split(" ", -1)));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    Map<String, Object> database = postgres.settings();
    database.forEach((name, value) -> {
      if (!name.endsWith(".password")) {
        setting(command, name, value.toString());
      }
    });
    setting(command, "server.port", Integer.toString(port));
    setting(command, FOLDER, folder.toString());
    setting(command, "hustings.site-key-file", folder.resolve("site-key").toString());
    settings.forEach((name, value) -> setting(command, name, value));
    command.add(FaultNode.class.getName());
    command.add(profile);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
    builder
        .environment()
        .putAll(
            Map.of(
                "SPRING_DATASOURCE_PASSWORD",
                text(database, "spring.datasource.password"),
                "SPRING_FLYWAY_PASSWORD",
                text(database, "spring.flyway.password"),
                FaultNode.URL,
                postgres.url(),
                FaultNode.USER,
                postgres.user(),
                FaultNode.PASSWORD,
                postgres.password()));
    return builder.start();
  }

  private static String text(Map<String, Object> settings, String name) {
    return Objects.requireNonNull(settings.get(name)).toString();
  }

  private static void setting(List<String> command, String name, String value) {
    command.add("-D" + name + "=" + value);
  }

  /// Waits until it serves.
  public void awaitReady() throws IOException, InterruptedException {
    await(this::answers);
  }

  /// Waits for something to come about while it runs.
  public void await(BooleanSupplier come) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!come.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("The node did not go on:\n" + log());
      }
      Thread.sleep(20);
    }
  }

  private boolean answers() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://localhost:" + port + "/vote").toURL().openConnection();
      connection.setReadTimeout(5000);
      try {
        return connection.getResponseCode() == 200;
      } finally {
        connection.disconnect();
      }
    } catch (IOException _) {
      return false;
    }
  }

  /// Kills it, wherever it is.
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
  }

  /// Starts it again after [#kill].
  public void start() throws IOException, InterruptedException {
    process = launch();
    awaitReady();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
