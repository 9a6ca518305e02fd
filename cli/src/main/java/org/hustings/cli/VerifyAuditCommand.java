package org.hustings.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hustings.ballotbox.tlog.KeptHeads;
import org.hustings.cli.register.RegisterAccess;
import org.hustings.cli.register.TargetDatabase;
import org.hustings.server.audit.AuditTrail;
import org.hustings.server.audit.AuditTrail.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hustings verify audit`: recomputes the audit log and compares the tables with it. Exits with 0
/// if everything holds, with 2 if an entry or a row does not agree.
@Command(
    name = "audit",
    description =
        "Recomputes every hash of the audit log, and compares every table that carries a right, a"
            + " decision or a vote with what the log tells of it; names the first entry and each"
            + " row that is wrong.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:the log holds", "2:an entry or a row does not agree"})
final class VerifyAuditCommand implements Callable<Integer> {
  private static final int BROKEN = 2;
  private static final int MOST = 1000;

  @Mixin private TargetDatabase database = new TargetDatabase();

  @Option(
      names = "--head",
      paramLabel = "FILE",
      description =
          "What somebody has kept of the log's heads: heads.txt of a witness, a letter with"
              + " checkpoints, also as a mail program saves it, or lines with a number and a"
              + " hash; may be given several times.")
  private List<Path> heads = List.of();

  @Override
  public Integer call() {
    KeptHeads kept = kept();
    try (RegisterAccess house = database.open()) {
      Finding finding = house.find(AuditTrail.class).verify(head -> {}, kept);
      System.out.println(words(finding));
      finding.differences().stream().limit(MOST).forEach(System.out::println);
      if (finding.differences().size() > MOST) {
        System.out.println("… and " + (finding.differences().size() - MOST) + " more");
      }
      return finding.holds() ? 0 : BROKEN;
    }
  }

  private KeptHeads kept() {
    StringBuilder all = new StringBuilder();
    for (Path head : heads) {
      String read = HeadFile.read(head);
      KeptHeads found = KeptHeads.read(read);
      requireOfTheLog(head, found);
      if (found.isEmpty()) {
        throw new UserFault(
            "--head %s holds no head: neither a signed checkpoint nor a line with a number and a hash of 64 hexadecimal figures."
                .formatted(head));
      }
      all.append("== ").append(head).append('\n').append(read).append('\n');
    }
    return KeptHeads.read(all.toString());
  }

  /// A letter or a witness's file may hold heads of other logs as well, but not of those alone.
  private static void requireOfTheLog(Path head, KeptHeads found) {
    List<String> origins =
        found.checkpoints().stream().map(note -> note.checkpoint().origin()).distinct().toList();
    boolean ofTheLog =
        !found.chains().isEmpty()
            || origins.stream().anyMatch(origin -> origin.endsWith("/logs/" + AuditTrail.LOG));
    if (!ofTheLog && !origins.isEmpty()) {
      throw new UserFault(
          "--head %s holds no head of the audit log, only of %s."
              .formatted(head, String.join(", ", origins)));
    }
  }

  private static String words(Finding finding) {
    long entries = finding.head().entries();
    String held =
        "%,d %s to the head %s"
            .formatted(
                entries, entries == 1 ? "entry leads" : "entries lead", finding.head().hash());
    String waiting =
        finding.waiting() == 0 ? "" : ". Newer and not chained yet: " + finding.waiting();
    if (finding.broken() != null) {
      return "The audit log is broken: " + finding.broken() + ". Before that, " + held;
    }
    return finding.differences().isEmpty()
        ? "The audit log holds: " + held + waiting
        : "The audit log holds, and the tables are not what it tells of them: " + held + waiting;
  }
}
