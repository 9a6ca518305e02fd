package org.hustings.server.platform;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Fills an empty table with many rows, as PostgreSQL's manual advises (section 14.4, "Populating a
/// Database"): what checks and finds its rows is put aside meanwhile and made again from all of
/// them at once, and its statistics are taken. For a million members that takes less than half the
/// time. Only for tables that are `filled` by `db/tables.txt`.
@Component
public class TableFilling {
  private final OwnersActs owner;

  TableFilling(OwnersActs owner) {
    this.owner = owner;
  }

  /// Fills it in the caller's transaction: nobody sees the table as it is meanwhile, and whoever
  /// asks for it waits until the transaction ends. Unique indexes stay.
  ///
  /// @param table with its schema
  @Transactional(propagation = Propagation.MANDATORY)
  public void fill(String table, Runnable writing) {
    owner.beginFilling(table);
    writing.run();
    owner.endFilling(table);
  }
}
