package org.hustings.server.candidacy.imports;

import org.hustings.definition.CandidacyId;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Statement;
import org.hustings.server.election.PublicContests;
import org.hustings.server.organisation.member.Member;
import org.jspecify.annotations.Nullable;

/// A line of a file of candidates, compared with what is on record.
///
/// @param number of the line in the file
/// @param contest its name; as the file has it where there is none such
/// @param found what is taken from it; null where nothing is
public record Line(
    long number, String contest, String name, Outcome outcome, @Nullable Found found) {
  /// What a line names.
  ///
  /// @param candidacy null for a candidate who is new
  /// @param statement null to leave what there is
  /// @param photograph the file's name within the archive; null to leave what there is
  record Found(
      PublicContests.Defined contest,
      @Nullable Member member,
      Profile profile,
      @Nullable CandidacyId candidacy,
      @Nullable Statement statement,
      @Nullable String photograph) {}
}
