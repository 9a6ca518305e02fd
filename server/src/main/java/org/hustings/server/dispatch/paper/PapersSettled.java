package org.hustings.server.dispatch.paper;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestId;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.SettledCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells who stands on settled papers, and how many ballots with them were made.
@Component
class PapersSettled implements SettledCheck {
  private final BallotPapers papers;
  private final JdbcClient database;

  PapersSettled(BallotPapers papers, JdbcClient database) {
    this.papers = papers;
    this.database = database;
  }

  @Override
  public Optional<Instant> settledAt(Candidacy candidacy) {
    return papers
        .read(candidacy.contest().election())
        .filter(settled ->
            Stream.concat(
                    settled.papers().stream().map(BallotPaper::candidates),
                    settled.unopposed().stream().map(Unopposed::candidates))
                .flatMap(candidates -> candidates.stream())
                .anyMatch(one -> candidacy.id().equals(one.candidacy())))
        .map(SettledPapers::settledAt);
  }

  @Override
  public Ballots made(ContestId contest) {
    return new Ballots(made(contest, Channel.POST), made(contest, Channel.ONLINE));
  }

  private int made(ContestId contest, Channel channel) {
    return database
        .sql(
            """
            SELECT count(*) FROM dispatch.pack
            WHERE election = :election AND channel = :channel
              AND only_contest IN ('', :contest)
              AND EXISTS (SELECT FROM unnest(entitlements) one
                          WHERE split_part(one, ':', 1) = :contest)
            """)
        .param("election", contest.election().slug())
        .param("channel", channel.name())
        .param("contest", contest.slug())
        .query(Integer.class)
        .single();
  }
}
