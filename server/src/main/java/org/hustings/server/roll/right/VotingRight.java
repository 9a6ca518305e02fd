package org.hustings.server.roll.right;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.Condition;
import org.hustings.server.election.Elections;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.register.RegisterEntries;
import org.hustings.server.organisation.register.RegisterEntry;
import org.hustings.server.roll.ElectorRows;
import org.hustings.server.roll.Entitlement;
import org.hustings.server.roll.Entitlements;
import org.hustings.server.roll.FrozenRoll;
import org.hustings.server.roll.FrozenRows;
import org.hustings.server.roll.RollEntry;
import org.hustings.server.roll.draft.Electorate;
import org.hustings.server.roll.draft.Judgement;
import org.hustings.server.roll.likeness.Likenesses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers whether a member may vote, and by which rule not: before the freeze as the register
/// stands, after it as the roll does.
@Component
public class VotingRight {
  private final Elections elections;
  private final RegisterEntries register;
  private final FrozenRows frozen;
  private final ElectorRows electors;
  private final Likenesses likenesses;
  private final Clock clock;

  VotingRight(
      Elections elections,
      RegisterEntries register,
      FrozenRows frozen,
      ElectorRows electors,
      Likenesses likenesses,
      Clock clock) {
    this.elections = elections;
    this.register = register;
    this.frozen = frozen;
    this.electors = electors;
    this.likenesses = likenesses;
    this.clock = clock;
  }

  public VoteAnswer of(ElectionDefinition election, MemberNumber member) {
    return frozen
        .find(election.id())
        .map(roll -> afterFreeze(election, roll, member))
        .orElseGet(() -> beforeFreeze(election, member));
  }

  /// What the conditions say of a member as the register has them today, whatever the roll says: by
  /// this somebody is put on a frozen roll.
  public VoteAnswer byRegister(ElectionDefinition election, MemberNumber member) {
    return beforeFreeze(election, member);
  }

  private VoteAnswer beforeFreeze(ElectionDefinition election, MemberNumber member) {
    Instant now = clock.instant();
    Optional<RegisterEntry> entry = register.find(member, now);
    VoteAnswer.@Nullable Bar bar = bar(election, entry, member);
    List<VoteAnswer.OfContest> contests =
        judged(election, entry, bar == null ? null : Entitlements.of());
    return new VoteAnswer(false, now, entry.map(RegisterEntry::member).orElse(null), bar, contests);
  }

  private VoteAnswer afterFreeze(ElectionDefinition current, FrozenRoll roll, MemberNumber member) {
    ElectionDefinition election = elections.find(current.id(), roll.frozenAt()).orElse(current);
    Optional<RegisterEntry> entry = register.find(member, roll.asOf());
    Optional<RollEntry> onRoll = electors.latestOf(election.id(), member);
    Entitlements entitlements =
        onRoll
            .filter(RollEntry::isOnTheRoll)
            .map(one -> one.elector().entitlements())
            .orElse(Entitlements.of());
    VoteAnswer.@Nullable Bar bar = null;
    if (entitlements.isEmpty()) {
      bar = onRoll.isPresent() ? VoteAnswer.Bar.TAKEN_OFF : bar(election, entry, member);
    }
    return new VoteAnswer(
        true,
        roll.asOf(),
        entry.map(RegisterEntry::member).orElse(null),
        bar,
        judged(election, entry, entitlements));
  }

  private VoteAnswer.@Nullable Bar bar(
      ElectionDefinition election, Optional<RegisterEntry> entry, MemberNumber member) {
    if (entry.isEmpty()) {
      return VoteAnswer.Bar.NOT_ON_REGISTER;
    }
    if (entry.get().member().hasLeft()) {
      return VoteAnswer.Bar.LEFT;
    }
    return likenesses.stoodDown(election.id()).contains(member) ? VoteAnswer.Bar.STOOD_DOWN : null;
  }

  /// The answers by the conditions, or by what the roll says where it decides.
  private List<VoteAnswer.OfContest> judged(
      ElectionDefinition election, Optional<RegisterEntry> entry, @Nullable Entitlements decided) {
    List<Judgement.Ruling> rulings =
        entry.map(one -> Electorate.ofStated(election).judge(one).rulings()).orElse(List.of());
    return election.contests().stream()
        .map(contest ->
            answer(
                election,
                contest,
                rulings.stream().filter(one -> one.contest().equals(contest)).findFirst(),
                decided))
        .toList();
  }

  private VoteAnswer.OfContest answer(
      ElectionDefinition election,
      ContestDefinition contest,
      Optional<Judgement.Ruling> ruling,
      @Nullable Entitlements decided) {
    boolean stated = election.voters(contest) != null;
    if (decided == null) {
      return new VoteAnswer.OfContest(
          contest,
          stated,
          ruling.filter(Judgement.Ruling::holds).isPresent(),
          ruling.map(Judgement.Ruling::college).orElse(null),
          unmet(election, ruling));
    }
    Optional<Entitlement> entitlement = decided.in(contest.id());
    return new VoteAnswer.OfContest(
        contest,
        stated,
        entitlement.isPresent(),
        entitlement.map(Entitlement::college).orElse(null),
        entitlement.isPresent() ? List.of() : unmet(election, ruling));
  }

  private static List<Unmet> unmet(ElectionDefinition election, Optional<Judgement.Ruling> ruling) {
    if (ruling.isEmpty()) {
      return List.of();
    }
    List<Unmet> unmet = new ArrayList<>();
    for (Condition condition : ruling.get().unmet()) {
      unmet.add(
          new Unmet.OfCondition(
              condition, ruling.get().gaps().get(condition), election.vocabulary()));
    }
    if (ruling.get().isInNoCollege()) {
      unmet.add(new Unmet.OfColleges());
    }
    return unmet;
  }
}
