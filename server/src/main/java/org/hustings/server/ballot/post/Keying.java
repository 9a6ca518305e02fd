package org.hustings.server.ballot.post;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.PersonId;
import org.hustings.server.ballot.InnerEnvelopes;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.PaperNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in the marks on returned papers, as clerks key them. Two different clerks must key the
/// same; if they differ, a third decides with whom to agree; if with neither, it begins afresh.
///
/// Of what a clerk keyed only a tag is kept, to compare: neither the next clerk nor anybody with
/// the database can read it. When two agree, the marks are sealed as the second clerk keyed them.
@Component
public class Keying {
  private static final int CLERKS_TO_DIFFER = 2;

  private final JdbcClient database;
  private final ReturnedRows returned;
  private final Packs packs;
  private final InnerEnvelopes envelopes;
  private final KeyingPhrases phrases;

  Keying(
      JdbcClient database,
      ReturnedRows returned,
      Packs packs,
      InnerEnvelopes envelopes,
      KeyingPhrases phrases) {
    this.database = database;
    this.returned = returned;
    this.packs = packs;
    this.envelopes = envelopes;
    this.phrases = phrases;
  }

  /// The pack of a paper that waits for this clerk.
  @Transactional
  public Optional<Pack> waiting(ElectionId election, PaperNumber paper, PersonId clerk) {
    boolean own = keyed(election, paper).stream().anyMatch(one -> one.clerk().equals(name(clerk)));
    return own || !returned.lockUnkeyed(election, paper)
        ? Optional.empty()
        : packs.byPaper(election, paper);
  }

  /// Takes in what a clerk keyed.
  ///
  /// @param marked the papers of the pack; one that is not there was not returned
  @Transactional
  public KeyingOutcome key(
      ElectionId election, PaperNumber paper, Papers marked, KeyingKey key, PersonId clerk) {
    // the phrase may have been given up since the clerk's page asked for it
    if (!phrases.hold(election, key) || !returned.lockUnkeyed(election, paper)) {
      return new KeyingOutcome.NotWaiting();
    }
    Pack pack = packs.byPaper(election, paper).orElseThrow();
    List<MarkFault> faults = envelopes.faults(pack, marked);
    if (!faults.isEmpty()) {
      return new KeyingOutcome.Faulty(faults);
    }
    List<Keyed> before = keyed(election, paper);
    if (before.stream().anyMatch(one -> one.clerk().equals(name(clerk)))) {
      return new KeyingOutcome.OwnAgain();
    }
    byte[] tag = key.tag(paper, envelopes.inner(marked));
    if (before.stream().anyMatch(one -> MessageDigest.isEqual(one.tag(), tag))) {
      returned.seal(pack, paper, BallotTracker.draw(), envelopes.seal(marked));
      forget(election, paper);
      return new KeyingOutcome.Agreed();
    }
    if (before.size() == CLERKS_TO_DIFFER) {
      forget(election, paper);
      return new KeyingOutcome.Afresh();
    }
    keep(election, paper, clerk, tag);
    return before.isEmpty() ? new KeyingOutcome.First() : new KeyingOutcome.Differ();
  }

  private List<Keyed> keyed(ElectionId election, PaperNumber paper) {
    return database
        .sql("SELECT clerk, tag FROM ballot.keying WHERE election = :election AND paper = :paper")
        .param("election", election.slug())
        .param("paper", paper.value())
        .query((row, _) -> new Keyed(row.getString(1), row.getBytes(2)))
        .list();
  }

  private void keep(ElectionId election, PaperNumber paper, PersonId clerk, byte[] tag) {
    database
        .sql(
            """
            INSERT INTO ballot.keying (election, paper, clerk, tag)
            VALUES (:election, :paper, :clerk, :tag)
            """)
        .param("election", election.slug())
        .param("paper", paper.value())
        .param("clerk", name(clerk))
        .param("tag", tag)
        .update();
  }

  private void forget(ElectionId election, PaperNumber paper) {
    database
        .sql("DELETE FROM ballot.keying WHERE election = :election AND paper = :paper")
        .param("election", election.slug())
        .param("paper", paper.value())
        .update();
  }

  private static String name(PersonId clerk) {
    return clerk.toString();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Keyed(String clerk, byte[] tag) {}
}
