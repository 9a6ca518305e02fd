package org.hustings.server.candidacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.Notice;
import org.hustings.server.election.NoticeSource;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// The public reads which name on the ballot papers was corrected, and how many ballots had gone out
/// with it as it was.
@Component
class NameNotices implements NoticeSource {
  private final CorrectedNames corrected;

  NameNotices(CorrectedNames corrected) {
    this.corrected = corrected;
  }

  @Override
  public List<Notice> of(ElectionDefinition election, Instant until, Words words) {
    return corrected.in(election.id(), until).stream()
        .map(one -> notice(election, one, words))
        .toList();
  }

  private static Notice notice(ElectionDefinition election, CorrectedName one, Words words) {
    String contest =
        election
            .contest(one.contest().slug())
            .map(defined -> defined.name())
            .orElse(one.contest().slug());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        words.say(
            "candidacy.notice.name", "contest", contest, "was", one.was(), "name", one.name()));
    if (one.posted() > 0) {
      sentences.add(words.say("candidacy.notice.name-posted", "papers", one.posted()));
    }
    if (one.online() > 0) {
      sentences.add(words.say("candidacy.notice.name-online", "ballots", one.online()));
    }
    return new Notice(
        "name-" + one.number(),
        one.at(),
        words.say("candidacy.notice.name-heading"),
        sentences,
        one.reason());
  }
}
