package org.hustings.cli.register;

import picocli.CommandLine.Command;

/// `hustings import`, of which each part of the register is a command.
@Command(
    name = "import",
    description = "Takes a file into the register: all of it, or nothing.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(units | officers | members | lists | candidates | tracker)",
    subcommands = {
      ImportUnits.class,
      ImportOfficers.class,
      ImportMembers.class,
      ImportLists.class,
      ImportCandidates.class,
      ImportTracker.class
    })
public final class ImportCommand {}
