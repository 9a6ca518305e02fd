package org.hustings.server.result.closing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.Parting;
import org.hustings.server.platform.sql.Columns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// That the envelopes of an election are destroyed everywhere. What lies on the database's own disk
/// goes at the parting; of every other copy two officials say that it is gone.
@Component
public class Destruction {
  private final JdbcClient database;
  private final Parting parting;
  private final AuditLog audit;
  private final Clock clock;
  private final boolean embedded;

  Destruction(
      JdbcClient database,
      Parting parting,
      AuditLog audit,
      Clock clock,
      @Value("${hustings.database.embedded:false}") boolean embedded) {
    this.database = database;
    this.parting = parting;
    this.audit = audit;
    this.clock = clock;
    this.embedded = embedded;
  }

  /// What there may be copies in.
  public List<Copies> copies() {
    return Copies.of(embedded);
  }

  /// Whether it is time to destroy them.
  public boolean isDue(ElectionId election) {
    return parting.isParted(election) && stated(election).isEmpty();
  }

  /// When two officials said that no copy is left.
  public Optional<Instant> stated(ElectionId election) {
    return database
        .sql("SELECT stated_at FROM result.copies_destroyed WHERE election = ?")
        .param(election.slug())
        .query((row, _) -> Columns.instant(row, "stated_at"))
        .optional();
  }

  void state(ElectionId election, Approval proposed, SignedIn second) {
    database
        .sql(
            """
            INSERT INTO result.copies_destroyed (election, stated_at, proposed_by, confirmed_by)
            VALUES (:election, :now, :first, :second)
            """)
        .param("election", election.slug())
        .param("now", clock.instant())
        .param("first", proposed.proposedBy().toString())
        .param("second", second.person())
        .update();
    audit.record(
        second.actor(),
        "result.copies-destroyed",
        CloseAct.subject(election),
        null,
        Map.of("copies", copies(), "proposal", proposed.id()));
  }
}
