package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.hustings.definition.ContestId;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;

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

  static Votes draw(
      ElectionDefinition definition,
      Society society,
      List<InventedCandidate> onThePaper,
      double turnout,
      long seed) {
    Map<ContestId, List<InventedCandidate>> standing =
        onThePaper.stream().collect(Collectors.groupingBy(candidate -> candidate.contest().id()));
    standing.values().removeIf(candidates -> isUnopposed(candidates));
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
    List<InventedMember> voters = electors.subList(0, (int) Math.round(electors.size() * turnout));
    Votes drawn =
        new Votes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int byPost = 0;
    for (InventedMember voter : voters) {
      InventedVote vote = votes.next(voter);
      if (voter.email() != null) {
        drawn.byLink.add(vote);
        continue;
      }
      switch (byPost++ % OF_TWENTY) {
        case 3, 11 -> drawn.byCodeAndPaper.add(vote);
        case 7 -> drawn.spoilt.add(vote);
        default -> drawn.byPaper.add(vote);
      }
    }
    return drawn;
  }

  private static boolean isUnopposed(List<InventedCandidate> candidates) {
    Counting counting = candidates.getFirst().contest().counting();
    boolean reopens = counting != null && counting.reopenNominations();
    return !reopens && candidates.size() <= candidates.getFirst().contest().seats();
  }
}
