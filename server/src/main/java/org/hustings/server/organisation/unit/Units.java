package org.hustings.server.organisation.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.server.organisation.Changes;
import org.hustings.server.organisation.Dated;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.AsAt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The directory of units, for every room to read. All of it is held in memory and is looked at
/// anew whenever the register has changed, on whichever node.
@Component
public class Units {
  private record Snapshot(List<Long> changes, UnitIndex index) {}

  private final UnitRows rows;
  private final Kinds kinds;
  private final Changes changes;
  private final Today today;
  private volatile @Nullable Snapshot snapshot;

  Units(UnitRows rows, Kinds kinds, Changes changes, Today today) {
    this.rows = rows;
    this.kinds = kinds;
    this.changes = changes;
    this.today = today;
  }

  public Optional<Unit> find(UnitId id) {
    return index().byId(id);
  }

  /// The unit that is called so today; see the other.
  public UnitMatch find(String name) {
    return find(name, null, today.day());
  }

  /// The unit that is called so on the day, of this kind if one is given. The name may be written
  /// with or without "CLP", with hyphens or not, "&" or "and", in any case, with or without accents
  /// and apostrophes; an alias and an id serve too.
  public UnitMatch find(String name, @Nullable KindId kind, LocalDate day) {
    return index().find(name, kind, day);
  }

  /// What exists today and whose name, alias or region holds these words, by name.
  public List<Unit> search(String words) {
    return index().search(words, today.day());
  }

  /// All units that ever were, by name.
  public List<Unit> all() {
    return index().units();
  }

  /// The units of this kind that exist on the day, by name.
  public List<Unit> ofKind(KindId kind, LocalDate day) {
    return all().stream()
        .filter(unit -> unit.kind().id().equals(kind) && unit.existsOn(day))
        .toList();
  }

  /// The directory at an instant: now, or an earlier one.
  public Directory asAt(AsAt asAt) {
    return asAt.isEarlier() ? at(asAt.instant()) : new Directory(index(), today.day());
  }

  /// The directory at an instant that has been.
  public Directory at(Instant instant) {
    UnitIndex then =
        changes.areSince(instant, RegisterName.UNITS, RegisterName.KINDS)
            ? new UnitIndex(rows.asAt(instant), kinds.all())
            : index();
    return new Directory(then, today.dayOf(instant));
  }

  /// All that was ever recorded of a unit, the newest first.
  public List<Dated<Unit>> history(UnitId id) {
    return rows.history(id);
  }

  /// The units that name this one as their parent and exist today.
  public Stream<Unit> partsOf(UnitId id) {
    return new Directory(index(), today.day()).partsOf(id);
  }

  public UnitIndex index() {
    List<Long> last = changes.lastOf(RegisterName.UNITS, RegisterName.KINDS);
    Snapshot held = snapshot;
    if (held == null || !held.changes().equals(last)) {
      held = new Snapshot(last, new UnitIndex(rows.current(), kinds.all(), rows.formerNames()));
      // What a transaction has half done is nothing to keep: it may not commit.
      if (!TransactionSynchronizationManager.isActualTransactionActive()) {
        snapshot = held;
      }
    }
    return held.index();
  }
}
