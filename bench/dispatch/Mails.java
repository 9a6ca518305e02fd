import java.nio.file.Path;
import java.util.Map;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.definition.DispatchRule;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.context.ApplicationContext;

/// Freezes the roll of an invented society and sends its ballots by e-mail, as fast as they go. Its
/// arguments are a folder, the mail server's port, the number of members and of connections.
final class Mails {
  private static final int NO_LIMIT = 5000;

  private Mails() {}

  public static void main(String[] arguments) {
    ApplicationContext server =
        Node.start(
            Path.of(arguments[0]),
            Map.of(
                "hustings.mail.keep", "false",
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", arguments[1]));
    server.getBean(Saltmarsh.class).frozen(Integer.parseInt(arguments[2]));
    BallotPapers papers = server.getBean(BallotPapers.class);
    papers.settle(Saltmarsh.ELECTION, null, Saltmarsh.RETURNING_OFFICER);
    Plans plans = server.getBean(Plans.class);
    plans.make(
        papers.find(Saltmarsh.ELECTION).orElseThrow(),
        DispatchRule.EMAIL,
        Saltmarsh.RETURNING_OFFICER);
    plans.setPace(
        Saltmarsh.ELECTION,
        new Plan.Pace(NO_LIMIT, Integer.parseInt(arguments[3]), 500),
        Saltmarsh.RETURNING_OFFICER);
    plans.start(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);
  }
}
