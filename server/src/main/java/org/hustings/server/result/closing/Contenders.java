package org.hustings.server.result.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hustings.ballotbox.counting.PaperCandidates;
import org.hustings.ballotbox.declaration.ContestResult.Person;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.count.CannotCount;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.dispatch.paper.Unopposed;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;

/// Who stands in an election: the candidates of every contest, or the answers to its question, and which of them are one person.
///
/// @param candidacies as they were when the close was begun, by key
/// @param groups over which constraints are stated, by contest and key
/// @param stopped contests that two people called off or postponed alone: nothing in them is counted
public record Contenders(
    ElectionDefinition election,
    SettledPapers papers,
    Map<String, Candidacy> candidacies,
    Map<ContestId, Map<String, Set<String>>> groups,
    Set<ContestId> stopped) {
  public Contenders {
    stopped = Set.copyOf(stopped);
    candidacies = Map.copyOf(candidacies);
    groups = Map.copyOf(groups);
  }

  public Optional<BallotPaper> paper(ContestDefinition contest) {
    return papers.paper(contest.id());
  }

  /// Nothing is counted as answers that was marked as candidates, nor the other way round.
  ///
  /// @throws CannotCount if the contest was made a question, or none any more, since its papers were
  ///   settled
  void requireSameKind(ContestDefinition contest) {
    if (paper(contest).filter(paper -> paper.asks() != contest.isQuestion()).isPresent()) {
      Message why =
          contest.isQuestion()
              ? Message.of("result-staff.papers-of-candidates", "contest", contest.name())
              : Message.of("result-staff.papers-of-question", "contest", contest.name());
      throw new CannotCount(EnglishSite.say(why));
    }
  }

  /// Whether two people called the contest off, or postponed it.
  public boolean isStopped(ContestDefinition contest) {
    return stopped.contains(contest.id());
  }

  /// The candidates of a contest, voted on or not, in the order of the paper.
  public List<PaperCandidate> candidates(ContestDefinition contest) {
    return paper(contest)
        .map(BallotPaper::candidates)
        .or(() ->
            papers.unopposed().stream()
                .filter(one -> one.contest().equals(contest.id()))
                .map(Unopposed::candidates)
                .findFirst())
        .orElse(List.of());
  }

  /// The candidates of a contest as its ballot file numbers them.
  public PaperCandidates numbered(ContestDefinition contest) {
    Map<String, Set<String>> known = groups.getOrDefault(contest.id(), Map.of());
    List<PaperCandidates.Entry> entries = new ArrayList<>();
    for (PaperCandidate candidate : candidates(contest)) {
      entries.add(
          new PaperCandidates.Entry(
              candidate.key(),
              candidate.name(),
              known.getOrDefault(candidate.key(), Set.of()),
              candidate.reopensNominations()));
    }
    return new PaperCandidates(entries);
  }

  /// Somebody on a paper, with a mark that is the same in every contest in which they stand.
  public Person person(ContestDefinition contest, String key, String name) {
    return new Person(key, name, marks().getOrDefault(contest.id() + "/" + key, key));
  }

  /// Whoever stands twice is marked by where they stand first. They are the same if the register
  /// says so; where one of them is on no register, if they have the same name.
  private Map<String, String> marks() {
    Map<String, String> first = new HashMap<>();
    Map<String, String> marks = new HashMap<>();
    for (ContestDefinition contest : election.contests()) {
      for (PaperCandidate candidate : candidates(contest)) {
        String here = contest.id().slug() + "/" + candidate.key();
        String mark = here;
        for (String tell : tells(candidate)) {
          mark = first.getOrDefault(tell, mark);
        }
        for (String tell : tells(candidate)) {
          first.putIfAbsent(tell, mark);
        }
        marks.put(contest.id() + "/" + candidate.key(), mark);
      }
    }
    return marks;
  }

  private List<String> tells(PaperCandidate candidate) {
    Candidacy candidacy = candidacies.get(candidate.key());
    if (candidacy == null) {
      return List.of();
    }
    return candidacy.person() == null
        ? List.of("name " + candidate.name())
        : List.of("person " + candidacy.person());
  }

  /// Everybody who stands in more than one contest, by their name with the contests' names.
  public Map<String, List<String>> standingTwice() {
    Map<String, List<String>> contests = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (ContestDefinition contest : election.contests()) {
      for (PaperCandidate candidate : candidates(contest)) {
        if (candidate.candidacy() != null) {
          String mark = person(contest, candidate.key(), candidate.name()).person();
          names.putIfAbsent(mark, candidate.name());
          contests.computeIfAbsent(mark, _ -> new ArrayList<>()).add(contest.name());
        }
      }
    }
    Map<String, List<String>> twice = new TreeMap<>();
    contests.forEach((mark, in) -> {
      if (in.size() > 1) {
        twice.put(names.getOrDefault(mark, mark), List.copyOf(in));
      }
    });
    return twice;
  }
}
