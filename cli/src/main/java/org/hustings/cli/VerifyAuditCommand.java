package org.hustings.cli;

import java.util.concurrent.Callable;
import org.hustings.cli.register.RegisterAccess;
import org.hustings.cli.register.TargetDatabase;
import org.hustings.server.audit.AuditTrail;
import org.hustings.server.audit.AuditTrail.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Override
  public Integer call() {
    try (RegisterAccess house = database.open()) {
      Finding finding = house.find(AuditTrail.class).verify(head -> {});
      System.out.println(words(finding));
      finding.differences().stream().limit(MOST).forEach(System.out::println);
      if (finding.differences().size() > MOST) {
        System.out.println("… and " + (finding.differences().size() - MOST) + " more");
      }
      return finding.holds() ? 0 : BROKEN;
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
