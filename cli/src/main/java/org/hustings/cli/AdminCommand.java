package org.hustings.cli;

import picocli.CommandLine.Command;

/// `hustings admin`: what whoever runs the server does on its machine for those who cannot get in.
@Command(
    name = "admin",
    description = "Helps those who cannot get in, on the machine of the server.",
    mixinStandardHelpOptions = true,
    subcommands = SetUpLinkCommand.class)
final class AdminCommand {}
