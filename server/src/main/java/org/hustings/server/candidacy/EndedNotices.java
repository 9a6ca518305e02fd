package org.hustings.server.candidacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.Notice;
import org.hustings.server.election.NoticeSource;
import org.hustings.server.platform.sql.Columns;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The public reads who stands no more although the papers have the name, and who does again.
@Component
class EndedNotices implements NoticeSource {
  private final JdbcClient database;
  private final Candidacies candidacies;
  private final SettledCheck settled;

  EndedNotices(JdbcClient database, Candidacies candidacies, SettledCheck settled) {
    this.database = database;
    this.candidacies = candidacies;
    this.settled = settled;
  }

  private record Recorded(
      long number,
      CandidacyId candidacy,
      State state,
      String reason,
      Instant at,
      @Nullable Instant takenBackAt,
      String takenBackReason) {}

  @Override
  public List<Notice> of(ElectionDefinition election, Instant until, Words words) {
    List<Notice> notices = new ArrayList<>();
    Map<CandidacyId, State> before = new HashMap<>();
    for (Recorded one : recorded(election, until)) {
      @Nullable State last = before.put(one.candidacy(), one.state());
      Candidacy candidacy = candidacies.find(one.candidacy(), until).orElse(null);
      if (candidacy == null || !isSince(candidacy, one.at())) {
        continue;
      }
      String contest = election.contest(candidacy.contest().slug()).orElseThrow().name();
      String id = "standing-" + one.number();
      if (!one.state().stands()) {
        notices.add(ended(election, one, candidacy, contest, words));
        Instant back = one.takenBackAt();
        if (back != null && !back.isAfter(until)) {
          notices.add(again(id + "-back", back, candidacy, contest, one.takenBackReason(), words));
        }
      } else if (last != null && !last.stands()) {
        notices.add(again(id, one.at(), candidacy, contest, one.reason(), words));
      }
    }
    return notices;
  }

  private boolean isSince(Candidacy candidacy, Instant at) {
    return settled.settledAt(candidacy).filter(settling -> !at.isBefore(settling)).isPresent();
  }

  private static Notice ended(
      ElectionDefinition election, Recorded one, Candidacy candidacy, String contest, Words words) {
    return new Notice(
        "standing-" + one.number(),
        one.at(),
        words.say(
            "candidacy.notice.ended-heading", "name", candidacy.name().shown(), "contest", contest),
        List.of(
            CandidacyWords.ended(
                words, one.state(), one.at().atZone(election.zone()).toLocalDate()),
            words.say("candidacy.notice.ended-papers")),
        one.reason());
  }

  private static Notice again(
      String id, Instant at, Candidacy candidacy, String contest, String reason, Words words) {
    return new Notice(
        id,
        at,
        words.say(
            "candidacy.notice.again-heading", "name", candidacy.name().shown(), "contest", contest),
        List.of(words.say("candidacy.notice.again")),
        reason);
  }

  private List<Recorded> recorded(ElectionDefinition election, Instant until) {
    return database
        .sql(
            """
            SELECT s.id, s.candidacy, s.state, s.reason, s.recorded_at, s.superseded_at,
              coalesce(s.superseded_reason, '') AS superseded_reason
            FROM candidacy.state s JOIN candidacy.candidacy c ON c.id = s.candidacy
            WHERE c.election = :election AND s.recorded_at <= :until
            ORDER BY s.id
            """)
        .param("election", election.id().slug())
        .param("until", until)
        .query((row, _) ->
            new Recorded(
                row.getLong("id"),
                new CandidacyId(row.getLong("candidacy")),
                Columns.constant(row, "state", State.class),
                row.getString("reason"),
                Columns.instant(row, "recorded_at"),
                Columns.instantOrNull(row, "superseded_at"),
                row.getString("superseded_reason")))
        .list();
  }
}
