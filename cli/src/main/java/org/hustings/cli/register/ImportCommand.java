package org.hustings.cli.register;

import picocli.CommandLine.Command;

/// `hustings import`, of which each part of the register is a command.
@Command(
    name = "import",
    description = "Takes a file into the register: all of it, or nothing.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(units | officers | members | tracker)",
    subcommands = {
      ImportUnits.class,
      ImportOfficers.class,
      ImportMembers.class,
      ImportTracker.class
    })
public final class ImportCommand {}
