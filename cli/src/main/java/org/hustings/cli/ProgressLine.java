package org.hustings.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import org.hustings.cli.count.Terminal;

/// One line on the terminal that says how far a long act has come. It is silent where the output is
/// no terminal, and during the first second.
public final class ProgressLine implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration STEP = Duration.ofMillis(100);
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter terminal;
  private final boolean seen = Terminal.isStandardError();
  private Instant next = Instant.now().plus(PATIENCE);
  private boolean shown;

  public ProgressLine(PrintWriter terminal) {
    this.terminal = terminal;
  }

  /// @param of how much there is to do in all; 0 where that is not known
  public void show(String doing, long done, long of) {
    if (!seen || Instant.now().isBefore(next)) {
      return;
    }
    next = Instant.now().plus(STEP);
    shown = true;
    String share = of > 0 && done > 0 ? " %d%%".formatted(100 * done / of) : "";
    terminal.print(ERASE + doing + share + " …");
    terminal.flush();
  }

  /// Shows how many rows were written or read, and of which table they are now.
  public void show(String table, long rows) {
    show("%,d rows; now %s".formatted(rows, table), 0, 0);
  }

  public void clear() {
    if (shown) {
      terminal.print(ERASE);
      terminal.flush();
      shown = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
