package org.hustings.cli.register;

import org.hustings.server.organisation.RegisterName;
import picocli.CommandLine.Command;

/// `hustings import members`.
@Command(
    name = "members",
    description =
        "Takes in a CSV file of members. Its columns are described in docs/formats-register.md.",
    mixinStandardHelpOptions = true)
final class ImportMembers extends RegisterFileCommand {
  @Override
  RegisterName register() {
    return RegisterName.MEMBERS;
  }
}
