package org.hustings.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `hustings` and the way to its commands.
@Command(
    name = "hustings",
    description = "Runs a membership organisation's elections in the open.",
    mixinStandardHelpOptions = true,
    version = "Hustings 0.1.0",
    subcommands = {DemoCommand.class, ServeCommand.class})
public final class Main {
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
