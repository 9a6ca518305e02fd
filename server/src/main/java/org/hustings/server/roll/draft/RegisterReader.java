package org.hustings.server.roll.draft;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.register.RegisterEntries;
import org.hustings.server.organisation.register.RegisterEntry;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.work.Progress;
import org.hustings.server.roll.Drafted;
import org.hustings.server.roll.Entitlements;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the whole register as at an instant and judges every member. It reads on a connection of
/// its own, so that the caller's can write meanwhile.
@Component
public class RegisterReader {
  private static final int TOLD_EVERY = 5_000;

  private final RegisterEntries register;
  private final Members members;
  private final Units units;
  private final TransactionTemplate apart;

  RegisterReader(
      RegisterEntries register,
      Members members,
      Units units,
      PlatformTransactionManager transactions) {
    this.register = register;
    this.members = members;
    this.units = units;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.apart.setReadOnly(true);
  }

  /// Hands on every member with what the conditions say; the draft has no entitlement where they
  /// may not vote.
  void read(
      Electorate electorate,
      Instant asAt,
      Progress progress,
      BiConsumer<Drafted, Judgement> consumer) {
    Map<UnitId, Unit> known = new HashMap<>();
    apart.executeWithoutResult(_ -> units.all().forEach(unit -> known.put(unit.id(), unit)));
    ReadAhead.<RegisterEntry>read(
        taker -> readApart(asAt, progress, taker),
        entry -> {
          Judgement judgement = electorate.judge(entry);
          consumer.accept(
              drafted(entry, electorate.vocabulary(), known::get, judgement.entitlements()),
              judgement);
        });
  }

  /// All of it on a connection of its own: one that copies in can do nothing else.
  private void readApart(Instant asAt, Progress progress, Consumer<RegisterEntry> taker) {
    apart.executeWithoutResult(_ -> {
      long of = members.count();
      long[] done = {0};
      register.asAt(
          asAt,
          entry -> {
            taker.accept(entry);
            if (++done[0] % TOLD_EVERY == 0) {
              progress.at(Message.of("drafting-staff.step.reading"), done[0], of);
            }
          });
    });
  }

  /// One member as the roll would take them.
  public Drafted drafted(RegisterEntry entry, Vocabulary vocabulary, Entitlements entitlements) {
    return drafted(entry, vocabulary, unit -> units.find(unit).orElse(null), entitlements);
  }

  private static Drafted drafted(
      RegisterEntry entry,
      Vocabulary vocabulary,
      Function<UnitId, @Nullable Unit> known,
      Entitlements entitlements) {
    UnitId unit = entry.member().unit();
    return new Drafted(
        entry.member(),
        unit == null ? null : known.apply(unit),
        entry.sectionSlugs(vocabulary.declared()).stream().sorted().toList(),
        entitlements);
  }
}
