package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each room has a schema of its name, and its SQL names no other; nor does that of its part of the
/// demo.
class SchemasTest {
  private static final Path ROOMS = Path.of("src/main/java/org/hustings/server");
  private static final Path DEMO = Path.of("../demo").resolve(ROOMS);
  private static final Pattern TABLE =
      Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|SELECT|COPY|ONLY) +([a-z]+)[.][a-z_]+");

  @Test
  void no_rooms_sql_names_the_schema_of_another() throws IOException {
    for (Path house : List.of(ROOMS, DEMO)) {
      try (Stream<Path> files = Files.walk(house)) {
        assertThat(
                files
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> foreign(file, house.relativize(file).getName(0).toString())))
            .isEmpty();
      }
    }
  }

  private Stream<String> foreign(Path file, String room) {
    List<String> rooms = rooms();
    return TABLE
        .matcher(read(file))
        .results()
        .filter(found -> rooms.contains(found.group(1)) && !found.group(1).equals(room))
        .map(found -> file + ": " + found.group());
  }

  private static List<String> rooms() {
    try (Stream<Path> folders = Files.list(ROOMS)) {
      return folders.filter(Files::isDirectory).map(it -> it.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
