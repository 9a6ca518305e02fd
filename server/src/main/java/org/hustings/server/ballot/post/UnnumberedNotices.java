package org.hustings.server.ballot.post;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.Notice;
import org.hustings.server.election.NoticeSource;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Whoever sent a paper without its number cannot be written to: they read here that it is not counted,
/// and where there is another.
@Component
class UnnumberedNotices implements NoticeSource {
  private final UnnumberedPapers papers;

  UnnumberedNotices(UnnumberedPapers papers) {
    this.papers = papers;
  }

  @Override
  public List<Notice> of(ElectionDefinition election, Instant until, Words words) {
    return papers.of(election.id(), until).stream()
        .map(one ->
            new Notice(
                "paper-" + one.label(),
                one.recordedAt(),
                words.say("unnumbered.notice.heading"),
                List.of(
                    words.say(
                        "unnumbered.notice.came", "came", one.cameAt().atZone(election.zone())),
                    words.say("unnumbered.notice.way-on")),
                one.found()))
        .toList();
  }
}
