package org.hustings.server.organisation.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file to import, wherever it is kept; it can be read more than once and is never held whole.
public interface CsvSource {
  /// The file's name as the person who brought it knows it.
  String name();

  /// Its size in bytes.
  long size();

  /// The bytes from the beginning.
  InputStream open() throws IOException;

  /// What is worth telling about how it became a table.
  default List<String> notes() {
    return List.of();
  }

  /// A file on this machine.
  static CsvSource of(Path file) throws IOException {
    return of(file, String.valueOf(file.getFileName()));
  }

  /// A file on this machine that people know by another name.
  static CsvSource of(Path file, String name) throws IOException {
    return of(file, name, List.of());
  }

  /// The same with what is worth telling of how it became a table.
  static CsvSource of(Path file, String name, List<String> notes) throws IOException {
    long size = Files.size(file);
    return new CsvSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long size() {
        return size;
      }

      @Override
      public List<String> notes() {
        return notes;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }

  /// A file that is small enough to be held.
  static CsvSource of(byte[] bytes, String name, List<String> notes) {
    return new CsvSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public List<String> notes() {
        return notes;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
