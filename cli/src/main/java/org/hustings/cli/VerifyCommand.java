package org.hustings.cli;

import java.util.Set;
import org.hustings.cli.backup.VerifyBackupCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `hustings verify`: checks what is published against what it is made from.
@Command(
    name = "verify",
    description = "Checks that what is recorded has not been altered.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "audit | backup | election | receipt")
final class VerifyCommand {
  private static final Set<String> WITHOUT_SERVER = Set.of("election", "receipt");

  private VerifyCommand() {}

  /// The command for these arguments. Whoever rechecks a result has none of the server's libraries:
  /// then the commands that need them are not loaded.
  static CommandLine line(String... arguments) {
    CommandLine line =
        new CommandLine(new VerifyCommand())
            .addSubcommand(new VerifyElectionCommand())
            .addSubcommand(new VerifyReceiptCommand());
    boolean withoutServer = arguments.length > 1 && WITHOUT_SERVER.contains(arguments[1]);
    return withoutServer
        ? line
        : line.addSubcommand(new VerifyAuditCommand()).addSubcommand(new VerifyBackupCommand());
  }
}
