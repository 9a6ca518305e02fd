package org.hustings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ElectionId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hustings ceremony`: makes an election's key and the trustees' shares. It needs neither server
/// nor network, and is best held on a machine that has none.
@Command(
    name = "ceremony",
    description = "Makes the key to which votes are sealed, and the trustees' shares that open it.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:the files are written", "2:nothing was written"})
final class CeremonyCommand implements Callable<Integer> {
  private static final int REFUSED = 2;

  @Option(names = "--election", description = "Its short name: nec-2020.")
  private String election = "";

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = {
        "In place of --election, --needed and --trustees: the plan from the page \"Make the key\".",
        "The shares are then sealed to the keys that trustees made in their browsers."
      })
  private @Nullable Path plan;

  @Option(
      names = "--needed",
      defaultValue = "3",
      description = "How many trustees together can open (default: 3).")
  private int needed;

  @Option(
      names = "--trustees",
      defaultValue = "5",
      description = "How many trustees there are (default: 5).")
  private int trustees;

  @Option(
      names = "--out",
      defaultValue = ".",
      paramLabel = "DIR",
      description = "Where the files are written (default: here).")
  private Path folder = Path.of(".");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    if (plan != null) {
      return new PlannedCeremony(spec.commandLine(), plan, folder).hold(stated());
    }
    if (election.isEmpty()) {
      err.println("Give --election, or --plan with the file from the page \"Make the key\".");
      return REFUSED;
    }
    if (!ElectionId.isSlug(election)) {
      err.printf(
          "--election %s: expected a short name of small letters, digits and hyphens.%n", election);
      return REFUSED;
    }
    try {
      KeyCeremony ceremony = KeyCeremony.hold(new ElectionId(election), needed, trustees);
      write(files(ceremony));
      advise(ceremony.key());
      return 0;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage() + ".");
    } catch (IOException e) {
      err.println("Nothing was written: " + e.getMessage());
    }
    return REFUSED;
  }

  /// Whether what the plan says was stated as well.
  private boolean stated() {
    return Stream.of("--election", "--needed", "--trustees")
        .anyMatch(spec.commandLine().getParseResult()::hasMatchedOption);
  }

  private Map<Path, String> files(KeyCeremony ceremony) throws IOException {
    Files.createDirectories(folder);
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(keyFile(), ceremony.key().text());
    for (TrusteeShare share : ceremony.shares()) {
      String name = "%s-share-%d-of-%d.txt".formatted(election, share.number(), trustees);
      files.put(folder.resolve(name), share.text() + words(share));
    }
    for (Path file : files.keySet()) {
      if (Files.exists(file)) {
        throw new IOException(file + " is there already, and is not overwritten.");
      }
    }
    return files;
  }

  private Path keyFile() {
    return folder.resolve(election + "-key.txt");
  }

  private String words(TrusteeShare share) {
    return """

    # Share %d of %d. Any %d of the %d trustees together can open the votes of %s.
    # Keep it offline: printed, or on a stick in a drawer that locks. Show it to nobody before
    # the count, and send it to nobody by e-mail. At the count you type or paste the lines above.
    """
        .formatted(share.number(), trustees, needed, trustees, election);
  }

  /// All of them, or none.
  static void write(Map<Path, String> files) throws IOException {
    List<Path> written = new ArrayList<>();
    try {
      for (Map.Entry<Path, String> file : files.entrySet()) {
        PrivateFile.create(file.getKey());
        written.add(file.getKey());
        Files.writeString(file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      for (Path file : written) {
        Files.deleteIfExists(file);
      }
      throw e;
    }
  }

  private void advise(ElectionKey key) {
    spec.commandLine()
        .getOut()
        .printf(
            """
            The key of %s:   %s
            Its fingerprint: %s

            1. All who are present write the fingerprint down.
            2. Each of the %d trustees takes their own share file (%s-share-N-of-%d.txt), printed or on
               a stick, and nobody else's. Any %d of them can open the votes; with fewer, nobody can.
            3. Delete the share files here when each trustee has tried to read theirs.
            4. The returning officer lodges the key file, which is no secret, at
               /staff/elections/%s/key; a second person compares the fingerprint and confirms.
            %n\
            """,
            key.election(),
            keyFile(),
            key.fingerprint(),
            trustees,
            election,
            trustees,
            needed,
            election);
  }
}
