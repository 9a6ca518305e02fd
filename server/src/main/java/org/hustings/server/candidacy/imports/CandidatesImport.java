package org.hustings.server.candidacy.imports;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.PersonId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.candidacy.Photograph;
import org.hustings.server.candidacy.Presentation;
import org.hustings.server.candidacy.PuttingForward;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.imports.Outcome.Part;
import org.hustings.server.organisation.member.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in files of candidates: all that is whole in one, with the letters to those who are new, or
/// nothing. A second time only what differs is changed.
@Component
public class CandidatesImport {
  private final BroughtStore store;
  private final CandidatesComparison comparison;
  private final PuttingForward putting;
  private final Presentation presentation;
  private final AuditLog audit;
  private final Clock clock;

  CandidatesImport(
      BroughtStore store,
      CandidatesComparison comparison,
      PuttingForward putting,
      Presentation presentation,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.comparison = comparison;
    this.putting = putting;
    this.presentation = presentation;
    this.audit = audit;
    this.clock = clock;
  }

  /// A file that was brought for this election, if whoever brought it asks.
  public Optional<Brought> find(UUID id, ElectionDefinition election, Actor author) {
    return store.find(id, election.id(), author);
  }

  public void discard(UUID id, ElectionDefinition election, Actor author) {
    store.discard(id, election.id(), author);
  }

  /// Takes in a file without its lines that have a fault; tells whether it was there to be taken in
  /// and was not before.
  @Transactional
  public boolean carryOut(UUID id, ElectionDefinition election, Actor author) {
    if (!store.claim(id, election.id(), author)) {
      return false;
    }
    Brought brought = store.find(id, election.id(), author).orElseThrow();
    CandidatesPlan plan = comparison.plan(election, brought);
    Recording from = new Recording(author, brought.source(), clock.instant());
    for (Line line : plan.lines()) {
      Line.Found found = line.found();
      if (found != null) {
        carryOut(brought, line.outcome(), found, from);
      }
    }
    Counts counts = plan.counts();
    store.takenIn(id, counts);
    audit.record(
        author,
        "candidacy.file-taken-in",
        "election:" + election.id(),
        null,
        Map.of(
            "source", brought.source(),
            "put forward", counts.putForward(),
            "statements changed", counts.statements(),
            "photographs changed", counts.photographs(),
            "lines left out", counts.faulty()));
    return true;
  }

  private void carryOut(Brought brought, Outcome outcome, Line.Found found, Recording from) {
    switch (outcome) {
      case Outcome.PutForward _ -> putForward(brought, found, from);
      case Outcome.Changed changed -> {
        CandidacyId id = Objects.requireNonNull(found.candidacy());
        if (changed.has(Part.PROFILE)) {
          presentation.describe(id, found.profile(), from);
        }
        if (changed.has(Part.STATEMENT) && found.statement() != null) {
          presentation.write(id, found.statement(), from.author());
        }
        if (changed.has(Part.PHOTOGRAPH)) {
          show(brought, id, found.photograph(), from);
        }
      }
      case Outcome.Unchanged _, Outcome.Over _, Outcome.Faulty _ -> {}
    }
  }

  private void putForward(Brought brought, Line.Found found, Recording from) {
    Member member = found.member();
    @Nullable PersonId person = member == null ? null : member.person();
    CandidacyId id = putting.putForward(found.contest(), found.profile(), person, from);
    if (found.statement() != null && !found.statement().isEmpty()) {
      presentation.write(id, found.statement(), from.author());
    }
    show(brought, id, found.photograph(), from);
  }

  private void show(Brought brought, CandidacyId id, @Nullable String photograph, Recording from) {
    if (photograph != null) {
      byte[] jpeg = Objects.requireNonNull(store.file(brought.id(), photograph).jpeg());
      presentation.show(id, Photograph.made(jpeg), from.author());
    }
  }
}
