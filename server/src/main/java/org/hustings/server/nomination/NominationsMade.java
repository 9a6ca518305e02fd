package org.hustings.server.nomination;

import java.util.List;
import java.util.Set;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.MadeBefore;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The nominations in force, which were made by the rules for them.
@Component
class NominationsMade implements MadeBefore {
  private final JdbcClient database;

  NominationsMade(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<String> restsOn() {
    return Set.of("nominators", "threshold", "seats", "nominations-open", "nominations-close");
  }

  @Override
  public List<Message> made(ElectionId election) {
    int nominations =
        database
            .sql(
                "SELECT count(*) FROM nomination.nomination"
                    + " WHERE election = :election AND superseded_at IS NULL")
            .param("election", election.slug())
            .query(Integer.class)
            .single();
    return nominations == 0
        ? List.of()
        : List.of(Message.of("election-staff.made.nominations", "nominations", nominations));
  }
}
