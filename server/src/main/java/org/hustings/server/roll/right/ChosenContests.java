package org.hustings.server.roll.right;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.Entitlement;
import org.hustings.server.roll.Entitlements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The contests that officials choose for somebody on a frozen roll, each with the college that the
/// rules give the member in it: as the register has them today, or where it says nothing of a
/// college as it had them at the freeze.
@Component
public class ChosenContests {
  private final VotingRight right;

  ChosenContests(VotingRight right) {
    this.right = right;
  }

  /// @param chosen the contests' slugs
  /// @throws RefusedException where a contest has colleges and the member is in none
  public Entitlements of(ElectionDefinition election, MemberNumber member, Set<String> chosen) {
    VoteAnswer today = right.byRegister(election, member);
    VoteAnswer frozen = right.of(election, member);
    return new Entitlements(
        election.contests().stream()
            .filter(contest -> chosen.contains(contest.id().slug()))
            .map(contest -> new Entitlement(contest.id(), college(contest, today, frozen)))
            .toList());
  }

  private static @Nullable String college(
      ContestDefinition contest, VoteAnswer today, VoteAnswer frozen) {
    Counting counting = contest.counting();
    if (counting == null || counting.colleges().isEmpty()) {
      return null;
    }
    return in(contest, today)
        .or(() -> in(contest, frozen))
        .orElseThrow(() ->
            new RefusedException("roll-staff.refused.in-no-college", "contest", contest.name()));
  }

  private static Optional<String> in(ContestDefinition contest, VoteAnswer answer) {
    return answer.contests().stream()
        .filter(one -> one.contest().equals(contest))
        .flatMap(one -> Stream.ofNullable(one.college()))
        .findFirst();
  }
}
