package org.hustings.server.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.MadeBefore;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ballots that are out: what stands on them cannot be changed any more.
@Component
class PaperPacksMade implements MadeBefore {
  private final JdbcClient database;

  PaperPacksMade(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<String> restsOn() {
    return Set.of(
        "title",
        "organisation",
        "contests",
        "name",
        "text",
        "answers",
        "seats",
        "order",
        "channels",
        "dispatch",
        "may-be-blank",
        "method",
        "votes",
        "colleges",
        "re-open-nominations",
        "ballot-closes");
  }

  @Override
  public List<Message> made(ElectionId election) {
    List<Message> made = new ArrayList<>();
    int papers = alive(election, Channel.POST);
    if (papers > 0) {
      made.add(Message.of("dispatch-staff.made.papers", "papers", papers));
    }
    int online = alive(election, Channel.ONLINE);
    if (online > 0) {
      made.add(Message.of("dispatch-staff.made.online", "ballots", online));
    }
    return made;
  }

  private int alive(ElectionId election, Channel channel) {
    return database
        .sql(
            "SELECT count(*) FROM dispatch.pack"
                + " WHERE election = :election AND channel = :channel AND died_at IS NULL")
        .param("election", election.slug())
        .param("channel", channel.name())
        .query(Integer.class)
        .single();
  }
}
