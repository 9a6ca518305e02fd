package org.hustings.server.organisation.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.imports.ImportStage.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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
        .sql("SELECT * FROM organisation.upload WHERE id = :id AND author = :author")
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
                SET stage = 'TAKING_IN', doing = '', done = 0, of = 0, report = NULL
                WHERE id = :id AND author = :author AND stage = 'TRIED'
                  AND report ->> 'faultCount' = '0'
                """)
            .param("id", upload)
            .param("author", author.reference())
            .update()
        == 1;
  }

  /// Seen by others at once: the import itself commits much later.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void progress(UUID upload, String doing, long done, long of) {
    database
        .sql("UPDATE organisation.upload SET doing = :doing, done = :done, of = :of WHERE id = :id")
        .param("doing", doing)
        .param("done", done)
        .param("of", of)
        .param("id", upload)
        .update();
  }

  /// Ends what was being done; without a report it was broken off.
  void end(UUID upload, Stage stage, @Nullable ImportReport report) {
    database
        .sql(
            "UPDATE organisation.upload SET stage = :stage, report = :report::jsonb WHERE id = :id")
        .param("stage", stage.name())
        .param("report", report == null ? null : JSON.writeValueAsString(report))
        .param("id", upload)
        .update();
  }

  private static ImportStage stage(ResultSet row) throws SQLException {
    String report = row.getString("report");
    return new ImportStage(
        row.getString("file"),
        Stage.valueOf(row.getString("stage")),
        row.getString("doing"),
        row.getLong("done"),
        row.getLong("of"),
        report == null ? null : JSON.readValue(report, ImportReport.class));
  }
}
