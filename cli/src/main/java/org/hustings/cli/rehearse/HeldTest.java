package org.hustings.cli.rehearse;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.check.Checked;
import org.hustings.server.dispatch.tryout.TestReport;
import org.hustings.server.dispatch.tryout.TestReport.Kind;
import org.hustings.server.dispatch.tryout.TestRequest;

/// A test election, from the request to the declaration. It is a rehearsal whose electors are real
/// people, so it waits for a press before the ballots go, before they close, and before the count.
final class HeldTest implements AutoCloseable {
  private final RehearsalSite site;
  private final Rehearsal rehearsal;
  private final Path files;
  private final Reports reports;

  private HeldTest(RehearsalSite site, Rehearsal rehearsal, Path files, Reports reports) {
    this.site = site;
    this.rehearsal = rehearsal;
    this.files = files;
    this.reports = reports;
  }

  /// Invents what is wanted, and starts the site.
  ///
  /// @throws RehearsalFault if the definition has faults
  static HeldTest start(TestRequest request, Reports reports) {
    Path folder = Path.of(request.folder());
    Rehearsed rehearsed = rehearsed(request.definition());
    Society society = HeldSociety.of(rehearsed.definition(), request.testers());
    RehearsalPlan plan = new RehearsalPlan(rehearsed, 1, 1, folder);
    RehearsalSite site = RehearsalSite.start(folder.resolve("database"), settings(request));
    Ledger ledger = new Ledger(new PrintWriter(Writer.nullWriter()));
    return new HeldTest(
        site, new Rehearsal(site, plan, society, ledger), folder.resolve("files"), reports);
  }

  private static Rehearsed rehearsed(String text) {
    Checked checked = Unplayable.check(text);
    refuse(Unplayable.of(checked, "definition"));
    ElectionDefinition stated = HeldDefinition.of(checked.definition().orElseThrow());
    Rehearsed rehearsed = Rehearsed.of(stated);
    refuse(Unplayable.of(rehearsed, "definition"));
    return rehearsed;
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new RehearsalFault("This definition cannot be held: " + String.join(" ", faults));
    }
  }

  private static Map<String, Object> settings(TestRequest request) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("hustings.rehearsal", "test");
    settings.put("hustings.address", request.address());
    settings.put("server.address", request.listen());
    settings.put("server.port", request.port());
    if (!request.proxies().isEmpty()) {
      settings.put("server.forward-headers-strategy", "native");
      settings.put("server.tomcat.remoteip.internal-proxies", request.proxies());
    }
    return settings;
  }

  RehearsalSite site() {
    return site;
  }

  /// Everything before the ballots go.
  void make() {
    rehearsal.begin(
        rehearsal
            .begins(rehearsal.definition().timetable().acts().getFirst())
            .minus(Duration.ofDays(7)));
    play(
        new RecordingKinds(),
        new Founding(),
        new Appointing(),
        new Defining(),
        new Standing(),
        new Nominating(),
        new Ceremony(),
        new FreezingTheRoll());
    reports.say(new TestReport(Kind.READY, site.publicAddress()));
  }

  void send() {
    play(new Dispatching(), new StatingGroups(), new ShownPacks(files));
    reports.say(new TestReport(Kind.VOTING, ""));
  }

  void closeBallot() {
    Closing.awaitClose(rehearsal);
    reports.say(new TestReport(Kind.CLOSED, ""));
  }

  void count() {
    play(new Closing());
    Declaring.declare(rehearsal);
    reports.say(new TestReport(Kind.DECLARED, ""));
  }

  private void play(Phase... phases) {
    for (Phase phase : phases) {
      reports.say(new TestReport(Kind.STEP, phase.name()));
      rehearsal.play(List.of(phase));
    }
  }

  @Override
  public void close() {
    rehearsal.close();
    site.close();
  }
}
