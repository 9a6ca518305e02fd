package org.hustings.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `hustings verify`: checks what is published against what it is made from.
@Command(
    name = "verify",
    description = "Checks that what is recorded has not been altered.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "audit | election")
final class VerifyCommand {
  private static final String ELECTION = "election";

  private VerifyCommand() {}

  /// The command for these arguments. Whoever rechecks a result has none of the server's libraries:
  /// then the audit log's command, which needs them, is not loaded.
  static CommandLine line(String... arguments) {
    CommandLine line =
        new CommandLine(new VerifyCommand()).addSubcommand(new VerifyElectionCommand());
    boolean onlyElection = arguments.length > 1 && arguments[1].equals(ELECTION);
    return onlyElection ? line : line.addSubcommand(new VerifyAuditCommand());
  }
}
