package org.hustings.server.account.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.approval.Approval.Outcome;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the proposals.
@Component
class ApprovalRows {
  private final JdbcClient database;

  ApprovalRows(JdbcClient database) {
    this.database = database;
  }

  /// Writes a proposal; empty if the same is open already.
  Optional<ApprovalId> propose(Approval proposal) {
    Map<String, String> details = proposal.details();
    List<String> names = List.copyOf(details.keySet());
    return database
        .sql(
            """
            INSERT INTO account.approval
              (kind, subject, detail_names, detail_values, reason, proposed_by, proposed_at,
               fingerprint)
            VALUES (:kind, :subject, :names, :values, :reason, :by, :at, :fingerprint)
            ON CONFLICT (kind, subject) WHERE ended_at IS NULL DO NOTHING
            RETURNING id
            """)
        .param("kind", proposal.kind())
        .param("subject", proposal.subject())
        .param("names", names)
        .param("values", names.stream().map(details::get).toArray(String[]::new))
        .param("reason", proposal.reason())
        .param("by", proposal.proposedBy().toString())
        .param("at", proposal.proposedAt())
        .param("fingerprint", proposal.fingerprint())
        .query(Long.class)
        .optional()
        .map(ApprovalId::new);
  }

  void end(ApprovalId id, Approval.Ending ending) {
    database
        .sql(
            """
            UPDATE account.approval
            SET ended_at = :at, ended_by = :by, outcome = :outcome, end_words = :words
            WHERE id = :id
            """)
        .param("at", ending.at())
        .param("by", ending.by().toString())
        .param("outcome", ending.outcome().name())
        .param("words", ending.words())
        .param("id", id.value())
        .update();
  }

  /// Finds a proposal and holds it until the transaction ends: it is confirmed once.
  Optional<Approval> lock(ApprovalId id) {
    return list("WHERE id = :id FOR UPDATE", Map.of("id", id.value())).stream().findFirst();
  }

  Optional<Approval> find(ApprovalId id) {
    return list("WHERE id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  List<Approval> open() {
    return list("WHERE ended_at IS NULL ORDER BY id", Map.of());
  }

  List<Approval> ended(int most) {
    return list(
        "WHERE ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT :most", Map.of("most", most));
  }

  private List<Approval> list(String condition, Map<String, ?> parameters) {
    return database
        .sql("SELECT * FROM account.approval " + condition)
        .params(parameters)
        .query((row, _) -> approval(row))
        .list();
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(
        new ApprovalId(row.getLong("id")),
        row.getString("kind"),
        row.getString("subject"),
        details(row),
        row.getString("reason"),
        PersonId.parse(row.getString("proposed_by")),
        Columns.instant(row, "proposed_at"),
        row.getString("fingerprint"),
        ending(row));
  }

  private static Map<String, String> details(ResultSet row) throws SQLException {
    String[] names = (String[]) row.getArray("detail_names").getArray();
    String[] values = (String[]) row.getArray("detail_values").getArray();
    Map<String, String> details = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      details.put(names[i], values[i]);
    }
    return details;
  }

  private static Approval.@Nullable Ending ending(ResultSet row) throws SQLException {
    Instant at = Columns.instantOrNull(row, "ended_at");
    return at == null
        ? null
        : new Approval.Ending(
            Outcome.valueOf(row.getString("outcome")),
            PersonId.parse(row.getString("ended_by")),
            at,
            row.getString("end_words"));
  }
}
