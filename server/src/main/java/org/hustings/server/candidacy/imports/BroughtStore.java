package org.hustings.server.candidacy.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.imports.Brought.Stage;
import org.hustings.server.organisation.csv.CsvSource;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the files of candidates that staff have brought, for a day at most.
@Component
class BroughtStore {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int PART = 1 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient database;
  private final Clock clock;

  BroughtStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Keeps a file, and its archive if there is one.
  @Transactional(rollbackFor = IOException.class)
  public UUID keep(
      ElectionId election, String source, CsvSource table, @Nullable Path archive, Actor author)
      throws IOException {
    database
        .sql("DELETE FROM candidacy.brought WHERE at < :before")
        .param("before", clock.instant().minus(KEPT))
        .update();
    UUID id = UUID.randomUUID();
    try (InputStream content = table.open()) {
      database
          .sql(
              """
              INSERT INTO candidacy.brought
                (id, at, author, election, source, file, content, notes, stage)
              VALUES (:id, :at, :author, :election, :source, :file, :content, :notes, :stage)
              """)
          .param("id", id)
          .param("at", clock.instant())
          .param("author", author.reference())
          .param("election", election.slug())
          .param("source", source)
          .param("file", table.name())
          .param("content", content.readAllBytes())
          .param("notes", table.notes().toArray(String[]::new))
          .param("stage", (archive == null ? Stage.READ : Stage.READING).name())
          .update();
    }
    if (archive != null) {
      keepParts(id, archive);
    }
    return id;
  }

  private void keepParts(UUID id, Path archive) throws IOException {
    try (InputStream bytes = Files.newInputStream(archive)) {
      byte[] part = bytes.readNBytes(PART);
      for (int number = 0; part.length > 0; number++) {
        database
            .sql("INSERT INTO candidacy.brought_part VALUES (:brought, :number, :bytes)")
            .param("brought", id)
            .param("number", number)
            .param("bytes", part)
            .update();
        part = bytes.readNBytes(PART);
      }
    }
  }

  /// The file of this name, if it was brought for this election by whoever asks.
  Optional<Brought> find(UUID id, ElectionId election, Actor author) {
    return database
        .sql(
            """
            SELECT * FROM candidacy.brought
            WHERE id = :id AND election = :election AND author = :author
            """)
        .param("id", id)
        .param("election", election.slug())
        .param("author", author.reference())
        .query((row, _) -> brought(row))
        .optional();
  }

  private static Brought brought(ResultSet row) throws SQLException {
    String counts = row.getString("counts");
    return new Brought(
        row.getObject("id", UUID.class),
        new ElectionId(row.getString("election")),
        row.getString("source"),
        CsvSource.of(row.getBytes("content"), row.getString("file"), Columns.texts(row, "notes")),
        Stage.valueOf(row.getString("stage")),
        row.getString("refusal"),
        counts == null ? null : JSON.readValue(counts, Counts.class));
  }

  /// Writes the archive to the disk; tells whether there was any of it.
  boolean lay(UUID id, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int number = 0; ; number++) {
        Optional<byte[]> part =
            database
                .sql(
                    """
                    SELECT bytes FROM candidacy.brought_part
                    WHERE brought = :brought AND number = :number
                    """)
                .param("brought", id)
                .param("number", number)
                .query(byte[].class)
                .optional();
        if (part.isEmpty()) {
          return number > 0;
        }
        out.write(part.get());
      }
    }
  }

  /// Keeps what was read of a photograph or statement, once.
  void keep(UUID id, BroughtFile file) {
    database
        .sql(
            """
            INSERT INTO candidacy.brought_file (brought, name, sha256, jpeg, text, fault)
            VALUES (:brought, :name, :sha256, :jpeg, :text, :fault) ON CONFLICT DO NOTHING
            """)
        .param("brought", id)
        .param("name", file.name())
        .param("sha256", file.sha256())
        .param("jpeg", file.jpeg())
        .param("text", file.text())
        .param("fault", file.fault())
        .update();
  }

  /// The archive is read, or refused for a reason; it is not needed any more.
  @Transactional
  public void end(UUID id, String refusal) {
    database
        .sql(
            """
            UPDATE candidacy.brought SET stage = :stage, refusal = :refusal
            WHERE id = :id AND stage = 'READING'
            """)
        .param("stage", (refusal.isEmpty() ? Stage.READ : Stage.REFUSED).name())
        .param("refusal", refusal)
        .param("id", id)
        .update();
    database.sql("DELETE FROM candidacy.brought_part WHERE brought = ?").param(id).update();
  }

  Brought.Files files(UUID id) {
    return new Brought.Files(
        database
            .sql("SELECT name FROM candidacy.brought_file WHERE brought = ? ORDER BY name")
            .param(id)
            .query(String.class)
            .list());
  }

  BroughtFile file(UUID id, String name) {
    return database
        .sql("SELECT * FROM candidacy.brought_file WHERE brought = :brought AND name = :name")
        .param("brought", id)
        .param("name", name)
        .query((row, _) ->
            new BroughtFile(
                row.getString("name"),
                row.getString("sha256"),
                row.getBytes("jpeg"),
                row.getString("text"),
                row.getString("fault")))
        .single();
  }

  /// Takes a file on to be taken in, and tells whether it was there and nobody did so before.
  boolean claim(UUID id, ElectionId election, Actor author) {
    return database
            .sql(
                """
                UPDATE candidacy.brought SET stage = 'TAKEN_IN'
                WHERE id = :id AND election = :election AND author = :author AND stage = 'READ'
                """)
            .param("id", id)
            .param("election", election.slug())
            .param("author", author.reference())
            .update()
        == 1;
  }

  /// Keeps what came of a file that was taken in, and forgets what it held.
  void takenIn(UUID id, Counts counts) {
    database
        .sql("UPDATE candidacy.brought SET counts = :counts::jsonb, content = '' WHERE id = :id")
        .param("counts", JSON.writeValueAsString(counts))
        .param("id", id)
        .update();
    database.sql("DELETE FROM candidacy.brought_file WHERE brought = ?").param(id).update();
  }

  void discard(UUID id, ElectionId election, Actor author) {
    database
        .sql(
            """
            DELETE FROM candidacy.brought
            WHERE id = :id AND election = :election AND author = :author
            """)
        .param("id", id)
        .param("election", election.slug())
        .param("author", author.reference())
        .update();
  }
}
