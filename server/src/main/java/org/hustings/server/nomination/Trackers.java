package org.hustings.server.nomination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.Nominators;
import org.hustings.definition.threshold.Threshold;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.tracker.Choice;
import org.hustings.server.nomination.tracker.Facts;
import org.hustings.server.nomination.tracker.Reach;
import org.hustings.server.nomination.tracker.Reached;
import org.hustings.server.nomination.tracker.Reaching;
import org.hustings.server.nomination.tracker.TowardsThreshold;
import org.hustings.server.nomination.tracker.Tracker;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Directories;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Kinds;
import org.springframework.stereotype.Component;

/// Makes the tracker of a contest, as at any instant.
@Component
public class Trackers {
  private final FactsReader facts;
  private final Candidacies candidacies;
  private final Kinds kinds;
  private final Directories directories;

  Trackers(FactsReader facts, Candidacies candidacies, Kinds kinds, Directories directories) {
    this.facts = facts;
    this.candidacies = candidacies;
    this.kinds = kinds;
    this.directories = directories;
  }

  /// The tracker as it stood at an instant, with what was asked for.
  public ContestTracker of(PublicContests.Defined defined, Choice choice, Instant at) {
    Facts known = facts.read(defined, at);
    return new ContestTracker(
        defined.election(),
        defined.contest(),
        Tracker.of(known, choice, threshold(defined, known)),
        reach(defined, known));
  }

  private Reaching threshold(PublicContests.Defined defined, Facts known) {
    Threshold threshold = defined.contest().threshold();
    if (threshold == null || !defined.contest().asksForSupport()) {
      return (candidate, bodies, members) -> Reached.NOTHING_ASKED;
    }
    Map<CandidacyId, Set<String>> own = new HashMap<>();
    for (Candidacy candidacy : candidacies.in(defined.contest().id(), known.at())) {
      UnitId unit = candidacy.profile().unit();
      own.put(candidacy.id(), unit == null ? Set.of() : Set.of(unit.slug()));
    }
    return new TowardsThreshold(threshold, totals(defined, known), own);
  }

  private Map<String, Integer> totals(PublicContests.Defined defined, Facts known) {
    Map<String, Integer> totals = new HashMap<>();
    for (KindId kind : entitled(defined)) {
      if (directories.exists(kind)) {
        long all = known.bodies().stream().filter(body -> body.kind().equals(kind)).count();
        totals.put(kind.slug(), Math.toIntExact(all));
      }
    }
    return totals;
  }

  private List<Reach> reach(PublicContests.Defined defined, Facts known) {
    List<Reach> reach = new ArrayList<>();
    for (KindId kind : entitled(defined)) {
      Optional<Kind> words = kinds.find(kind);
      reach.add(
          Reach.count(
              known,
              kind,
              words.map(k -> k.name()).orElse(kind.slug()),
              words.map(k -> k.plural()).orElse(kind.slug()),
              directories.exists(kind)));
    }
    if (!defined.contest().memberNominators().isEmpty()) {
      reach.add(new Reach(known.members(), null, "member", "members"));
    }
    return reach;
  }

  private static List<KindId> entitled(PublicContests.Defined defined) {
    return defined.contest().nominators().stream()
        .filter(Nominators.OfKind.class::isInstance)
        .map(nominators -> new KindId(((Nominators.OfKind) nominators).kind()))
        .toList();
  }
}
