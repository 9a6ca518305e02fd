import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.CastOutcome;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.result.closing.CloseAct;
import org.hustings.server.result.closing.Closing;
import org.hustings.server.result.closing.Closing.State;
import org.hustings.server.result.closing.ClosingRows;
import org.hustings.server.result.closing.OpenStep;
import org.hustings.server.result.closing.Outcomes;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.context.ApplicationContext;

/// Has everybody in an invented society vote, then closes the box as staff do, by two of them,
/// gives the trustees' shares, and waits for the result sheets. Its arguments are a folder and the
/// number of members.
final class Count {
  private static final ElectionId ELECTION = Saltmarsh.ELECTION;
  private static final int VOTERS_AT_ONCE = 8;

  private final ApplicationContext server;
  private final SaltmarshBallot ballot;
  private final Box box;
  private long begun;

  private Count(ApplicationContext server) {
    this.server = server;
    this.ballot = server.getBean(SaltmarshBallot.class);
    this.box = server.getBean(Box.class);
  }

  public static void main(String[] arguments) {
    Count count = new Count(Node.start(Path.of(arguments[0]), Map.of()));
    count.vote(Integer.parseInt(arguments[1]));
    count.closeAndCount();
    System.exit(0);
  }

  private SignedIn official(String name, String address) {
    return new SignedIn(
        server
            .getBean(Grants.class)
            .give(Actor.system("bench"), Role.STAFF, name, address)
            .toString(),
        name);
  }

  private void vote(int members) {
    ballot.open(members);
    try (ExecutorService voters = Executors.newFixedThreadPool(VOTERS_AT_ONCE)) {
      ballot.electors().forEach(elector -> voters.execute(() -> vote(elector)));
    }
    Sequencer sequencer = server.getBean(Sequencer.class);
    await(() -> sequencer.list() == 0 && !sequencer.hasWork());
    System.out.printf("ballots     %d%n", ballot.electors().size());
  }

  private void vote(Elector elector) {
    Pack pack = ballot.pack(elector.number().value());
    Random random = new Random(elector.number().value());
    CastOutcome outcome = box.cast(pack, ballot.marked(pack, random), AttemptId.draw());
    if (!(outcome instanceof CastOutcome.Accepted)) {
      System.err.println("not accepted: " + outcome);
      System.exit(1);
    }
  }

  private void closeAndCount() {
    // named while people vote: at the close they count as two
    SignedIn first = official("Rita Reed", "rita@example.org");
    SignedIn second = official("Sol Sedge", "sol@example.org");
    server.getBean(MovableClock.class).moveTo(Saltmarsh.CLOSES.plusSeconds(3600));
    Approvals approvals = server.getBean(Approvals.class);
    ApprovalId proposal =
        approvals.propose(
            CloseAct.KIND,
            CloseAct.subject(ELECTION),
            Map.of("election", ELECTION.slug()),
            "as in the timetable",
            first);
    begun = System.nanoTime();
    approvals.confirm(proposal, second);
    await(() -> state() == State.SEALED);
    told("parted");
    server
        .getBean(OpenStep.class)
        .open(ELECTION, ballot.ceremony().shares().subList(1, 3), first.actor());
    await(() -> state().compareTo(State.COUNTING) >= 0);
    told("opened");
    Outcomes outcomes = server.getBean(Outcomes.class);
    await(() -> outcomes.sheets(Saltmarsh.COUNCIL).isPresent());
    told("first sheet");
    await(() -> state() == State.COUNTED);
    told("last sheet");
  }

  private State state() {
    Closing closing = server.getBean(ClosingRows.class).find(ELECTION).orElseThrow();
    if (closing.halt() != null) {
      System.err.println(closing.halt());
      System.exit(1);
    }
    return closing.state();
  }

  private void told(String what) {
    System.out.printf("%-11s %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
  }

  private static void await(BooleanSupplier come) {
    while (!come.getAsBoolean()) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
