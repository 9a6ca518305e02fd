package org.hustings.server.nomination.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.Outcome;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.RefusalWords;
import org.hustings.server.nomination.Submission;
import org.hustings.server.nomination.text.TrackerText;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitRecords;
import org.hustings.server.slate.CampaignGroup;
import org.hustings.server.slate.Endorsements;
import org.hustings.server.slate.Groups;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in a tracker that was kept by hand, all of it or nothing. A second time nothing changes.
@Component
public class TrackerImport {
  private final Planner planner;
  private final Standing standing;
  private final Groups groups;
  private final Endorsements endorsements;
  private final Recorder recorder;
  private final Kinds kinds;
  private final UnitRecords units;
  private final AuditLog audit;
  private final Catalogue catalogue;
  private final Clock clock;

  TrackerImport(
      Planner planner,
      Standing standing,
      Groups groups,
      Endorsements endorsements,
      Recorder recorder,
      Kinds kinds,
      UnitRecords units,
      AuditLog audit,
      Catalogue catalogue,
      Clock clock) {
    this.planner = planner;
    this.standing = standing;
    this.groups = groups;
    this.endorsements = endorsements;
    this.recorder = recorder;
    this.kinds = kinds;
    this.units = units;
    this.audit = audit;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /// What taking in the page would change. Nothing is changed.
  public Plan plan(PublicContests.Defined contest, TrackerText page) {
    return planner.plan(contest, page, clock.instant());
  }

  /// Takes in the page: what its plan says, with unknown candidates and bodies created. Throws an
  /// `IllegalArgumentException` that says what stands in the way, and then nothing has changed.
  ///
  /// @param from who takes it in, what the public reads as the source, and since when it is on
  ///   record
  @Transactional
  public Plan carryOut(PublicContests.Defined contest, TrackerText page, Recording from) {
    Plan plan = plan(contest, page);
    if (!plan.obstacles().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", plan.obstacles()));
    }
    if (plan.isEmpty()) {
      return plan;
    }
    plan.newBodies().forEach(body -> create(contest, body, from));
    for (String name : plan.newCandidates()) {
      standing.putForward(contest.contest().id(), Profile.of(PersonName.of(name)), null, from);
    }
    Planner.Resolved resolved = planner.resolve(contest, page, later(from.at()));
    endorse(plan, resolved, from);
    plan.nominations().forEach((body, names) -> nominate(contest, resolved, body, names, from));
    audit.record(
        from.author(),
        "nomination.tracker-imported",
        "contest:" + contest.contest().id(),
        null,
        Map.of("nominations", plan.newNominations(), "source", from.source()));
    return plan;
  }

  /// What was recorded as at another time than now is found as at the later of the two.
  private Instant later(Instant recordedAt) {
    Instant now = clock.instant();
    return recordedAt.isAfter(now) ? recordedAt : now;
  }

  private void endorse(Plan plan, Planner.Resolved resolved, Recording from) {
    for (Plan.Backing backing : plan.endorsements()) {
      CampaignGroup group = CampaignGroup.named(backing.group());
      if (groups.find(group.id()).isEmpty()) {
        groups.enter(group, from);
      }
      endorsements.endorse(group.id(), resolved.candidate(backing.candidate()), from);
    }
  }

  private void nominate(
      PublicContests.Defined contest,
      Planner.Resolved resolved,
      String body,
      Set<String> names,
      Recording from) {
    Unit unit = resolved.body(body);
    Submission submission =
        Submission.ofBody(
            contest.contest().id(),
            unit,
            names.stream().map(resolved::candidate).collect(Collectors.toSet()));
    if (recorder.record(submission, from) instanceof Outcome.Refused refused) {
      throw new IllegalArgumentException(
          unit.fullName()
              + ": "
              + refused.refusals().stream()
                  .map(refusal -> RefusalWords.both(catalogue.in(Language.ENGLISH), refusal))
                  .collect(Collectors.joining(" ")));
    }
  }

  private void create(PublicContests.Defined contest, Plan.UnknownBody body, Recording from) {
    Kind kind = kindOf(contest, body);
    String suffix = " " + kind.suffix();
    String name =
        !kind.suffix().isEmpty() && body.name().endsWith(suffix)
            ? body.name().substring(0, body.name().length() - suffix.length())
            : body.name();
    LocalDate day = from.at().atZone(contest.election().zone()).toLocalDate();
    Unit unit = Unit.named(units.newId(kind, name), kind, name);
    units.record(unit, new Provenance(from.author(), from.source(), day, ""));
  }

  private Kind kindOf(PublicContests.Defined contest, Plan.UnknownBody body) {
    return Planner.onlyKind(contest)
        .flatMap(kinds::find)
        .or(() ->
            kinds.all().stream()
                .filter(kind -> !kind.suffix().isEmpty())
                .filter(kind -> body.name().endsWith(" " + kind.suffix()))
                .findFirst())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "line "
                    + body.line()
                    + ": it is not known what kind of body “"
                    + body.name()
                    + "” is; record it in the organisation's directory first."));
  }
}
