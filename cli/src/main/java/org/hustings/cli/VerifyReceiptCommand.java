package org.hustings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.hustings.ballotbox.bundle.BundleKey;
import org.hustings.ballotbox.list.SignedReceipt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings verify receipt`: whether a site signed a voter's receipt, and whether it has kept the
/// promise in it.
@Command(
    name = "receipt",
    description =
        "Checks the signature of a voter's receipt and, with --list, that the ballot is on the"
            + " public list as was promised.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:the receipt is signed, and the promise kept as far as it was looked at",
      "2:it is not signed, the ballot is not on the list, or something cannot be read"
    })
final class VerifyReceiptCommand implements Callable<Integer> {
  private static final int BROKEN = 2;

  @Parameters(paramLabel = "FILE", description = "The receipt, as the page of the vote gave it.")
  private Path receipt = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The site's public key, ballots.pem.")
  private Path key = Path.of("");

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "The public list, ballots.csv, or sealed-ballots.csv of a bundle.")
  private @Nullable Path list;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      SignedReceipt kept =
          SignedReceipt.read(Files.readString(receipt))
              .orElseThrow(() ->
                  new UserFault(receipt + " is no receipt: seven lines are expected, as saved."));
      requireSigned(kept);
      out.println(
          "The receipt is signed: the ballot %s was taken in at %s and was to be on the list by %s."
              .formatted(kept.tracker().written(), kept.receivedAt(), kept.listedBy()));
      if (list == null) {
        out.println("Not known: whether it is on the list. Give ballots.csv with --list.");
        return 0;
      }
      out.println(onList(kept, Files.readAllLines(list)));
      return 0;
    } catch (IOException e) {
      err.println("hustings: " + e.getMessage() + " cannot be read.");
    } catch (UserFault e) {
      err.println("hustings: " + e.getMessage());
    }
    return BROKEN;
  }

  private void requireSigned(SignedReceipt kept) throws IOException {
    BundleKey site;
    try {
      site = BundleKey.read(Files.readString(key));
    } catch (IllegalArgumentException e) {
      throw new UserFault(key + " is no public key: ballots.pem of the site is expected.");
    }
    if (!site.signed(kept.signedBytes(), HexFormat.of().parseHex(kept.signature()))) {
      throw new UserFault(
          "The receipt is not signed with this key: it was altered, or another site's key was"
              + " given.");
    }
  }

  private static String onList(SignedReceipt kept, List<String> lines) {
    String tracker = kept.tracker().written();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      if (cells.length == 4 && cells[1].equals(tracker)) {
        if (cells[2].equals(kept.hash())) {
          return "The promise was kept: it is ballot %s on the list, with the same hash."
              .formatted(cells[0]);
        }
        throw new UserFault(
            "The promise was broken: ballot %s has this tracker, but another hash than the receipt."
                .formatted(cells[0]));
      }
    }
    throw new UserFault(
        "The promise was broken, if the list was taken after %s: no line has the tracker %s. The receipt proves that one should: show it to the scrutineer."
            .formatted(kept.listedBy(), tracker));
  }
}
