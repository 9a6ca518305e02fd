package org.hustings.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/// Says what went wrong: a fault that the user can mend in its own words, any other with its trace.
final class Faults implements CommandLine.IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception fault, CommandLine command, CommandLine.ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (fault instanceof UserFault) {
      err.println("hustings: " + fault.getMessage());
    } else {
      fault.printStackTrace(err);
    }
    err.flush();
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
