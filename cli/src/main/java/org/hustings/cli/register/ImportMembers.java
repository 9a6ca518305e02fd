package org.hustings.cli.register;

import org.hustings.server.organisation.RegisterName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hustings import members`.
@Command(
    name = "members",
    description =
        "Takes in a CSV file of members. Its columns are described in docs/formats-register.md.",
    mixinStandardHelpOptions = true)
final class ImportMembers extends RegisterFileCommand {
  @Option(
      names = "--new-sections",
      description =
          "Sections that the register does not have yet are new ones; without this they are"
              + " faults.")
  private boolean newSections;

  @Override
  boolean newSections() {
    return newSections;
  }

  @Override
  RegisterName register() {
    return RegisterName.MEMBERS;
  }
}
