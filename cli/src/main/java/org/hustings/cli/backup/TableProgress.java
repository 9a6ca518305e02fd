package org.hustings.cli.backup;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ObjLongConsumer;
import org.hustings.cli.count.Terminal;

/// Says on a terminal how far it has come, a line at a time, when it takes long.
final class TableProgress implements ObjLongConsumer<String> {
  private static final Duration STEP = Duration.ofSeconds(2);

  private final PrintStream terminal;
  private Instant next = Instant.now().plus(STEP);

  TableProgress(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void accept(String table, long rows) {
    if (Terminal.isStandardError() && Instant.now().isAfter(next)) {
      next = Instant.now().plus(STEP);
      terminal.println("… %,d rows; now %s".formatted(rows, table));
    }
  }
}
