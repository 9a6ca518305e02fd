package org.hustings.server.roll.change;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.PersonId;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of what happened to a roll since its freeze.
@Component
class ChangeRows {
  private final JdbcClient database;

  ChangeRows(JdbcClient database) {
    this.database = database;
  }

  void write(ElectionId election, RollChange change) {
    database
        .sql(
            """
            INSERT INTO roll.change
              (election, elector, kind, at, reason, proposed_by, confirmed_by)
            VALUES (:election, :elector, :kind, :at, :reason, :proposedBy, :confirmedBy)
            """)
        .param("election", election.slug())
        .param("elector", change.elector() == null ? null : change.elector().value())
        .param("kind", change.kind().name().toLowerCase(Locale.ROOT))
        .param("at", change.at())
        .param("reason", change.reason())
        .param("proposedBy", change.proposedBy().toString())
        .param("confirmedBy", change.confirmedBy().toString())
        .update();
  }

  /// What happened to one elector, the first first.
  List<RollChange> of(ElectionId election, ElectorNumber elector) {
    return list("elector = :elector ORDER BY id", election, Map.of("elector", elector.value()));
  }

  /// What happened to the whole roll, the latest first, at most so many.
  List<RollChange> latest(ElectionId election, int most) {
    return list("true ORDER BY id DESC LIMIT :most", election, Map.of("most", most));
  }

  /// All that happened to the whole roll, the first first.
  List<RollChange> all(ElectionId election) {
    return list("true ORDER BY id", election, Map.of());
  }

  /// How many changes of a kind there were since the freeze.
  long count(ElectionId election, RollChange.Kind kind) {
    return database
        .sql("SELECT count(*) FROM roll.change WHERE election = :election AND kind = :kind")
        .param("election", election.slug())
        .param("kind", kind.name().toLowerCase(Locale.ROOT))
        .query(Long.class)
        .single();
  }

  private List<RollChange> list(String condition, ElectionId election, Map<String, ?> parameters) {
    return database
        .sql("SELECT * FROM roll.change WHERE election = :election AND " + condition)
        .param("election", election.slug())
        .params(parameters)
        .query((row, _) ->
            new RollChange(
                RollChange.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Columns.orNull(
                    row, "elector", number -> new ElectorNumber(Integer.parseInt(number))),
                Columns.instant(row, "at"),
                row.getString("reason"),
                PersonId.parse(row.getString("proposed_by")),
                PersonId.parse(row.getString("confirmed_by"))))
        .list();
  }
}
