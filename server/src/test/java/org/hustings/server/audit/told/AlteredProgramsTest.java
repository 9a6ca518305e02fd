package org.hustings.server.audit.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever owns the database writes a function of it anew, or has one of their own called.
class AlteredProgramsTest extends ServerTest {
  private static final Path FILE = Path.of("src", "main", "resources", "db", "programs.txt");

  @Autowired private AlteredPrograms programs;

  /// Run with `-Dhustings.write=true` to bring the file up to date.
  @Test
  void the_file_has_what_the_migrations_make() throws IOException {
    List<String> head =
        Files.readAllLines(FILE).stream().filter(line -> line.startsWith("#")).toList();
    String expected =
        String.join("\n", head) + "\n" + String.join("\n", AlteredPrograms.lying(database)) + "\n";
    if (Boolean.getBoolean("hustings.write")) {
      Files.writeString(FILE, expected);
    }

    assertThat(FILE).content().isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALTER FUNCTION audit.tell_rows() SECURITY INVOKER | ALTER FUNCTION audit.tell_rows() SECURITY DEFINER | function audit.tell_rows
          CREATE FUNCTION ballot.spy() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END' | DROP FUNCTION ballot.spy() | function ballot.spy
          CREATE TRIGGER spy BEFORE INSERT ON ballot.envelope FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger() | DROP TRIGGER spy ON ballot.envelope | trigger ballot.envelope.spy
          CREATE RULE spy AS ON DELETE TO ballot.listed DO ALSO NOTHING | DROP RULE spy ON ballot.listed | rule ballot.listed.spy
          CREATE POLICY spy ON ballot.listed USING (false) | DROP POLICY spy ON ballot.listed | policy ballot.listed.spy
          """)
  void what_somebody_else_put_in_or_altered_is_named(String act, String undone, String name) {
    administrator.sql(act).update();
    try {
      assertThat(programs.names()).containsExactly(name);
    } finally {
      administrator.sql(undone).update();
    }

    assertThat(programs.names()).isEmpty();
  }
}
