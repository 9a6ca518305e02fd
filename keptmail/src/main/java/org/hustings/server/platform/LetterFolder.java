package org.hustings.server.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// Letters as files, one each, named by the order in which they came.
final class LetterFolder {
  private static final String KIND = ".eml";

  private final Path folder;
  private int last;

  LetterFolder(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.last = files().size();
  }

  /// Those that are there, the first that came first.
  List<MimeMessage> letters() {
    return files().stream().map(LetterFolder::read).toList();
  }

  /// Keeps another. A file is there whole or not at all.
  synchronized void keep(MimeMessage letter) {
    Path file = folder.resolve("%08d%s".formatted(++last, KIND));
    Path half = folder.resolve("half");
    try {
      try (OutputStream out = Files.newOutputStream(half)) {
        letter.writeTo(out);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("The letter could not be kept in " + folder, e);
    }
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(KIND)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MimeMessage read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(file + " is no letter", e);
    }
  }
}
