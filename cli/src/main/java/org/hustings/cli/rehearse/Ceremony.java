package org.hustings.cli.rehearse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.cli.Main;

/// The key ceremony is held with the command that trustees use, and the public key is lodged by two
/// people.
final class Ceremony implements Phase {
  static final int NEEDED = 3;
  private static final int TRUSTEES = 5;

  @Override
  public String name() {
    return "The key is made, shared and lodged";
  }

  @Override
  public String keys() {
    return "\"election\"";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    String slug = rehearsal.definition().id().slug();
    Path folder = folder(rehearsal);
    String[] arguments = {
      "ceremony",
      "--election",
      slug,
      "--needed",
      String.valueOf(NEEDED),
      "--trustees",
      String.valueOf(TRUSTEES),
      "--out",
      folder.toString()
    };
    // what it tells the trustees is not for the rehearsal's own output
    int status =
        Main.commandLine(arguments).setOut(new PrintWriter(Writer.nullWriter())).execute(arguments);
    if (status != 0) {
      throw new RehearsalFault("hustings ceremony ended with status " + status);
    }
    Participant officer = rehearsal.returningOfficer();
    String path = rehearsal.staffPath() + "/key";
    officer.submit(
        officer.open(path).taken().form(path).set("text", read(folder.resolve(slug + "-key.txt"))));
    rehearsal.confirm();
    return 0;
  }

  /// The shares that enough trustees bring to the count.
  static List<String> shares(Rehearsal rehearsal) {
    try (Stream<Path> files = Files.list(folder(rehearsal))) {
      return files
          .filter(file -> file.toString().contains("-share-"))
          .sorted()
          .skip(TRUSTEES - NEEDED)
          .map(Ceremony::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(Rehearsal rehearsal) {
    return rehearsal.plan().folder().resolve("trustees");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
