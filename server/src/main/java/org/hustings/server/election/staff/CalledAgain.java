package org.hustings.server.election.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.DefinitionCopy;
import org.hustings.definition.file.DefinitionEdit;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.audit.Actor;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.Version;
import org.hustings.server.election.template.Moved;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Makes the draft in which a contest that was stopped alone is called again. All contests of an election share one
/// timetable, one close and one declaration, so none of them is taken up again at a time of its own.
@Component
class CalledAgain {
  private static final int LONGEST = 60;

  /// Time enough to look everything through before the first day comes.
  private static final int UNTIL_FIRST = 14;

  private final Drafts drafts;
  private final DefinitionReader reader;
  private final Words english;
  private final Clock clock;

  CalledAgain(Drafts drafts, DefinitionReader reader, Catalogue catalogue, Clock clock) {
    this.drafts = drafts;
    this.reader = reader;
    this.english = catalogue.in(Language.ENGLISH);
    this.clock = clock;
  }

  /// The election in which it is called again; empty while there is none.
  Optional<ElectionId> of(ContestId contest) {
    return Optional.of(id(contest)).filter(id -> drafts.newest(id).isPresent());
  }

  /// Makes the draft: the contest with its rules and comments as they are public now, and dates from two weeks from
  /// now on.
  ///
  /// @throws RefusedException if there is one already, or the dates cannot be moved
  ElectionId make(PublicContests.Defined defined, Actor by) {
    ContestId contest = defined.contest().id();
    ElectionId id = id(contest);
    if (drafts.newest(id).isPresent()) {
      throw new RefusedException("stop-staff.contest.again.there");
    }
    String file =
        copy(defined, id)
            .flatMap(copied -> alone(copied, contest.slug()))
            .orElseThrow(() -> new RefusedException("stop-staff.contest.again.cannot"));
    drafts.save(id, 0, file, by, english.say("stop-staff.contest.again.reason"));
    return id;
  }

  private Optional<String> copy(PublicContests.Defined defined, ElectionId id) {
    ElectionDefinition election = defined.election();
    LocalDate first = LocalDate.ofInstant(clock.instant(), election.zone()).plusDays(UNTIL_FIRST);
    String title =
        english.say(
            "stop-staff.contest.again.title",
            "election",
            election.title(),
            "contest",
            defined.contest().name());
    return drafts.of(election.id()).stream()
        .filter(version -> !version.isDraft())
        .map(Version::file)
        .findFirst()
        .flatMap(file ->
            new DefinitionCopy(reader)
                .of(file, id, title, Moved.toBegin(first, election.timetable(), election.zone())));
  }

  private Optional<String> alone(String file, String contest) {
    return reader
        .read(file)
        .definition()
        .flatMap(all ->
            all.contest(contest)
                .map(one -> new DefinitionEdit(reader).apply(file, only(all, one))));
  }

  private static ElectionDefinition only(ElectionDefinition all, ContestDefinition contest) {
    return all.withContests(List.of(contest));
  }

  private static ElectionId id(ContestId contest) {
    String slug = contest.election() + "-" + contest.slug();
    return new ElectionId(
        slug.substring(0, Math.min(LONGEST, slug.length())).replaceFirst("-$", ""));
  }
}
