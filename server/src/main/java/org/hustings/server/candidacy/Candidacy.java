package org.hustings.server.candidacy;

import java.time.Instant;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.account.PersonId;
import org.hustings.server.organisation.member.Members;
import org.jspecify.annotations.Nullable;

/// One person's standing in one contest, as it was on record at some instant.
///
/// @param slug the last part of its address, unique within the contest, permanent
/// @param person who may act as the candidate; null where the person is not on our register
/// @param state the state in force, and since when
/// @param hasNamesake whether another candidate of the contest is called the same
public record Candidacy(
    CandidacyId id,
    ContestId contest,
    String slug,
    @Nullable PersonId person,
    Profile profile,
    State state,
    Instant since,
    boolean hasNamesake) {
  /// The address of the candidate's page.
  public String path() {
    return "/candidates/" + contest + "/" + slug;
  }

  /// What the candidate is called everywhere: the name, and behind that of one with a namesake the line
  /// that says who they are.
  public PersonName name() {
    String line = profile.line();
    return hasNamesake && !line.isBlank()
        ? new PersonName(
            profile.name().shown() + " (" + line + ")", profile.name().sorted() + " (" + line + ")")
        : profile.name();
  }

  /// Whether the candidate is called as this one, however it is written.
  boolean isNamesakeOf(Candidacy other) {
    return !id.equals(other.id) && profile.name().isAlike(other.profile.name());
  }

  Candidacy withNamesake(boolean has) {
    return new Candidacy(id, contest, slug, person, profile, state, since, has);
  }

  /// Whether the candidate is on the membership register, so that what the rules ask of candidates
  /// was checked; of anybody else it was not.
  public boolean isOnRegister() {
    return person != null && Members.isMember(person);
  }

  /// Whether the candidate may be nominated.
  public boolean stands() {
    return state.stands();
  }
}
