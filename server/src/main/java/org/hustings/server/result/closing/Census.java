package org.hustings.server.result.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hustings.ballotbox.declaration.DayTurnout;
import org.hustings.ballotbox.declaration.Declaration.RollFigures;
import org.hustings.ballotbox.declaration.PaperNumbers;
import org.hustings.ballotbox.declaration.RegionTurnout;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.Disqualifications;
import org.hustings.server.ballot.MarkedRegister;
import org.hustings.server.ballot.Numbers;
import org.hustings.server.ballot.ReceivedDays;
import org.hustings.server.ballot.post.UnnumberedPapers;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Entitlement;
import org.hustings.server.roll.FrozenRoll;
import org.hustings.server.roll.Roll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Goes once through the roll and the marked register: who voted, never how.
@Component
class Census {
  private static final int AT_ONCE = 10_000;

  private final Roll roll;
  private final MarkedRegister register;
  private final Disqualifications disqualifications;
  private final Packs packs;
  private final UnnumberedPapers unnumbered;

  Census(
      Roll roll,
      MarkedRegister register,
      Disqualifications disqualifications,
      Packs packs,
      UnnumberedPapers unnumbered) {
    this.roll = roll;
    this.register = register;
    this.disqualifications = disqualifications;
    this.packs = packs;
    this.unnumbered = unnumbered;
  }

  /// What it found.
  ///
  /// @param entitled how many of those whose envelopes were opened may vote in each contest
  /// @param unnumbered papers that came back without a number and are not opened
  record Taken(
      @Nullable RollFigures roll,
      Map<String, Long> dispatched,
      Map<String, Long> entitled,
      List<RegionTurnout> regions,
      long unnumbered) {
    Figures figures(
        Numbers fixed,
        List<ReceivedDays> days,
        long opened,
        long spoilt,
        Map<String, PaperNumbers> papers) {
      return new Figures(
          roll,
          new org.hustings.ballotbox.declaration.Numbers(
              new TreeMap<>(dispatched),
              new TreeMap<>(
                  Map.of(
                      Channel.ONLINE.key(), (long) fixed.online(),
                      Channel.POST.key(), (long) fixed.post())),
              fixed.duplicates(),
              fixed.replaced(),
              fixed.disqualified(),
              fixed.unkeyed(),
              fixed.withheld(),
              fixed.madeVoid(),
              fixed.voidUnkeyed(),
              fixed.again(),
              opened,
              spoilt,
              unnumbered),
          days.stream()
              .map(one -> new DayTurnout(one.channel().key(), one.first(), one.last(), one.votes()))
              .toList(),
          RegionTurnout.aboveFloor(regions),
          papers);
    }
  }

  Taken take(ElectionId election) {
    FrozenRoll frozen = roll.frozen(election).orElse(null);
    if (frozen == null) {
      return new Taken(null, Map.of(), Map.of(), List.of(), 0);
    }
    Set<ElectorNumber> disqualified =
        disqualifications.of(election).stream()
            .map(Disqualifications.Disqualified::elector)
            .collect(Collectors.toSet());
    Map<String, Long> entitled = new HashMap<>();
    Map<String, long[]> regions = new HashMap<>();
    long electors = 0;
    ElectorNumber last = ElectorNumber.BEFORE_FIRST;
    for (List<Elector> some = roll.after(election, last, AT_ONCE);
        !some.isEmpty();
        some = roll.after(election, last, AT_ONCE)) {
      Set<ElectorNumber> voters =
          register.of(election, some.stream().map(Elector::number).toList()).keySet();
      for (Elector elector : some) {
        boolean hasVoted = voters.contains(elector.number());
        tally(elector, hasVoted, regions);
        if (hasVoted && !disqualified.contains(elector.number())) {
          for (Entitlement entitlement : elector.entitlements()) {
            entitled.merge(entitlement.contest().slug(), 1L, Long::sum);
          }
        }
      }
      electors += some.size();
      last = some.getLast().number();
    }
    return new Taken(
        new RollFigures(frozen.hash(), frozen.frozenAt(), electors),
        byKey(packs.electorsByChannel(election)),
        entitled,
        turnout(regions),
        unnumbered.number(election));
  }

  private static Map<String, Long> byKey(Map<Channel, Long> numbers) {
    Map<String, Long> byKey = new HashMap<>();
    numbers.forEach((channel, number) -> byKey.put(channel.key(), number));
    return byKey;
  }

  private static void tally(Elector elector, boolean voted, Map<String, long[]> regions) {
    String region = elector.region() == null ? RegionTurnout.NO_REGION : elector.region();
    long[] counts = regions.computeIfAbsent(region, _ -> new long[2]);
    counts[0]++;
    counts[1] += voted ? 1 : 0;
  }

  private static List<RegionTurnout> turnout(Map<String, long[]> regions) {
    List<RegionTurnout> turnout = new ArrayList<>();
    regions.forEach(
        (region, counts) -> turnout.add(new RegionTurnout(region, counts[0], counts[1])));
    return turnout;
  }
}
