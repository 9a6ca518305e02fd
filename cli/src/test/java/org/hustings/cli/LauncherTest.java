package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a source folder that has not been built, on a machine with few programs.
class LauncherTest {
  private static final List<String> PROGRAMS =
      List.of(
          "bash",
          "cat",
          "env",
          "find",
          "flock",
          "grep",
          "head",
          "mkdir",
          "mktemp",
          "readlink",
          "rm",
          "sleep",
          "touch");

  @TempDir private Path folder;

  @BeforeEach
  void begin_with_a_source_folder() throws IOException {
    Files.copy(Path.of("..", "hustings"), folder.resolve("hustings"));
    executable(folder.resolve("hustings"));
    Files.createDirectories(folder.resolve("bin"));
    for (String program : PROGRAMS) {
      Files.createSymbolicLink(
          folder.resolve("bin").resolve(program), Path.of("/usr/bin", program));
    }
  }

  @Test
  void where_maven_is_missing_it_says_how_to_install_it_and_ends_with_1() throws Exception {
    Process launcher = start("build");

    assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(1);
    assertThat(said()).contains("Maven is needed", "apt-get install maven");
  }

  @Test
  void a_jdk_that_is_too_old_is_passed_over_for_one_that_lies_elsewhere() throws Exception {
    Path old = folder.resolve("jdk-17");
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
    Files.writeString(old.resolve("bin/javac"), "");
    executable(old.resolve("bin/javac"));
    maven("exit 1");
    Process launcher = start("build", "JAVA_HOME=" + old);

    assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(said()).contains("Building Hustings with the JDK in ").doesNotContain("jdk-17");
  }

  @Test
  void whoever_stops_the_build_stops_maven_too() throws Exception {
    Path started = folder.resolve("maven.pid");
    maven("echo $$ > " + started + "; exec sleep 60");
    Process launcher = start("build");
    await(() -> Files.exists(started) && !read(started).isBlank());
    long maven = Long.parseLong(read(started).strip());

    launcher.destroy(); // SIGTERM

    assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).isTrue();
    await(() -> ProcessHandle.of(maven).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void help_is_told_though_nothing_is_built_and_nothing_can_be() throws Exception {
    Path help = folder.resolve("cli/src/main/help");
    Files.createDirectories(help);
    Files.writeString(help.resolve("hustings.txt"), "of all\n");
    Files.writeString(help.resolve("hustings-import.txt"), "of import\n");
    Files.writeString(help.resolve("hustings-import-units.txt"), "of units\n");
    maven("exit 1");

    assertThat(toldBy("--help")).isEqualTo("0 of all\n");
    assertThat(toldBy()).isEqualTo("2 of all\n");
    assertThat(toldBy("import", "-h")).isEqualTo("0 of import\n");
    assertThat(toldBy("import", "units", "file.csv", "--help")).isEqualTo("0 of units\n");
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void the_folder_of_the_jdk_is_told() throws Exception {
    assertThat(toldBy("jdk")).isEqualTo("0 " + System.getProperty("java.home") + "\n");
  }

  @Test
  void a_test_class_that_is_nowhere_is_named() throws Exception {
    maven("exit 1");

    assertThat(toldBy("test", "--one", "NowhereTest#at_all"))
        .startsWith("1 hustings: there is no test class NowhereTest");
  }

  @Test
  void in_an_unpacked_release_it_runs_on_what_lies_there_and_wants_no_jdk_and_no_maven()
      throws Exception {
    unpackRelease();

    assertThat(toldBy("serve", "--port", "0"))
        .startsWith("0 ")
        .contains("/lib/hustings-cli-1.jar:", "/lib/picocli-4.jar", "Main serve --port 0")
        .doesNotContain("hustings-demo", "greenmail", "//");
    assertThat(toldBy("demo")).contains("/lib/hustings-demo-1.jar", "/lib/greenmail-2.jar");
    assertThat(toldBy("count", "file.blt"))
        .contains("/lib/hustings-count-1.jar")
        .doesNotContain("spring");
  }

  @Test
  void it_is_found_by_a_link_to_it() throws Exception {
    unpackRelease();
    Files.createSymbolicLink(folder.resolve("bin/linked"), folder.resolve("hustings"));
    Process linked =
        start(List.of("serve"), folder.resolve("bin/linked"), "PATH=" + folder.resolve("bin"));

    assertThat(linked.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(said()).contains(folder.toRealPath() + "/lib/picocli-4.jar");
  }

  @Test
  void what_is_done_to_sources_is_refused_in_a_release() throws Exception {
    unpackRelease();

    assertThat(toldBy("test")).startsWith("1 hustings: 'test' is a command of the folder of the");
    assertThat(toldBy("release")).startsWith("1 hustings: 'release' is a command of the folder");
  }

  /// What a release has, with a Java that says what it is given.
  private void unpackRelease() throws IOException {
    Path java = folder.resolve("runtime/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/usr/bin/env bash\necho \"$@\"\n");
    executable(java);
    for (String jar :
        List.of(
            "hustings-cli-1",
            "hustings-count-1",
            "hustings-demo-1",
            "greenmail-2",
            "picocli-4",
            "spring-7")) {
      Files.createDirectories(folder.resolve("lib"));
      Files.writeString(folder.resolve("lib/" + jar + ".jar"), "");
    }
  }

  /// The status with which the launcher ends, and what it says.
  private String toldBy(String... arguments) throws Exception {
    Process launcher = start(List.of(arguments));
    assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return launcher.exitValue() + " " + said();
  }

  private void maven(String body) throws IOException {
    Path maven = folder.resolve("bin/mvn");
    Files.writeString(maven, "#!/usr/bin/env bash\n" + body + "\n");
    executable(maven);
  }

  private Process start(String command, String... settings) throws IOException {
    return start(List.of(command), settings);
  }

  private Process start(List<String> arguments, String... settings) throws IOException {
    return start(arguments, folder.resolve("hustings"), settings);
  }

  private Process start(List<String> arguments, Path launcher, String... settings)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    builder.environment().put("PATH", folder.resolve("bin").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    for (String setting : settings) {
      String[] parts = setting.split("=", 2);
      builder.environment().put(parts[0], parts[1]);
    }
    return builder.start();
  }

  private String said() {
    return read(folder.resolve("said"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      return "";
    }
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void await(BooleanSupplier come) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!come.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the end of the wait").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
