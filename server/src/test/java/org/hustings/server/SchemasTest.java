package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each room has a schema of its name, and its SQL names no other: neither the statements in its
/// sources and in its part of the demo nor the tables, views and foreign keys of its migrations.
class SchemasTest {
  private static final Path ROOMS = Path.of("src/main/java/org/hustings/server");
  private static final Path DEMO = Path.of("../demo").resolve(ROOMS);
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern TEXTS =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern SQL =
      Pattern.compile(
          "\\b(?:SELECT|INSERT|UPDATE|DELETE|COPY|FROM|JOIN|USING|LOCK|TRUNCATE|CREATE|ALTER"
              + "|REFERENCES)\\b");
  private static final Pattern NUMBER = Pattern.compile("V([0-9]+)_.*");
  private static final Pattern SCHEMA = Pattern.compile("CREATE SCHEMA ([a-z]+)");

  /// Facts that moved from one room to another: the one step that has to name both; and what the
  /// owner of the tables does for all rooms.
  private static final Set<String> MOVES =
      Set.of(
          "V12_3__groups_are_facts_of_candidacies.sql",
          "V99_1__what_the_owner_does_for_rooms.sql",
          "V99_2__copies_destroyed.sql",
          "V99_3__the_log_runs_no_text_as_the_owner.sql",
          "V100_1__votes_void_in_one_contest.sql",
          "V101_1__entries_by_their_lines.sql",
          "V101_2__what_was_scanned_and_which_key.sql",
          "V101_3__adjudicated_papers.sql",
          "V101_4__who_was_voting_at_the_close.sql");

  @Test
  void no_rooms_sql_names_the_schema_of_another() {
    for (Path house : List.of(ROOMS, DEMO)) {
      List<Path> files = files(house, ".java");
      assertThat(files).isNotEmpty();
      assertThat(files.stream().flatMap(file -> foreign(file, house))).isEmpty();
    }
  }

  @Test
  void no_rooms_migration_names_the_schema_of_another() {
    Map<String, String> owners = new HashMap<>();
    for (Path file : files(MIGRATIONS, ".sql")) {
      SCHEMA
          .matcher(read(file))
          .results()
          .forEach(matchResult -> owners.put(number(file), matchResult.group(1)));
    }
    assertThat(owners).containsEntry("01", "audit").containsEntry("12", "result");
    assertThat(
            files(MIGRATIONS, ".sql").stream()
                .filter(file -> MOVES.stream().noneMatch(file::endsWith))
                .flatMap(file ->
                    foreign(
                        read(file).replaceAll("--.*", ""),
                        owners.getOrDefault(number(file), "platform"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1 FROM roll.elector",
        "SELECT 1 FROM ballot.envelope e JOIN roll.elector USING (election)",
        "DELETE FROM ballot.envelope e USING roll.elector o WHERE o.number = e.elector",
        "DELETE FROM roll.elector",
        "UPDATE roll.elector SET name = ''",
        "CREATE TABLE ballot.vote (elector int REFERENCES roll.elector)",
        "CREATE VIEW ballot.voters AS SELECT * FROM ballot.envelope, roll.elector",
        "LOCK TABLE roll.elector",
        "INSERT INTO roll.elector SELECT 1"
      })
  void what_names_anothers_table_is_found(String statement) {
    assertThat(
            statements("database.sql(\"" + statement + "\")")
                .flatMap(text -> foreign(text, "ballot")))
        .containsExactly("ballot: roll.elector");
    assertThat(statements("log.record(\"roll.frozen\")")).isEmpty();
  }

  /// The texts in a source file that are SQL or a piece of it.
  private static Stream<String> statements(String source) {
    return TEXTS
        .matcher(source)
        .results()
        .map(text -> Objects.requireNonNullElse(text.group(1), text.group(2)))
        .filter(text -> SQL.matcher(text).find());
  }

  private static Stream<String> foreign(Path source, Path house) {
    String room = house.relativize(source).getName(0).toString();
    return statements(read(source)).flatMap(text -> foreign(text, room));
  }

  private static Stream<String> foreign(String sql, String room) {
    Pattern table =
        Pattern.compile(
            "\\b(" + String.join("|", rooms()) + ")\\.[a-z_]+", Pattern.CASE_INSENSITIVE);
    return table
        .matcher(sql)
        .results()
        .filter(found -> !found.group(1).equalsIgnoreCase(room))
        .map(MatchResult::group)
        .map(found -> room + ": " + found);
  }

  private static String number(Path migration) {
    return NUMBER.matcher(migration.getFileName().toString()).replaceFirst("$1");
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rooms() {
    try (Stream<Path> folders = Files.list(ROOMS)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .toList();
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
