package org.hustings.server.organisation.imports;

import java.util.List;
import java.util.function.Consumer;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Column;

/// How one part of the register is written to a file that its [Importer] takes in again.
public interface Exporter {
  RegisterName register();

  List<Column> columns();

  /// Hands over a line for each entry that stands now, in an order that does not change; a cell for
  /// each column. Called within a transaction.
  void lines(Consumer<List<String>> line);
}
