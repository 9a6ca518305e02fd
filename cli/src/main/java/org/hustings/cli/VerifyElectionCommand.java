package org.hustings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.concurrent.Callable;
import org.hustings.ballotbox.bundle.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings verify election`: rechecks a published result and counts it again. It needs neither a
/// server nor a database.
@Command(
    name = "election",
    description =
        "Rechecks the bundle of a declared result: manifest, rules, the chain and signature of the"
            + " sealed ballots, the numbers, and every count. Names the first thing that is wrong.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:everything holds", "2:something is wrong, or it cannot be read"})
final class VerifyElectionCommand implements Callable<Integer> {
  private static final int BROKEN = 2;

  @Parameters(paramLabel = "DIR", description = "The bundle: its folder, or the zip file.")
  private Path bundle = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.exists(bundle)) {
      err.println("hustings: There is no folder or file " + bundle);
      return BROKEN;
    }
    try {
      Verification.Finding finding = Verification.of(bundle, out::println);
      if (finding.holds()) {
        out.println("The result holds.");
        return 0;
      }
      out.flush();
      err.println("The result does not hold. " + finding.broken());
    } catch (IOException | ProviderNotFoundException e) {
      err.println(
          "hustings: %s cannot be read as a bundle, which is a folder or a zip file: %s"
              .formatted(bundle, e.getMessage()));
    }
    return BROKEN;
  }
}
