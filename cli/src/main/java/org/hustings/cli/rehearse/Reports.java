package org.hustings.cli.rehearse;

import java.io.PrintStream;
import org.hustings.server.dispatch.tryout.TestReport;

/// What a test election tells the server that holds it, line by line.
final class Reports {
  private final PrintStream out;

  Reports(PrintStream out) {
    this.out = out;
  }

  synchronized void say(TestReport report) {
    out.println(report.line());
    out.flush();
  }
}
