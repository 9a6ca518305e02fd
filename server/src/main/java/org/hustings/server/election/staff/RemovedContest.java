package org.hustings.server.election.staff;

import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.DefinitionEdit;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Version;
import org.springframework.stereotype.Component;

/// Finds a contest that was taken out of a draft in the earlier versions, which are all kept.
@Component
class RemovedContest {
  private final DefinitionReader reader;
  private final Elections elections;

  RemovedContest(DefinitionReader reader, Elections elections) {
    this.reader = reader;
    this.elections = elections;
  }

  /// Whether it stands in what is public.
  boolean isPublic(ContestId contest) {
    return elections
        .find(contest.election())
        .flatMap(inForce -> inForce.contest(contest.slug()))
        .isPresent();
  }

  /// Those that can be taken out of the draft: all that are not public, but the last.
  List<ContestDefinition> removable(ElectionDefinition election) {
    return election.contests().size() == 1
        ? List.of()
        : election.contests().stream().filter(contest -> !isPublic(contest.id())).toList();
  }

  /// The newest earlier version that has it; empty if none has.
  Optional<Version> last(Opened opened, String contest) {
    return opened.versions().stream()
        .skip(1)
        .filter(one -> in(one, contest).isPresent())
        .findFirst();
  }

  /// The election without it.
  static ElectionDefinition without(ElectionDefinition election, String contest) {
    return election.withContests(
        election.contests().stream().filter(one -> !one.id().slug().equals(contest)).toList());
  }

  /// The file with it again: to the letter as it was, if nothing else was changed since it was taken out.
  Optional<String> putBack(Opened opened, ElectionDefinition now, String contest) {
    return last(opened, contest)
        .flatMap(version ->
            in(version, contest).map(election -> file(opened, now, version, election, contest)));
  }

  private String file(
      Opened opened,
      ElectionDefinition now,
      Version had,
      ElectionDefinition before,
      String contest) {
    DefinitionEdit edit = new DefinitionEdit(reader);
    String newest = opened.version().file();
    boolean alone = edit.apply(had.file(), without(before, contest)).equals(newest);
    ContestDefinition removed = before.contest(contest).orElseThrow();
    return alone ? had.file() : edit.apply(newest, now.withContest(removed));
  }

  private Optional<ElectionDefinition> in(Version version, String contest) {
    return reader
        .read(version.file())
        .definition()
        .filter(election -> election.contest(contest).isPresent());
  }
}
