package org.hustings.server.dispatch.tryout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// The process that holds a test election. It has nothing of this server's: no settings, no key, no
/// database. When this server ends, however it ends, that closes its input, and it ends too.
final class TestProcess {
  /// The file in its folder for what it has to say to nobody but whoever runs the server.
  static final String LOG = "log.txt";

  /// What of this server's environment says where things lie, and no secret.
  private static final Set<String> HANDED_ON =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "USER", "LOGNAME", "XDG_CACHE_HOME");

  private static final int PATIENCE_SECONDS = 30;

  private final Process process;
  private final Writer input;

  private TestProcess(Process process) {
    this.process = process;
    this.input = process.outputWriter(StandardCharsets.UTF_8);
  }

  /// Starts one.
  ///
  /// @param reports what comes of it, one after the other, in a thread of its own
  /// @param ended when nothing comes any more
  static TestProcess start(
      List<String> command,
      Path folder,
      TestRequest request,
      Consumer<TestReport> reports,
      Runnable ended)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve(LOG).toFile());
    keepToPlaces(builder.environment());
    TestProcess started = new TestProcess(builder.start());
    started.say(request.line());
    Thread.ofVirtual().name("test-election").start(() -> started.read(reports, ended));
    return started;
  }

  static void keepToPlaces(Map<String, String> environment) {
    environment.keySet().retainAll(HANDED_ON);
  }

  private void read(Consumer<TestReport> reports, Runnable ended) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reports.accept(TestReport.read(line));
      }
    } catch (IOException | JacksonException e) {
      process.destroy();
    } finally {
      ended.run();
    }
  }

  void press(Press press) throws IOException {
    say(press.name().toLowerCase(Locale.ROOT));
  }

  private synchronized void say(String line) throws IOException {
    input.write(line + "\n");
    input.flush();
  }

  /// Ends it, and whatever it has started.
  void end() {
    List<ProcessHandle> started;
    try (Stream<ProcessHandle> all = process.descendants()) {
      started = all.toList();
    }
    try {
      input.close();
    } catch (IOException e) {
      // it has ended already
    }
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    for (ProcessHandle one : started) {
      if (one.destroyForcibly()) {
        one.onExit().join();
      }
    }
  }
}
