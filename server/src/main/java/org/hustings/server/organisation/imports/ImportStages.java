package org.hustings.server.organisation.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.imports.ImportStage.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps how far each file has come that staff have brought.
@Component
class ImportStages {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient database;

  ImportStages(JdbcClient database) {
    this.database = database;
  }

  Optional<ImportStage> find(UUID upload, Actor author) {
    return database
        .sql(
            """
            SELECT u.*, (SELECT count(*) FROM jsonb_object_keys(u.without)) AS lines_without
            FROM organisation.upload u WHERE id = :id AND author = :author
            """)
        .param("id", upload)
        .param("author", author.reference())
        .query((row, _) -> stage(row))
        .optional();
  }

  /// Takes a tried file on to be taken in, and tells whether it was there to be taken.
  boolean confirm(UUID upload, Actor author) {
    return database
            .sql(
                """
                UPDATE organisation.upload
                SET stage = 'TAKING_IN', report = NULL
                WHERE id = :id AND author = :author AND stage = 'TRIED'
                  AND report ->> 'faultCount' = '0'
                  AND coalesce(report #> '{detail,unknownSections}', '[]'::jsonb) = '[]'::jsonb
                """)
            .param("id", upload)
            .param("author", author.reference())
            .update()
        == 1;
  }

  /// Ends what was being done; without a report it was broken off.
  void end(UUID upload, Stage stage, @Nullable ImportReport report) {
    database
        .sql(
            """
            UPDATE organisation.upload
            SET stage = :stage, report = :report::jsonb, faulty = :faulty::jsonb WHERE id = :id
            """)
        .param("stage", stage.name())
        .param("report", report == null ? null : JSON.writeValueAsString(report.brief()))
        .param("faulty", report == null ? "{}" : faulty(report))
        .param("id", upload)
        .update();
  }

  private static String faulty(ImportReport report) {
    return JSON.writeValueAsString(report.detail().faultyLines());
  }

  /// Takes a file back to be compared, once something about it was answered; tells whether it was
  /// there.
  boolean again(UUID upload, Actor author) {
    return database
            .sql(
                """
                UPDATE organisation.upload
                SET stage = 'TRYING', report = NULL
                WHERE id = :id AND author = :author AND stage IN ('ASKING', 'TRIED')
                """)
            .param("id", upload)
            .param("author", author.reference())
            .update()
        == 1;
  }

  /// Leaves out the lines that have a fault, beside those that are left out already.
  void leaveOut(UUID upload, Actor author) {
    database
        .sql(
            """
            UPDATE organisation.upload SET without = without || faulty, faulty = '{}'
            WHERE id = :id AND author = :author AND stage = 'TRIED'
            """)
        .param("id", upload)
        .param("author", author.reference())
        .update();
  }

  /// Takes every line of a file as one that is to be read.
  void leaveNothingOut(UUID upload, Actor author) {
    database
        .sql("UPDATE organisation.upload SET without = '{}' WHERE id = :id AND author = :author")
        .param("id", upload)
        .param("author", author.reference())
        .update();
  }

  /// Leaves out the lines that have a fault by this report, while the file is still being compared.
  void leaveOut(UUID upload, ImportReport report) {
    database
        .sql("UPDATE organisation.upload SET without = without || :faulty::jsonb WHERE id = :id")
        .param("faulty", faulty(report))
        .param("id", upload)
        .update();
  }

  private static ImportStage stage(ResultSet row) throws SQLException {
    String report = row.getString("report");
    return new ImportStage(
        RegisterName.valueOf(row.getString("register")),
        row.getString("file"),
        Stage.valueOf(row.getString("stage")),
        new KindId(row.getString("kind")),
        row.getLong("lines_without"),
        report == null ? null : JSON.readValue(report, ImportReport.class));
  }
}
