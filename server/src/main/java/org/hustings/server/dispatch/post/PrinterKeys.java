package org.hustings.server.dispatch.post;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.audit.told.SealedEntries;
import org.hustings.server.platform.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// To which printer's key an election's files are encrypted. Earlier ones are kept. In use is only
/// the one that the audit log tells of: whoever has the database could put in one of their own.
@Component
public class PrinterKeys {
  private final JdbcClient database;
  private final SealedEntries log;
  private final AuditLog audit;
  private final Clock clock;

  PrinterKeys(JdbcClient database, SealedEntries log, AuditLog audit, Clock clock) {
    this.database = database;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  /// The key in use; empty until there is one, or when it has expired: then no file is made.
  public Optional<PrinterKey> find(ElectionId election) {
    return told(election)
        .flatMap(fingerprint ->
            lying(election).stream()
                .flatMap(text -> inForce(text).stream())
                .filter(key -> key.fingerprint().equals(fingerprint))
                .findFirst());
  }

  /// The fingerprint of the key that two people named last.
  private Optional<String> told(ElectionId election) {
    return log.of("election:" + election, "dispatch.printer-key-set").stream()
        .map(entry -> entry.after().path("fingerprint").asString())
        .reduce((_, later) -> later);
  }

  private List<String> lying(ElectionId election) {
    return database
        .sql("SELECT armored FROM dispatch.printer_key WHERE election = ? ORDER BY id DESC")
        .param(election.slug())
        .query(String.class)
        .list();
  }

  private static Optional<PrinterKey> inForce(String text) {
    try {
      return Optional.of(PrinterKey.read(text));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /// Has the files that are made from now on encrypted to this key.
  @Transactional
  public void use(ElectionId election, PrinterKey key, Actor by) {
    String before = find(election).map(PrinterKey::fingerprint).orElse("");
    database
        .sql(
            """
            INSERT INTO dispatch.printer_key (election, fingerprint, armored, set_at, set_by)
            VALUES (:election, :fingerprint, :armored, :now, :by)
            """)
        .param("election", election.slug())
        .param("fingerprint", key.fingerprint())
        .param("armored", key.text())
        .param("now", clock.instant())
        .param("by", by.reference())
        .update();
    audit.record(
        by,
        "dispatch.printer-key-set",
        "election:" + election,
        Map.of("fingerprint", before),
        Map.of("fingerprint", key.fingerprint()));
  }
}
