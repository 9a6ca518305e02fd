package org.hustings.server.platform.web;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Large answers, laid down as files in the web server's own folder. From a file the kernel sends
/// by itself: the bytes are not copied through this process for every reader. There are only so
/// many files: whoever asks for ever other lists fills no disk.
@Component
class SendFileCache implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(SendFileCache.class);
  private static final int MOST_FILES = 64;
  private static final Duration AFTER_USE = Duration.ofMinutes(1);

  private final Path folder;

  SendFileCache(ServletContext server) throws IOException {
    File scratch = (File) server.getAttribute(ServletContext.TEMPDIR);
    this.folder = scratch.toPath().resolve("answers");
    // what a process that was killed has left may not be whole
    forgetBefore(Instant.MAX);
  }

  /// The file that has these bytes, which is there for a minute from now at least; null if there
  /// are too many others, or it cannot be written.
  ///
  /// @param name tells these bytes from all others
  synchronized @Nullable Path file(String name, byte[] bytes) {
    try {
      Instant now = Instant.now();
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        Files.setLastModifiedTime(file, FileTime.from(now));
        return file;
      }
      forgetBefore(now.minus(AFTER_USE));
      if (files().size() >= MOST_FILES) {
        return null;
      }
      Files.createDirectories(folder);
      Path begun = Files.write(folder.resolve(name + ".new"), bytes);
      return Files.move(begun, file);
    } catch (IOException e) {
      LOG.warn("A large answer goes out from memory, not from a file: {}", e.getMessage());
      return null;
    }
  }

  @Override
  public synchronized void destroy() throws IOException {
    forgetBefore(Instant.MAX);
    Files.deleteIfExists(folder);
  }

  private void forgetBefore(Instant time) throws IOException {
    for (Path file : files()) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
        Files.delete(file);
      }
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
