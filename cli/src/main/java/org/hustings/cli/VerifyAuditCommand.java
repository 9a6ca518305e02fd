package org.hustings.cli;

import java.util.concurrent.Callable;
import org.hustings.cli.register.RegisterAccess;
import org.hustings.cli.register.TargetDatabase;
import org.hustings.server.audit.AuditTrail;
import org.hustings.server.audit.AuditTrail.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `hustings verify audit`: recomputes the audit log. Exits with 0 if it holds, with 2 if an entry
/// does not agree.
@Command(
    name = "audit",
    description = "Recomputes every hash of the audit log and names the first that is wrong.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:the log holds", "2:an entry does not agree"})
final class VerifyAuditCommand implements Callable<Integer> {
  private static final int BROKEN = 2;

  @Mixin private TargetDatabase database = new TargetDatabase();

  @Override
  public Integer call() {
    try (RegisterAccess house = database.open()) {
      Finding finding = house.find(AuditTrail.class).verify(head -> {});
      System.out.println(words(finding));
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
    return finding.holds()
        ? "The audit log holds: " + held + waiting
        : "The audit log is broken: " + finding.broken() + ". Before that, " + held;
  }
}
