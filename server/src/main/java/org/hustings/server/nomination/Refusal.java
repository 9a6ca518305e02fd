package org.hustings.server.nomination;

import org.hustings.definition.timetable.Moment;
import org.hustings.server.candidacy.State;

/// Why nominations are not recorded: the rule, in the words of the rule book, and what runs against
/// it.
public sealed interface Refusal extends org.hustings.server.platform.Refusal {
  /// The rule.
  String rule();

  /// What runs against it.
  String finding();

  /// Both, as one text.
  @Override
  default String words() {
    return rule() + " " + finding();
  }

  /// Whoever records them does not act for the body.
  record NotItsOfficer(String body) implements Refusal {
    @Override
    public String rule() {
      return "A body's nominations are recorded by one of its own officers.";
    }

    @Override
    public String finding() {
      return "You are not recorded as an officer of " + body + ".";
    }
  }

  /// Whoever sends them in is another than the member.
  record NotThatMember(String member) implements Refusal {
    @Override
    public String rule() {
      return "Members nominate for themselves.";
    }

    @Override
    public String finding() {
      return "You are not signed in as " + member + ".";
    }
  }

  /// Bodies of this kind do not nominate in the contest.
  ///
  /// @param nominators who does, in the plural: "CLPs"
  /// @param kind what the body is: "trade union"
  record NotEntitled(String nominators, String body, String kind) implements Refusal {
    @Override
    public String rule() {
      return nominators.isEmpty()
          ? "No body nominates in this contest."
          : "Only " + nominators + " nominate in this contest.";
    }

    @Override
    public String finding() {
      return body + " is of another kind: " + kind + ".";
    }
  }

  /// Members do not nominate for themselves in the contest.
  ///
  /// @param nominators who does, in the plural; empty for nobody
  record NotForMembers(String nominators) implements Refusal {
    @Override
    public String rule() {
      return nominators.isEmpty()
          ? "Nobody nominates in this contest."
          : "Only " + nominators + " nominate in this contest.";
    }

    @Override
    public String finding() {
      return "Members do not nominate for themselves.";
    }
  }

  /// The member is not in a section whose members nominate.
  ///
  /// @param sections whose members do: "young members"
  record NotOfSection(String sections, String member) implements Refusal {
    @Override
    public String rule() {
      return "Of the members, only " + sections + " nominate in this contest.";
    }

    @Override
    public String finding() {
      return "The register does not list " + member + " as one of them.";
    }
  }

  /// The body does not exist on the day.
  record BodyDoesNotExist(String body) implements Refusal {
    @Override
    public String rule() {
      return "Only bodies that exist on the day nominate.";
    }

    @Override
    public String finding() {
      return body + " does not exist today.";
    }
  }

  /// Nominations are not open yet.
  record NotYetOpen(Moment opens, String now) implements Refusal {
    @Override
    public String rule() {
      return "Nominations open on " + opens.words() + ".";
    }

    @Override
    public String finding() {
      return "It is " + now + ".";
    }
  }

  /// Nominations are closed.
  record Closed(Moment closes, String now) implements Refusal {
    @Override
    public String rule() {
      return "Nominations close on " + closes.words() + ".";
    }

    @Override
    public String finding() {
      return "It is " + now + ".";
    }
  }

  /// The body would nominate more candidates than it may.
  ///
  /// @param nominators who is bound by the limit, in the plural
  record OverTheLimit(String nominators, int limit, String body, int already, int asked)
      implements Refusal {
    @Override
    public String rule() {
      return nominators
          + " nominate at most "
          + limit
          + (limit == 1 ? " candidate" : " candidates")
          + " each in this contest.";
    }

    @Override
    public String finding() {
      return already == 0
          ? body + " would nominate " + asked + "."
          : body
              + " has nominated "
              + already
              + "; with these it would be "
              + (already + asked)
              + ".";
    }
  }

  /// The candidate does not stand in the contest any more.
  record NotStanding(String candidate, State state) implements Refusal {
    @Override
    public String rule() {
      return "Only candidates who stand in the contest can be nominated.";
    }

    @Override
    public String finding() {
      return "The candidacy of " + candidate + " is " + state.words() + ".";
    }
  }

  /// The body has nominated the candidate already.
  record AlreadyNominated(String body, String candidate) implements Refusal {
    @Override
    public String rule() {
      return "One body, or one member, nominates a candidate once.";
    }

    @Override
    public String finding() {
      return body + " has nominated " + candidate + " already.";
    }
  }

  /// What was sent in names nobody of this contest.
  record NotInContest() implements Refusal {
    @Override
    public String rule() {
      return "At least one candidate of this contest is to be named, and nobody else.";
    }

    @Override
    public String finding() {
      return "What was sent in names nobody, or somebody of another contest.";
    }
  }
}
