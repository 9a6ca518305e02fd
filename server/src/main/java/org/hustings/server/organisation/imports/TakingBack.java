package org.hustings.server.organisation.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.Changes;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.latechange.LateChanges;
import org.hustings.server.platform.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes an import back whole: what it added is on the register no more, and what it changed or
/// ended stands as before. Not once something was built on it. Nothing is deleted: taking back is a
/// change of its own.
@Component
public class TakingBack {
  /// For how long one person takes back what many members would leave by.
  private static final Duration AT_ONCE = Duration.ofDays(1);

  private final JdbcClient database;
  private final List<Importer> importers;
  private final Imports imports;
  private final Changes changes;
  private final LateChanges lateChanges;
  private final Today today;
  private final AuditLog log;
  private final Clock clock;

  TakingBack(
      JdbcClient database,
      List<Importer> importers,
      Imports imports,
      Changes changes,
      LateChanges lateChanges,
      Today today,
      AuditLog log,
      Clock clock) {
    this.database = database;
    this.importers = importers;
    this.imports = imports;
    this.changes = changes;
    this.lateChanges = lateChanges;
    this.today = today;
    this.log = log;
    this.clock = clock;
  }

  /// The table of a part of the register, and by what its entries are known.
  private record Table(String name, List<String> key) {
    static Table of(RegisterName register) {
      return switch (register) {
        case KINDS -> new Table("kind", List.of("slug"));
        case UNITS -> new Table("unit", List.of("slug"));
        case OFFICERS -> new Table("officer", List.of("id"));
        case MEMBERS -> new Table("member", List.of("number"));
        case LISTS -> new Table("list_entry", List.of("list", "member"));
      };
    }

    /// That two rows are of one entry.
    String same(String one, String other) {
      return key.stream()
          .map(column -> "%s.%s = %s.%s".formatted(one, column, other, column))
          .collect(Collectors.joining(" AND "));
    }
  }

  /// Why an import cannot be taken back; nothing where it can.
  public Optional<RegisterRefusal> hindrance(Imports.Kept kept) {
    RegisterName register = kept.part();
    Instant at = kept.change().at();
    if (kept.isTakenBack()) {
      return Optional.of(new RegisterRefusal.TakenBackAlready());
    }
    Optional<RegisterRefusal> frozen =
        lateChanges.freezes().stream()
            .filter(freeze ->
                !freeze.begins().isBefore(at) && !freeze.begins().isAfter(clock.instant()))
            .findFirst()
            .map(freeze -> new RegisterRefusal.FrozenSince(freeze.title()));
    if (frozen.isPresent()) {
      return frozen;
    }
    if (isBuiltOn(Table.of(register), kept.change().id())
        || (register == RegisterName.UNITS && hasTenants(kept.change().id()))) {
      return Optional.of(new RegisterRefusal.BuiltOn());
    }
    boolean atOnce = at.plus(AT_ONCE).isAfter(clock.instant());
    return register == RegisterName.MEMBERS && !atOnce && leaving(kept.change().id()).needsTwo()
        ? Optional.of(new RegisterRefusal.TooManyLeave())
        : Optional.empty();
  }

  /// Takes an import back.
  ///
  /// @throws RefusedException where something was built on it
  @Transactional
  public void takeBack(long change, String reason, Actor by) {
    Imports.Kept kept =
        imports.find(change).orElseThrow(() -> new RefusedException(new RegisterRefusal.BuiltOn()));
    RegisterName register = kept.part();
    changes.lock(register);
    hindrance(kept)
        .ifPresent(refusal -> {
          throw new RefusedException(refusal);
        });
    long undoing = changes.begin(register, Provenance.byHand(by, today.day(), reason));
    undo(Table.of(register), change, undoing);
    database
        .sql("UPDATE organisation.import SET taken_back_by = :undoing WHERE change = :change")
        .param("undoing", undoing)
        .param("change", change)
        .update();
    importers.stream()
        .filter(importer -> importer.register() == register)
        .forEach(importer -> importer.noteTakenBack(undoing, by));
    log.record(
        by,
        "organisation.import-taken-back",
        "register:" + register.word(),
        Map.of(
            "change", change,
            "file", kept.file(),
            "added", kept.added(),
            "changed", kept.changed(),
            "gone", kept.gone()),
        null);
  }

  /// Whether an entry that the import wrote was changed since, or one that it ended has come back.
  private boolean isBuiltOn(Table table, long change) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT FROM organisation.%1$s f
              WHERE f.recorded_by = :change AND f.superseded_by IS NOT NULL)
            OR EXISTS (
              SELECT FROM organisation.%1$s f
              JOIN organisation.%1$s now ON %2$s AND now.superseded_by IS NULL
              WHERE f.superseded_by = :change AND now.recorded_by <> :change)
            """
                .formatted(table.name(), table.same("now", "f")))
        .param("change", change)
        .query(Boolean.class)
        .single();
  }

  /// Whether members or officers are in units that the import made, or other units part of them.
  private boolean hasTenants(long change) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT FROM organisation.unit f
              WHERE f.recorded_by = :change
                AND NOT EXISTS (
                  SELECT FROM organisation.unit old
                  WHERE old.slug = f.slug AND old.superseded_by = :change)
                AND (EXISTS (SELECT FROM organisation.member m
                    WHERE m.unit = f.slug AND m.superseded_by IS NULL)
                  OR EXISTS (SELECT FROM organisation.officer o
                    WHERE o.unit = f.slug AND o.superseded_by IS NULL)
                  OR EXISTS (SELECT FROM organisation.unit u
                    WHERE (u.parent = f.slug OR f.slug = ANY (u.successors))
                      AND u.superseded_by IS NULL AND u.recorded_by <> :change)))
            """)
        .param("change", change)
        .query(Boolean.class)
        .single();
  }

  /// How many members leave when what the import added is taken back.
  private Leaving leaving(long change) {
    return database
        .sql(
            """
            SELECT count(*) FILTER (WHERE f.recorded_by = :change AND NOT EXISTS (
                SELECT FROM organisation.member old
                WHERE old.number = f.number AND old.superseded_by = :change)) AS leave,
              count(*) AS of
            FROM organisation.member f WHERE f.superseded_by IS NULL
            """)
        .param("change", change)
        .query((row, _) -> new Leaving(row.getLong("leave"), row.getLong("of")))
        .single();
  }

  private void undo(Table table, long change, long undoing) {
    List<String> columns =
        database
            .sql(
                """
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'organisation' AND table_name = :table
                  AND column_name NOT IN ('recorded_by', 'superseded_by')
                ORDER BY ordinal_position
                """)
            .param("table", table.name())
            .query(String.class)
            .list();
    String all = String.join(", ", columns);
    database
        .sql(
            """
            UPDATE organisation.%s SET superseded_by = :undoing
            WHERE recorded_by = :change AND superseded_by IS NULL
            """
                .formatted(table.name()))
        .param("undoing", undoing)
        .param("change", change)
        .update();
    database
        .sql(
            """
            INSERT INTO organisation.%1$s (%2$s, recorded_by)
            SELECT %2$s, :undoing FROM organisation.%1$s WHERE superseded_by = :change
            """
                .formatted(table.name(), all))
        .param("undoing", undoing)
        .param("change", change)
        .update();
  }
}
