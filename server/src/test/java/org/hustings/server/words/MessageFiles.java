package org.hustings.server.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.platform.Messages;
import org.hustings.words.Catalogue;
import org.hustings.words.Entry;
import org.hustings.words.Language;

/// The messages of the whole house, and the sources that use them.
public final class MessageFiles {
  public static final Catalogue CATALOGUE =
      Catalogue.load(MessageFiles.class.getClassLoader(), "words", Messages.LANGUAGES);

  private MessageFiles() {}

  /// Those that have to be there in every language: all but officials' own.
  static List<Entry> inAllLanguages() {
    return CATALOGUE.entries(Language.ENGLISH).stream()
        .filter(entry -> !entry.key().startsWith(room(entry) + "-staff."))
        .toList();
  }

  private static String room(Entry entry) {
    return entry.key().replaceFirst("(-staff)?\\..*", "");
  }

  /// The files of all modules whose names end so, below a folder of theirs.
  static List<Path> sources(String folder, String end) {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve(folder))
          .filter(Files::isDirectory)
          .flatMap(root -> walk(root, end))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> walk(Path root, String end) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(end)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
