package org.hustings.server.nomination.tracker;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.CandidacyId;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.State;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.slate.Slate;
import org.jspecify.annotations.Nullable;

/// Everything that a contest's tracker is made from, as it was known at one instant.
///
/// @param at that instant
/// @param changedAt the latest change among these facts; null if there is none yet
/// @param candidates all who are or were in the contest
/// @param bodies all that may nominate in it, and all that did
/// @param nominations the nominations by bodies that are in force
/// @param byMembers those by members, in the order in which they were recorded
/// @param members how many members those are of
/// @param slates the slates recommended in the contest, by name
public record Facts(
    Instant at,
    @Nullable Instant changedAt,
    List<Candidate> candidates,
    List<Body> bodies,
    List<Made> nominations,
    List<ByMember> byMembers,
    int members,
    List<Slate> slates) {
  public Facts {
    candidates = List.copyOf(candidates);
    bodies = List.copyOf(bodies);
    nominations = List.copyOf(nominations);
    byMembers = List.copyOf(byMembers);
    slates = List.copyOf(slates);
  }

  /// A person in the contest.
  ///
  /// @param slug the last part of the address of the candidate's page
  /// @param backers the campaign groups that endorse the candidate, in order
  public record Candidate(
      CandidacyId id, String slug, PersonName name, State state, List<Backer> backers) {
    public Candidate {
      backers = List.copyOf(backers);
    }
  }

  /// A campaign group behind a candidate.
  ///
  /// @param slug the group's part of its address
  /// @param name its name
  /// @param inSentence its name within a sentence: "the Centre-Left Grassroots Alliance"
  public record Backer(String slug, String name, String inSentence) {}

  /// A nominating body.
  ///
  /// @param name its name as written in full: "Broxtowe CLP"
  public record Body(
      UnitId id, String name, KindId kind, @Nullable String region, @Nullable String nation) {}

  /// One nomination by a body that is in force.
  public record Made(CandidacyId candidate, UnitId body, Instant recordedAt) {}

  /// One nomination by a member that is in force.
  ///
  /// @param name the member's, where the definition makes it public; else null
  public record ByMember(CandidacyId candidate, Instant recordedAt, @Nullable String name) {}
}
