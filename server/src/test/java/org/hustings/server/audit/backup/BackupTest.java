package org.hustings.server.audit.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hustings.server.ServerTest;
import org.hustings.server.TestDatabase;
import org.hustings.server.account.Role;
import org.hustings.server.audit.told.TableGuards;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.database.Login;
import org.hustings.server.platform.database.Migrations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A backup is taken in whole, or not at all.
class BackupTest extends ServerTest {
  private static final String VERSION = "Hustings of the tests";

  private Map<String, Object> target = Map.of();
  private byte[] file = {};
  private Backup.Made made;

  @BeforeAll
  void back_up_a_site_with_two_officials() throws IOException, SQLException {
    signedIn(Role.RETURNING_OFFICER);
    signedIn(Role.STAFF);
    awaitVouched();
    await(() -> get("/logs/audit/checkpoint").statusCode() == 200);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (Connection owner = owner(TestDatabase.settings())) {
      made = Backup.write(owner, written, _ -> List.of("council"), VERSION, (_, _) -> {});
    }
    file = written.toByteArray();
    target = TestDatabase.another("restored");
  }

  @Test
  void every_row_comes_back_as_it_was_and_so_does_what_guards_it() throws Exception {
    try (Connection restored = owner(target);
        Connection original = owner(TestDatabase.settings())) {
      BackupSums sums = restore(file, target, restored);

      assertThat(sums.rows()).isEqualTo(made.sums().rows()).isPositive();
      assertThat(Restore.differences(restored, sums)).isEmpty();
      assertThat(guards(restored)).isEqualTo(guards(original));
      assertThatThrownBy(() -> execute(restored, "DELETE FROM audit.entry"))
          .hasMessageContaining("refused");
    }
  }

  @Test
  void what_is_made_after_it_has_numbers_that_nobody_had() throws Exception {
    try (Connection restored = owner(target)) {
      restore(file, target, restored);

      assertThat(
              one(restored, "SELECT nextval('audit.told_id') > (SELECT max(id) FROM audit.told)"))
          .isEqualTo("t");
    }
  }

  @Test
  void it_opens_no_session_of_anybody_who_is_signed_in() throws Exception {
    String session =
        database.sql("SELECT min(session_id) FROM account.session").query(String.class).single();

    assertThat(session).hasSize(36);
    assertThat(text(file, "tables/account.session.copy")).doesNotContain(session);
  }

  @Test
  void it_says_at_its_head_what_it_is_of() {
    assertThat(text(file, "README.txt")).contains(VERSION, made.head().at().toString());
    assertThat(made.head().logs()).containsKey("audit");
    assertThat(made.head().votesWithVoters()).containsExactly("council");
    assertThat(text(file, "README.txt")).contains("join sealed ballots with voters, in: council.");
  }

  @Test
  void one_that_was_cut_off_is_refused_and_a_whole_one_is_taken_in_after_it() throws Exception {
    try (Connection restored = owner(target)) {
      for (int length : List.of(file.length / 2, file.length / 4)) {
        assertThatThrownBy(() -> restore(Arrays.copyOf(file, length), target, restored))
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining("as if it had been cut off")
            .hasMessageContaining("Nothing was taken in");
      }
      assertThat(restore(file, target, restored).rows()).isEqualTo(made.sums().rows());
    }
  }

  @Test
  void a_table_that_was_written_in_is_refused() throws Exception {
    byte[] altered =
        replaced("tables/account.person.copy", text -> text.replace("Appointee", "Pretender"));
    try (Connection restored = owner(target)) {
      assertThatThrownBy(() -> restore(altered, target, restored))
          .hasMessage(
              "This backup is broken: the part of account.person is not what was written. Nothing"
                  + " was taken in; take another backup.");
    }
  }

  @Test
  void a_backup_of_other_tables_names_the_version_to_restore_it_with() throws Exception {
    byte[] older =
        replaced(
            BackupHead.NAME,
            text ->
                text.replaceFirst(
                    "\"version\" : \"01_6\"|\"version\" : \"01.6\"", "\"version\" : \"01.99\""));
    try (Connection restored = owner(target)) {
      assertThatThrownBy(() -> check(older, target, restored))
          .hasMessage(
              "This backup was made by Hustings of the tests, and its tables are not those of"
                  + " Hustings of the tests: of its steps 1 are unknown here, and 1 are missing in"
                  + " it. Restore it with the version that made it, and upgrade then.");
    }
  }

  @Test
  void a_database_in_which_something_lies_is_left_alone() throws Exception {
    try (Connection own = owner(TestDatabase.settings())) {
      assertThatThrownBy(() -> check(file, TestDatabase.settings(), own))
          .hasMessageStartingWith("This database is not empty: it has ")
          .hasMessageEndingWith("Name a new one; nothing was changed.");
    }
  }

  @Test
  void what_is_no_backup_is_told_so() {
    assertThatThrownBy(() ->
            Restore.open(
                new ByteArrayInputStream(
                    "-----BEGIN PGP MESSAGE".getBytes(StandardCharsets.US_ASCII))))
        .hasMessageContaining("This is no backup of Hustings")
        .hasMessageContaining("gpg --decrypt FILE | hustings restore -");
  }

  /// Takes it in as the command does, but for the check whether anything lies there: one database
  /// serves all tests here.
  private static BackupSums restore(byte[] file, Map<String, Object> target, Connection database)
      throws IOException, SQLException {
    try (Restore restore = Restore.open(new ByteArrayInputStream(file))) {
      Migrations.run(
          url(target),
          login(target),
          String.valueOf(target.get("spring.datasource.username")),
          new TableGuards());
      return restore.into(database, Map.of("audit", 1_000_000L), (_, _) -> {});
    }
  }

  private static void check(byte[] file, Map<String, Object> target, Connection database)
      throws IOException, SQLException {
    try (Restore restore = Restore.open(new ByteArrayInputStream(file))) {
      restore.check(database, Migrations.known(url(target), login(target)), VERSION);
    }
  }

  private static String url(Map<String, Object> target) {
    return String.valueOf(target.get("spring.datasource.url"));
  }

  private static Login login(Map<String, Object> target) {
    return new Login(
        String.valueOf(target.get("spring.flyway.user")),
        String.valueOf(target.get("spring.flyway.password")));
  }

  /// Triggers, references and rights, as the database describes them.
  private static String guards(Connection database) throws SQLException {
    return one(
        database,
        """
        SELECT string_agg(guard, E'\\n' ORDER BY guard) FROM (
          SELECT concat_ws(' ', tgrelid::regclass, tgenabled, pg_get_triggerdef(oid))
          FROM pg_trigger WHERE NOT tgisinternal
          UNION ALL
          SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
          FROM pg_constraint WHERE contype IN ('f', 'c', 'u', 'p') AND conrelid <> 0
          UNION ALL
          SELECT concat_ws(' ', oid::regclass, relacl) FROM pg_class
          WHERE relkind IN ('r', 'S') AND relnamespace::regnamespace::text !~ '^(pg_|information)')
          AS g (guard)
        """);
  }

  private static Connection owner(Map<String, Object> settings) throws SQLException {
    return DriverManager.getConnection(
        String.valueOf(settings.get("spring.datasource.url"))
            + "?ApplicationName=hustings,%20the%20owner",
        String.valueOf(settings.get("spring.flyway.user")),
        String.valueOf(settings.get("spring.flyway.password")));
  }

  private static void execute(Connection database, String statement) throws SQLException {
    try (Statement one = database.createStatement()) {
      one.execute(statement);
    }
  }

  private static String one(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static String text(byte[] file, String name) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "";
  }

  private byte[] replaced(String name, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(written)) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = zip.readAllBytes();
        out.write(
            entry.getName().equals(name)
                ? change
                    .apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
        out.closeEntry();
      }
    }
    return written.toByteArray();
  }
}
