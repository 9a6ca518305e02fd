package org.hustings.cli.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.hustings.cli.UserFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings verify backup`: whether a backup that was made some time ago can still be taken in.
@Command(
    name = "backup",
    description =
        "Takes a backup in, into a throw-away database, and compares every table and the audit"
            + " log's chain with what it says that it holds.",
    mixinStandardHelpOptions = true)
public final class VerifyBackupCommand implements Runnable {
  @Parameters(
      paramLabel = "FILE",
      description = "The backup; '-' reads it from standard input, as gpg --decrypt writes it.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    if (!file.equals(Path.of("-"))) {
      System.out.println(BackupTrial.of(file, spec.commandLine().getErr()));
      return;
    }
    try {
      System.out.println(BackupTrial.of(System.in, spec.commandLine().getErr()));
    } catch (IOException e) {
      throw new UserFault("The backup cannot be read: " + e, e);
    }
  }
}
