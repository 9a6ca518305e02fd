package org.hustings.server.result.closing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.ballotbox.counting.CountPlan;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.count.CannotCount;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.reckoning.FindingWords;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Whether an election can be closed and counted: what is missing is found before, not halfway.
@Component
public class Readiness {
  private final ContendersReader fields;
  private final Parting parting;
  private final ElectionKeys keys;
  private final FindingWords found;
  private final ClosingRows closings;
  private final Clock clock;
  private final Words english;

  Readiness(
      ContendersReader fields,
      Parting parting,
      ElectionKeys keys,
      FindingWords found,
      ClosingRows closings,
      Clock clock,
      Catalogue catalogue) {
    this.fields = fields;
    this.parting = parting;
    this.keys = keys;
    this.found = found;
    this.closings = closings;
    this.clock = clock;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// What stands in the way, a sentence each; empty if nothing does.
  public List<String> obstacles(ElectionId election) {
    if (closings.find(election).isPresent()) {
      return List.of(english.say("result-staff.obstacle.begun"));
    }
    Contenders field = fields.at(election, clock.instant()).orElse(null);
    if (field == null) {
      return List.of(english.say("result-staff.obstacle.not-settled"));
    }
    List<String> obstacles = new ArrayList<>(parting.obstacles(election));
    if (!field.papers().papers().isEmpty() && keys.find(election).isEmpty()) {
      obstacles.add(
          keys.lodgedFingerprint(election)
              .map(found::lostKey)
              .orElseGet(() -> english.say("result-staff.obstacle.no-key")));
    }
    for (ContestDefinition contest : field.election().contests()) {
      if (field.paper(contest).isPresent() && !field.isStopped(contest)) {
        require(field, contest, obstacles);
      }
    }
    return List.copyOf(obstacles);
  }

  private void require(Contenders field, ContestDefinition contest, List<String> obstacles) {
    try {
      field.requireSameKind(contest);
      CountPlan plan = CountPlan.of(contest);
      if (!plan.constraints().isEmpty()) {
        long unstated = unstated(field, contest);
        if (unstated > 0) {
          obstacles.add(
              english.say(
                  "result-staff.obstacle.groups", "contest", contest.name(), "unstated", unstated));
        }
      }
    } catch (CannotCount e) {
      obstacles.add(String.valueOf(e.getMessage()));
    }
  }

  private static long unstated(Contenders field, ContestDefinition contest) {
    Set<String> stated = field.groups().getOrDefault(contest.id(), Map.of()).keySet();
    return field.candidates(contest).stream()
        .filter(candidate -> candidate.candidacy() != null)
        .map(PaperCandidate::key)
        .filter(key -> !stated.contains(key))
        .count();
  }
}
