package org.hustings.server.dispatch.batch;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes packs: draws their codes, writes them down by their hashes, and hands the codes on to
/// whoever sends them.
@Component
public class PackMaking {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final NewPacks packs;
  private final WantedPacks wanted;
  private final Batches batches;
  private final Roll roll;
  private final ElectorsFormats formats;
  private final Clock clock;

  PackMaking(
      NewPacks packs,
      WantedPacks wanted,
      Batches batches,
      Roll roll,
      ElectorsFormats formats,
      Clock clock) {
    this.packs = packs;
    this.wanted = wanted;
    this.batches = batches;
    this.roll = roll;
    this.formats = formats;
    this.clock = clock;
  }

  /// Makes the next packs that go by e-mail, at most so many and all of one kind. There is a
  /// transaction, and what it makes is sent once it has committed.
  public List<MadePack> nextMails(ElectionId election, int most) {
    packs.lock(election);
    List<WantedPack> next = wanted.next(election, Channel.ONLINE, most);
    if (next.isEmpty()) {
      return List.of();
    }
    PackKind kind = next.getFirst().kind();
    List<WantedPack> alike = next.stream().filter(one -> one.kind() == kind).toList();
    return make(election, batches.ofMails(election, kind), alike, 0);
  }

  /// Makes the next packs that go by post in a batch of their own, at most so many, all with the
  /// same papers and in one format. There is a transaction.
  public AlikePacks nextPosted(ElectionId election, int most) {
    packs.lock(election);
    Map<ElectorNumber, Format> wishes = formats.ofPosted(election);
    List<WantedPack> next = wanted.nextAlike(election, Channel.POST, most, wishes);
    if (next.isEmpty()) {
      return AlikePacks.NONE;
    }
    long batch = batches.begin(election, Channel.POST, next.getFirst().kind());
    return new AlikePacks(
        make(election, batch, next, packs.lastPaper(election)),
        wishes.get(next.getFirst().elector()));
  }

  private List<MadePack> make(
      ElectionId election, long batch, List<WantedPack> next, int lastPaper) {
    Map<ElectorNumber, Elector> electors =
        roll.among(election, next.stream().map(WantedPack::elector).toList()).stream()
            .collect(Collectors.toMap(Elector::number, Function.identity()));
    List<NewPacks.New> made = new ArrayList<>();
    List<Long> unmade = new ArrayList<>();
    for (WantedPack one : next) {
      @Nullable Elector elector = electors.get(one.elector());
      @Nullable String to = elector == null ? null : to(one, elector);
      if (elector == null || to == null) {
        unmade.add(one.id());
      } else {
        int paper = one.channel() == Channel.POST ? lastPaper + made.size() + 1 : 0;
        made.add(
            new NewPacks.New(
                one,
                elector,
                to,
                elector.entitlements().among(one.contests()),
                paper,
                SecurityCode.draw(),
                RANDOM.nextLong()));
      }
    }
    wanted.drop(unmade);
    return packs.write(election, batch, made, clock.instant());
  }

  private static @Nullable String to(WantedPack one, Elector elector) {
    if (one.address() != null) {
      return one.address();
    }
    return one.channel() == Channel.ONLINE ? elector.email() : elector.postalAddress();
  }
}
