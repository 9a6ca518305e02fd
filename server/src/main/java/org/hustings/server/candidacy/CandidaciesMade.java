package org.hustings.server.candidacy;

import java.util.List;
import java.util.Set;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.MadeBefore;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Those who were put forward, by the rules about who may stand.
@Component
class CandidaciesMade implements MadeBefore {
  private final JdbcClient database;

  CandidaciesMade(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<String> restsOn() {
    return Set.of("candidates", "statement-characters", "statements-close");
  }

  @Override
  public List<Message> made(ElectionId election) {
    int candidacies =
        database
            .sql("SELECT count(*) FROM candidacy.candidacy WHERE election = :election")
            .param("election", election.slug())
            .query(Integer.class)
            .single();
    return candidacies == 0
        ? List.of()
        : List.of(Message.of("candidacy-staff.made.candidacies", "candidacies", candidacies));
  }
}
