package org.hustings.server.dispatch.tryout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// How much memory this machine still has to give.
final class FreeMemory {
  private static final Path MACHINE = Path.of("/proc/meminfo");
  private static final String AVAILABLE = "MemAvailable:";

  private FreeMemory() {}

  /// In megabytes; empty where the system does not tell.
  static OptionalLong megabytes() {
    try (Stream<String> lines = Files.lines(MACHINE)) {
      return lines
          .filter(line -> line.startsWith(AVAILABLE))
          .mapToLong(FreeMemory::kilobytes)
          .map(kilobytes -> kilobytes / 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /// "MemAvailable:    1234 kB"
  private static long kilobytes(String line) {
    return Long.parseLong(line.replaceAll("\\D", ""));
  }
}
