package org.hustings.cli.rehearse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this process has needed.
final class Memory {
  private static final Path STATUS = Path.of("/proc/self/status");

  private Memory() {}

  /// The most memory that this process has had at once, the database left out, in words.
  static String peak() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("\\D", ""))
          .map(kilobytes ->
              "%,d MB, without the database".formatted(Long.parseLong(kilobytes) / 1024))
          .findFirst()
          .orElse("not known");
    } catch (IOException e) {
      return "not known on this system";
    }
  }
}
