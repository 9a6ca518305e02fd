package org.hustings.server.organisation.unit;

import java.time.LocalDate;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes what files of members and officers call units and the register does not know: for new
/// units, or for other names of those that there are.
@Component
public class NamedInFiles {
  private final Units units;
  private final UnitRecords records;
  private final Kinds kinds;

  NamedInFiles(Units units, UnitRecords records, Kinds kinds) {
    this.units = units;
    this.records = records;
    this.kinds = kinds;
  }

  /// Records a unit of this kind and name; nothing where there is one on the day of the file.
  @Transactional
  public void make(String written, KindId kindId, Provenance why) {
    Kind kind =
        kinds
            .find(kindId)
            .orElseThrow(() -> new RefusedException(new RegisterRefusal.NoSuchKind(kindId)));
    String name = kind.bareName(written);
    LocalDate day = why.asOf();
    if (units.find(name, kindId, day) instanceof UnitMatch.Found) {
      return;
    }
    records.record(Unit.named(records.newId(kind, name), kind, name), why);
  }

  /// Records that a unit is called so too.
  @Transactional
  public void alsoCalled(UnitId id, String written, Provenance why) {
    Unit unit =
        units.find(id).orElseThrow(() -> new RefusedException(new RegisterRefusal.NoSuchUnit(id)));
    if (!unit.isCalled(written)) {
      records.record(unit.alsoCalled(written), why);
    }
  }
}
