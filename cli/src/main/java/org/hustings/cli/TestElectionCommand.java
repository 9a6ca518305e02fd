package org.hustings.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The command line of the process that holds a test election: the same Java and the same libraries,
/// with a small heap of its own.
public final class TestElectionCommand {
  private static final String MAIL_ROOM = "com.icegreen.greenmail.util.GreenMail";

  private TestElectionCommand() {}

  public static List<String> words() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath(System.getProperty("java.class.path")),
        "org.hustings.cli.rehearse.HoldTestMain");
  }

  /// Each entry whole, as the process has another folder. A server that runs real elections was not
  /// given what rehearsals add; it lies beside.
  private static String classPath(String own) {
    Set<String> all = new LinkedHashSet<>();
    for (String entry : own.split(File.pathSeparator, -1)) {
      all.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, hasMailRoom() ? all : withFolders(all));
  }

  static Set<String> withFolders(Set<String> entries) {
    Set<String> all = new LinkedHashSet<>(entries);
    for (String entry : entries) {
      Path parent = Path.of(entry).getParent();
      if (entry.endsWith(".jar") && parent != null) {
        all.add(parent.resolve("*").toString());
      }
    }
    return all;
  }

  private static boolean hasMailRoom() {
    try {
      Class.forName(MAIL_ROOM, false, TestElectionCommand.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
