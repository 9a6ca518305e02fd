package org.hustings.server.nomination;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.Notice;
import org.hustings.server.election.NoticeSource;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// The public reads which body's nomination was ruled invalid or reinstated, and why. Of members'
/// nominations nothing is announced: who nominated is not public.
@Component
class RulingNotices implements NoticeSource {
  private final Nominations nominations;
  private final RulingNames names;

  RulingNotices(Nominations nominations, RulingNames names) {
    this.nominations = nominations;
    this.names = names;
  }

  @Override
  public List<Notice> of(ElectionDefinition election, Instant until, Words words) {
    return nominations.ruled(election.id(), until).stream()
        .map(one -> notice(election, one, words))
        .toList();
  }

  private Notice notice(ElectionDefinition election, RuledNomination one, Words words) {
    String contest =
        election
            .contest(one.contest().slug())
            .map(defined -> defined.name())
            .orElse(one.contest().slug());
    return new Notice(
        (one.reinstated() ? "reinstated-" : "ruled-invalid-") + one.id().number(),
        one.at(),
        words.say(
            one.reinstated()
                ? "ruling.notice.reinstated-heading"
                : "ruling.notice.invalid-heading"),
        List.of(
            words.say(
                one.reinstated() ? "ruling.notice.reinstated" : "ruling.notice.invalid",
                "nominator",
                names.body(one.body()),
                "candidate",
                names.candidate(one.candidacy()),
                "contest",
                contest)),
        one.reason());
  }
}
