package org.hustings.cli.register;

import org.hustings.server.organisation.RegisterName;
import picocli.CommandLine.Command;

/// `hustings import lists`.
@Command(
    name = "lists",
    description =
        "Takes in a CSV file of lists of members, such as conference delegates. Its columns are"
            + " described in docs/formats-register.md.",
    mixinStandardHelpOptions = true)
final class ImportLists extends RegisterFileCommand {
  @Override
  RegisterName register() {
    return RegisterName.LISTS;
  }
}
