package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Question;

/// Who votes, and how their votes come in. The seed decides.
///
/// @param byLink by the link in a letter
/// @param byPaper by returning the paper
/// @param byCodeAndPaper with the code in the ballot pack, and then the paper comes back too
/// @param spoilt on papers that nobody can count
record Votes(
    List<InventedVote> byLink,
    List<InventedVote> byPaper,
    List<InventedVote> byCodeAndPaper,
    List<InventedVote> spoilt) {
  private static final int OF_TWENTY = 20;
  private static final int LEAST_VOTES = 5;
  private static final int LEAST_BY_POST = 8;

  static Votes draw(
      ElectionDefinition definition,
      Society society,
      List<InventedCandidate> onThePaper,
      double turnout,
      long seed) {
    Map<ContestId, List<String>> standing = names(definition, onThePaper);
    Random random = new Random(seed ^ 0x5eed);
    InventedVotes votes = new InventedVotes(definition, standing, random);
    List<InventedMember> electors =
        new ArrayList<>(
            society
                .entitled(definition)
                .filter(member ->
                    member.entitlements(definition).stream()
                        .anyMatch(contest -> standing.containsKey(contest.id())))
                .toList());
    Collections.shuffle(electors, random);
    Route route = Route.of(definition.ballot());
    Votes drawn =
        new Votes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int byPost = 0;
    for (InventedMember voter : voters(definition, standing.keySet(), electors, turnout)) {
      InventedVote vote = votes.next(voter);
      if (route.isByEmail(voter)) {
        drawn.byLink.add(vote);
        continue;
      }
      switch (byPost++ % OF_TWENTY) {
        case 3, 11 -> (route.online() ? drawn.byCodeAndPaper : drawn.byPaper).add(vote);
        case 7 -> drawn.spoilt.add(vote);
        default -> drawn.byPaper.add(vote);
      }
    }
    return drawn;
  }

  /// What stands on the paper of each contest in which there is a vote: candidates, or answers.
  private static Map<ContestId, List<String>> names(
      ElectionDefinition definition, List<InventedCandidate> onThePaper) {
    Map<ContestId, List<String>> names = new LinkedHashMap<>();
    for (ContestDefinition contest : definition.contests()) {
      Question question = contest.question();
      List<String> on =
          question != null
              ? question.answers()
              : onThePaper.stream()
                  .filter(candidate -> candidate.contest().id().equals(contest.id()))
                  .map(InventedCandidate::name)
                  .toList();
      if (Unplayable.isVotedOn(contest, on.size())) {
        names.put(contest.id(), on);
      }
    }
    return names;
  }

  /// The first so many of the electors, and of each contest, college and channel at least a few.
  private static Set<InventedMember> voters(
      ElectionDefinition definition,
      Set<ContestId> votedOn,
      List<InventedMember> electors,
      double turnout) {
    int wanted = (int) Math.round(electors.size() * turnout);
    Set<InventedMember> voters = new LinkedHashSet<>(electors.subList(0, wanted));
    for (ContestDefinition contest : definition.contests()) {
      if (votedOn.contains(contest.id())) {
        Voters.of(definition, contest)
            .forEach(asked ->
                electors.stream()
                    .filter(elector -> elector.fulfils(asked))
                    .limit(LEAST_VOTES)
                    .forEach(voters::add));
      }
    }
    Route route = Route.of(definition.ballot());
    electors.stream()
        .filter(elector -> !route.isByEmail(elector))
        .limit(LEAST_BY_POST)
        .forEach(voters::add);
    return voters;
  }
}
