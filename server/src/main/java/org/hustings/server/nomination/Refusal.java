package org.hustings.server.nomination;

import java.time.LocalDateTime;
import java.util.List;
import org.hustings.definition.timetable.Moment;
import org.hustings.server.candidacy.State;
import org.hustings.words.Message;

/// Why nominations are not recorded: the rule, in the words of the rule book, and what runs against
/// it.
public sealed interface Refusal {
  /// Whoever records them does not act for the body.
  record NotItsOfficer(String body) implements Refusal {}

  /// Whoever sends them in is another than the member.
  record NotThatMember(String member) implements Refusal {}

  /// Bodies of this kind do not nominate in the contest.
  ///
  /// @param nominators who does, in the plural: "CLPs"
  /// @param kind what the body is: "trade union"
  record NotEntitled(List<Message> nominators, String body, String kind) implements Refusal {}

  /// Members do not nominate for themselves in the contest.
  ///
  /// @param nominators who does, in the plural; empty for nobody
  record NotForMembers(List<Message> nominators) implements Refusal {}

  /// The member is not in a section whose members nominate.
  ///
  /// @param sections whose members do: "young members"
  record NotOfSection(List<Message> sections, String member) implements Refusal {}

  /// The body does not exist on the day.
  record BodyDoesNotExist(String body) implements Refusal {}

  /// Nominations are not open yet.
  record NotYetOpen(Moment opens, LocalDateTime now) implements Refusal {}

  /// Nominations are closed.
  record Closed(Moment closes, LocalDateTime now) implements Refusal {}

  /// Two people have stopped the election.
  ///
  /// @param why in a sentence
  record Stopped(Message why) implements Refusal {}

  /// The body would nominate more candidates than it may.
  ///
  /// @param nominators who is bound by the limit, in the plural
  record OverTheLimit(Message nominators, int limit, String body, int already, int asked)
      implements Refusal {}

  /// The candidate does not stand in the contest any more.
  record NotStanding(String candidate, State state) implements Refusal {}

  /// The body has nominated the candidate already.
  record AlreadyNominated(String body, String candidate) implements Refusal {}

  /// What was sent in names nobody of this contest.
  record NotInContest() implements Refusal {}
}
