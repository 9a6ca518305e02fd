package org.hustings.server.candidacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Corrects a misspelt name on settled papers. Papers have the candidates by number, so neither their
/// order nor what was marked changes with a name.
@Component
class NameCorrecting {
  /// The longest name, which still goes on a paper.
  static final int LONGEST = 200;

  private final Candidacies candidacies;
  private final CorrectedNames corrected;
  private final Presentation presentation;
  private final SettledCheck settled;
  private final PublicContests contests;
  private final CandidateLetters letters;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  NameCorrecting(
      Candidacies candidacies,
      CorrectedNames corrected,
      Presentation presentation,
      SettledCheck settled,
      PublicContests contests,
      CandidateLetters letters,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.candidacies = candidacies;
    this.corrected = corrected;
    this.presentation = presentation;
    this.settled = settled;
    this.contests = contests;
    this.letters = letters;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /// Why a name cannot be corrected so; empty if it can.
  Optional<RefusedException> refusal(Candidacy candidacy, String shown) {
    if (shown.isBlank()) {
      return Optional.of(new RefusedException(new PresentationRefusal.NoName()));
    }
    if (shown.length() > LONGEST) {
      return refused("candidacy.refused.name-long", "most", LONGEST);
    }
    if (shown.equals(candidacy.profile().name().shown())) {
      return refused("candidacy.refused.name-same", "name", shown);
    }
    if (!settled.isSettled(candidacy)) {
      return refused("candidacy.refused.name-not-settled");
    }
    ElectionDefinition election = election(candidacy);
    if (election.timetable().ballot().isAfter(clock.instant())) {
      return refused("candidacy.refused.name-closed");
    }
    boolean another =
        candidacies.in(candidacy.contest(), clock.instant()).stream()
            .anyMatch(one ->
                one.profile().name().shown().equalsIgnoreCase(shown)
                    && !one.id().equals(candidacy.id()));
    return another ? refused("candidacy.refused.name-of-another", "name", shown) : Optional.empty();
  }

  private static Optional<RefusedException> refused(String key, Object... named) {
    return Optional.of(new RefusedException(key, named));
  }

  /// Has the papers, the candidate's page and all that is made from now on say another name.
  @Transactional
  void correct(Candidacy candidacy, PersonName name, String reason, Actor by) {
    refusal(candidacy, name.shown())
        .ifPresent(refusal -> {
          throw refusal;
        });
    Instant now = clock.instant();
    SettledCheck.Ballots made = settled.made(candidacy.contest());
    Recording from = new Recording(by, RecordedSources.OFFICER, now);
    String was = candidacy.profile().name().shown();
    presentation.rename(candidacy.id(), name, from);
    corrected.add(candidacy.id(), was, name.shown(), reason, made, from);
    audit.record(
        by,
        "candidacy.name-corrected",
        "candidacy:" + candidacy.id().number(),
        Map.of("name", was),
        Map.of(
            "name", name.shown(),
            "reason", reason,
            "posted", made.posted(),
            "online", made.online()));
    letters.nameCorrected(candidacy, name.shown(), reason);
    events.publishEvent(new NameCorrected(candidacy.contest().election()));
  }

  private ElectionDefinition election(Candidacy candidacy) {
    return contests.find(candidacy.contest()).orElseThrow().election();
  }
}
