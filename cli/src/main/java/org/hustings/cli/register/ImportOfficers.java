package org.hustings.cli.register;

import org.hustings.server.organisation.RegisterName;
import picocli.CommandLine.Command;

/// `hustings import officers`.
@Command(
    name = "officers",
    description =
        "Takes in a CSV file of officers. Its columns are described in docs/formats-register.md.",
    mixinStandardHelpOptions = true)
final class ImportOfficers extends RegisterFileCommand {
  @Override
  RegisterName register() {
    return RegisterName.OFFICERS;
  }
}
