package org.hustings.cli.register;

import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.RegisterName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hustings import units`.
@Command(
    name = "units",
    description =
        "Takes in a CSV file of units. Its columns are described in docs/formats-register.md.",
    mixinStandardHelpOptions = true)
final class ImportUnits extends RegisterFileCommand {
  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "clp",
      description = "The kind of units for which the file states none (default: ${DEFAULT-VALUE}).")
  private String kind = "";

  @Override
  RegisterName register() {
    return RegisterName.UNITS;
  }

  @Override
  KindId kind() {
    return new KindId(kind);
  }
}
