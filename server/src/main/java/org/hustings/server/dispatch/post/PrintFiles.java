package org.hustings.server.dispatch.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.batch.Batches;
import org.hustings.server.dispatch.batch.Booklets;
import org.hustings.server.dispatch.batch.PackKind;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files for the printer: fetched by staff, and wiped once they say that the printer has them,
/// as they hold codes.
@Component
public class PrintFiles {
  private static final String SELECT =
      """
      SELECT f.batch AS id, b.number, b.kind, f.name, f.packs, f.pages, f.first_paper, f.last_paper,
        f.contests, f.booklets, f.format, f.sha256, f.made_at, f.key, f.fetched_at, f.made_anew_at,
        b.handed_over_at
      FROM dispatch.file f JOIN dispatch.batch b ON b.id = f.batch
      """;

  private final JdbcClient database;
  private final Batches batches;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PrintFiles(
      JdbcClient database,
      Batches batches,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.batches = batches;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// A file is handed over. Published in the transaction that wipes it here, and before it does.
  public record HandedOver(ElectionId election, PrintFile file) {}

  /// All files of an election, the first made first.
  public List<PrintFile> of(ElectionId election) {
    return database
        .sql(SELECT + "WHERE b.election = ? ORDER BY b.number")
        .param(election.slug())
        .query((row, _) -> read(row))
        .list();
  }

  public Optional<PrintFile> find(ElectionId election, String name) {
    return database
        .sql(SELECT + "WHERE b.election = ? AND f.name = ?")
        .params(election.slug(), name)
        .query((row, _) -> read(row))
        .optional();
  }

  /// The encrypted content, once: it is taken down as fetched.
  ///
  /// @throws RefusedException if it was fetched before, or is wiped
  @Transactional
  public byte[] fetch(ElectionId election, PrintFile file, Actor by) {
    byte[] content =
        content(file).orElseThrow(() -> new RefusedException("dispatch-staff.files.wiped"));
    int first =
        database
            .sql(
                """
                UPDATE dispatch.file SET fetched_at = :now, fetched_by = :by
                WHERE batch = :batch AND fetched_at IS NULL
                """)
            .param("now", clock.instant())
            .param("by", by.reference())
            .param("batch", file.id())
            .update();
    if (first == 0) {
      throw new RefusedException("dispatch-staff.files.fetched-already");
    }
    audit.record(by, "dispatch.file-fetched", "election:" + election, null, entry(file));
    return content;
  }

  /// Has the packs of a file made again, with other codes and papers: those that were in it die.
  /// Only for a file that the printer does not have.
  @Transactional
  public void makeAnew(ElectionId election, PrintFile file, String reason, Actor by) {
    int files =
        database
            .sql(
                """
                UPDATE dispatch.file f SET content = NULL, made_anew_at = :now
                FROM dispatch.batch b
                WHERE f.batch = :batch AND f.made_anew_at IS NULL
                  AND b.id = f.batch AND b.handed_over_at IS NULL
                """)
            .param("now", clock.instant())
            .param("batch", file.id())
            .update();
    if (files == 0) {
      throw new RefusedException("dispatch-staff.files.wiped");
    }
    int packs = batches.makeAnew(file.id(), reason, by);
    audit.record(
        by,
        "dispatch.file-made-anew",
        "election:" + election,
        entry(file),
        Map.of("packs", packs, "reason", reason));
  }

  /// Takes down that the printer has the file, and wipes it here: from now on its codes and papers
  /// are good. The second time nothing happens.
  ///
  /// @throws RefusedException if nobody has fetched it
  @Transactional
  public void handOver(ElectionId election, PrintFile file, Actor by) {
    if (find(election, file.name()).filter(PrintFile::isToBeFetched).isPresent()) {
      throw new RefusedException("dispatch-staff.files.fetch-first");
    }
    content(file)
        .ifPresent(_ -> {
          events.publishEvent(new HandedOver(election, file));
          batches.handOver(file.id());
          database
              .sql("UPDATE dispatch.file SET content = NULL WHERE batch = ?")
              .param(file.id())
              .update();
          audit.record(by, "dispatch.file-handed-over", "election:" + election, null, entry(file));
        });
  }

  /// The content, for a bean that has a use of its own for it; empty once it was wiped.
  Optional<byte[]> content(PrintFile file) {
    return database
        .sql("SELECT content FROM dispatch.file WHERE batch = ? AND content IS NOT NULL FOR UPDATE")
        .param(file.id())
        .query(byte[].class)
        .optional();
  }

  /// Keeps a file that was just made.
  void add(PrintFile file, byte[] content) {
    database
        .sql(
            """
            INSERT INTO dispatch.file (batch, name, packs, pages, first_paper, last_paper, contests,
              booklets, format, sha256, content, made_at, key)
            VALUES (:batch, :name, :packs, :pages, :first, :last, :contests,
              :booklets, :format, :sha256, :content, :now, :key)
            """)
        .param("batch", file.id())
        .param("name", file.name())
        .param("packs", file.packs())
        .param("pages", file.pages())
        .param("first", file.first().value())
        .param("last", file.last().value())
        .param("contests", file.contests())
        .param("booklets", file.booklets().name())
        .param("format", file.format() == null ? null : file.format().key())
        .param("sha256", file.sha256())
        .param("content", content)
        .param("now", clock.instant())
        .param("key", file.key())
        .update();
  }

  private static Map<String, Object> entry(PrintFile file) {
    return Map.of(
        "file", file.name(), "packs", file.packs(), "sha256", file.sha256(), "key", file.key());
  }

  private static PrintFile read(ResultSet row) throws SQLException {
    Instant handedOver = Columns.instantOrNull(row, "handed_over_at");
    return new PrintFile(
        row.getLong("id"),
        row.getInt("number"),
        PackKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getInt("packs"),
        row.getInt("pages"),
        new PaperNumber(row.getInt("first_paper")),
        new PaperNumber(row.getInt("last_paper")),
        row.getString("contests"),
        Booklets.valueOf(row.getString("booklets")),
        Format.of(row.getString("format")).orElse(null),
        row.getString("sha256"),
        Columns.instant(row, "made_at"),
        row.getString("key"),
        Columns.instantOrNull(row, "fetched_at"),
        Columns.instantOrNull(row, "made_anew_at"),
        handedOver);
  }
}
