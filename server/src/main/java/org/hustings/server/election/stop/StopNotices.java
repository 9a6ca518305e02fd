package org.hustings.server.election.stop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.Notice;
import org.hustings.server.election.NoticeSource;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// The notices that an election does not go on, and that it goes on again.
@Component
class StopNotices implements NoticeSource {
  private final Stops stops;

  StopNotices(Stops stops) {
    this.stops = stops;
  }

  @Override
  public List<Notice> of(ElectionDefinition election, Instant until, Words words) {
    List<Notice> notices = new ArrayList<>();
    for (Stop stop : stops.all(election.id(), until)) {
      notices.add(
          new Notice(
              "stop-" + stop.number(),
              stop.at(),
              words.say(StopWords.heading(stop.kind())),
              List.of(words.say(StopWords.consequence(stop.kind()))),
              stop.reason()));
      if (stop.until() != null) {
        notices.add(
            new Notice(
                "going-on-" + stop.number(),
                stop.until(),
                words.say("stop.heading.taken-up"),
                List.of(words.say("stop.consequence.taken-up")),
                ""));
      }
    }
    for (Stop stop : stops.allOfContests(election.id(), until)) {
      notices.add(
          new Notice(
              "stop-" + stop.number(),
              stop.at(),
              words.say(StopWords.heading(election, stop)),
              List.of(words.say(StopWords.consequence(stop))),
              stop.reason()));
    }
    return notices;
  }
}
