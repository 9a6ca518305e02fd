package org.hustings.cli.count;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.hustings.cli.UserFault;
import org.jspecify.annotations.Nullable;

/// Writes a file whole or not at all, always in UTF-8.
final class Output {
  private Output() {}

  /// Something that writes itself.
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Writes to the file, or to standard output if there is none.
  static void write(@Nullable Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (file == null) {
      // not closed: later output goes there too
      new FileOutputStream(FileDescriptor.out).write(bytes);
    } else {
      write(file, out -> out.write(bytes));
    }
  }

  /// Refuses a file that could not be written after all the work.
  static void check(String option, @Nullable Path file) {
    if (file == null) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UserFault(option + " " + file + ": there is no folder " + folder);
    }
    if (Files.isDirectory(file)) {
      throw new UserFault(option + " " + file + ": that is a folder; name a file in it");
    }
    if (!Files.exists(file) && !Files.isWritable(folder)) {
      throw new UserFault(option + " " + file + ": files cannot be written in " + folder);
    }
  }

  static void write(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        content.writeTo(out);
      }
      return;
    }
    Path unfinished =
        file.resolveSibling(
            file.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        content.writeTo(out);
      }
      Files.move(
          unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
