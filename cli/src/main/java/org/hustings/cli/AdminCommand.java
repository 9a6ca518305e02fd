package org.hustings.cli;

import org.hustings.cli.backup.TakeOverCommand;
import picocli.CommandLine.Command;

/// `hustings admin`: what whoever runs the server does on its machine, where no page can.
@Command(
    name = "admin",
    description = "What whoever runs the server does on its machine, where no page can.",
    mixinStandardHelpOptions = true,
    subcommands = {SetUpLinkCommand.class, TakeOverCommand.class})
final class AdminCommand {}
