package org.hustings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hustings.ballotbox.bundle.Kept;
import org.hustings.ballotbox.bundle.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings verify election`: rechecks a published result and counts it again. It needs neither a
/// server nor a database.
@Command(
    name = "election",
    description =
        "Rechecks the bundle of a declared result: manifest and signature, rules, the chain of"
            + " the sealed ballots and what became of each, the numbers, and every count. Names the"
            + " first thing that is wrong, and says what it cannot know.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:everything holds", "2:something is wrong, or it cannot be read"})
final class VerifyElectionCommand implements Callable<Integer> {
  private static final int BROKEN = 2;

  @Parameters(paramLabel = "DIR", description = "The bundle: its folder, or the zip file.")
  private Path bundle = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "The site's public key (ballots.pem), taken from the site itself or from a witness:"
              + " whatever somebody else signed is then found.")
  private @Nullable Path key;

  @Option(
      names = "--head",
      paramLabel = "FILE",
      description =
          "What was kept of the list of sealed ballots while people voted: heads.txt of a witness,"
              + " a letter with checkpoints, also as a mail program saves it, ballots-head.txt, or"
              + " the head as a bundle has it; may be given several times.")
  private List<Path> heads = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<Path> given = new ArrayList<>(heads);
    given.add(bundle);
    if (key != null) {
      given.add(key);
    }
    for (Path path : given) {
      if (!Files.exists(path)) {
        err.println("hustings: There is no folder or file " + path);
        return BROKEN;
      }
    }
    try {
      Verification.Finding finding = Verification.of(bundle, kept(), out::println);
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

  private Kept kept() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path head : heads) {
      texts.add(Files.readString(head));
    }
    return new Kept(key == null ? null : Files.readString(key), texts);
  }
}
