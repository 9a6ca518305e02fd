package org.hustings.server.nomination.meeting;

import java.util.List;
import java.util.Set;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.MadeBefore;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The meetings to which bodies have called their members, within the time for nominations.
@Component
class MeetingsMade implements MadeBefore {
  private final JdbcClient database;

  MeetingsMade(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<String> restsOn() {
    return Set.of("nominators", "nominations-open", "nominations-close");
  }

  @Override
  public List<Message> made(ElectionId election) {
    int meetings =
        database
            .sql(
                "SELECT count(*) FROM nomination.meeting"
                    + " WHERE election = :election AND superseded_at IS NULL")
            .param("election", election.slug())
            .query(Integer.class)
            .single();
    return meetings == 0
        ? List.of()
        : List.of(Message.of("election-staff.made.meetings", "meetings", meetings));
  }
}
