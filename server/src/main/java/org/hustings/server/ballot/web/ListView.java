package org.hustings.server.ballot.web;

import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.ballotbox.list.SignedHead;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.ClosingWords;
import org.hustings.server.ballot.Hours;
import org.hustings.server.ballot.Numbers;
import org.hustings.words.Words;

/// A page of the public list of sealed ballots.
///
/// @param state whether votes are taken now
/// @param key to which votes are sealed; empty until it is lodged
/// @param after the position after which its lines begin
public record ListView(
    ElectionDefinition election,
    Hours hours,
    Hours.State state,
    Numbers numbers,
    Optional<ElectionKey> key,
    Optional<SignedHead> head,
    List<ListedBallot> lines,
    long after,
    Lookup lookup) {
  static final int LINES = 200;

  public String path() {
    return "/elections/" + election.id();
  }

  /// How many ballots are listed in all.
  public long listed() {
    return head.map(SignedHead::ballots).orElse(0L);
  }

  public boolean hasEarlier() {
    return after > 0;
  }

  public boolean hasLater() {
    return !lines.isEmpty() && lines.getLast().position() < listed();
  }

  public long earlier() {
    return Math.max(0, after - LINES);
  }

  public long later() {
    return lines.getLast().position();
  }

  /// Until when one can vote, in a sentence.
  public String until(Words words) {
    return ClosingWords.told(words, hours, state.isPast());
  }
}
