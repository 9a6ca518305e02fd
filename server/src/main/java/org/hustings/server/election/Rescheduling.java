package org.hustings.server.election;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.DefinitionEdit;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Fault;
import org.hustings.definition.file.Reading;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Moves acts of a timetable that is in force, and changes nothing else of what is public. The
/// draft that somebody is writing meanwhile is kept, with the same acts moved.
@Component
public class Rescheduling {
  private final Drafts drafts;
  private final Elections elections;
  private final DefinitionReader reader;
  private final Clock clock;

  Rescheduling(Drafts drafts, Elections elections, DefinitionReader reader, Clock clock) {
    this.drafts = drafts;
    this.elections = elections;
    this.reader = reader;
    this.clock = clock;
  }

  /// Why the acts cannot be moved so, in words for whoever wants it; empty if they can.
  public Optional<String> refusal(ElectionId election, Map<ActKind, Moment> moved) {
    Reading reading = reader.read(file(election, moved));
    return reading.faults().isEmpty()
        ? Optional.empty()
        : Optional.of(
            EnglishSite.say(
                Message.of(
                    "publication-staff.refused.timetable-fault",
                    "faults",
                    reading.faults().stream()
                        .map(Fault::words)
                        .collect(Collectors.joining("; ")))));
  }

  /// Moves acts, and makes it public at once as a change of the timetable with its reason. That two
  /// people decided it, where it needs two, is for the caller to see to.
  ///
  /// @throws RefusedException if the timetable would have a fault
  @Transactional
  public void move(ElectionId election, Map<ActKind, Moment> moved, Actor by, String reason) {
    refusal(election, moved)
        .ifPresent(words -> {
          throw new RefusedException(new PublicationRefusal.TimetableAtFault(words));
        });
    String file = file(election, moved);
    Version newest = drafts.newest(election).orElseThrow();
    Version moving = drafts.save(election, newest.number(), file, by, reason);
    drafts.publishExtension(election, moving.number(), by, reason);
    if (newest.isDraft()) {
      String words =
          EnglishSite.say(
              Message.of(
                  "publication-staff.reason.new-times", "number", String.valueOf(newest.number())));
      drafts.save(election, moving.number(), file(newest, moved), by, words);
    }
  }

  private String file(ElectionId election, Map<ActKind, Moment> moved) {
    List<Publication> published = elections.publications(election, clock.instant());
    if (published.isEmpty()) {
      throw new RefusedException(new PublicationRefusal.NotPublic());
    }
    int inForce = published.getLast().version();
    return drafts.of(election).stream()
        .filter(version -> version.number() == inForce)
        .map(version -> file(version, moved))
        .findFirst()
        .orElseThrow();
  }

  /// The version's file with the acts moved. One with faults is left as it is.
  private String file(Version version, Map<ActKind, Moment> moved) {
    return reader
        .read(version.file())
        .definition()
        .map(definition ->
            new DefinitionEdit(reader).apply(version.file(), moved(definition, moved)))
        .orElse(version.file());
  }

  private static ElectionDefinition moved(
      ElectionDefinition definition, Map<ActKind, Moment> moved) {
    List<Act> acts =
        definition.timetable().acts().stream()
            .map(act -> act.movedTo(moved.getOrDefault(act.kind(), act.at())))
            .toList();
    return definition.withActs(acts);
  }
}
