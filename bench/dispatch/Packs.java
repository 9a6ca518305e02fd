import java.nio.file.Path;
import java.util.Map;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.post.PrintFile;
import org.hustings.server.dispatch.post.PrintFiles;
import org.hustings.server.dispatch.post.PrintingJob;
import org.hustings.definition.DispatchRule;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.context.ApplicationContext;

/// Freezes the roll of an invented society and makes the printer's files of all its ballot packs.
/// Its arguments are a folder, the number of members, and how many packs are made before it
/// measures.
final class Packs {
  private Packs() {}

  private record Made(int packs, int pages, long at) {}

  public static void main(String[] arguments) throws InterruptedException {
    ApplicationContext server = Node.start(Path.of(arguments[0]), Map.of());
    server.getBean(Saltmarsh.class).frozen(Integer.parseInt(arguments[1]));
    BallotPapers papers = server.getBean(BallotPapers.class);
    papers.settle(Saltmarsh.ELECTION, null, Saltmarsh.RETURNING_OFFICER);
    Plans plans = server.getBean(Plans.class);
    plans.make(
        papers.find(Saltmarsh.ELECTION).orElseThrow(),
        DispatchRule.POST,
        Saltmarsh.RETURNING_OFFICER);
    plans.start(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);

    PrintFiles files = server.getBean(PrintFiles.class);
    server.getBean(PrintingJob.class).begin(Saltmarsh.ELECTION);
    Made warm = await(files, Integer.parseInt(arguments[2]));
    Made all = await(files, Integer.parseInt(arguments[1]) * 18 / 20);
    int packs = all.packs() - warm.packs();
    double seconds = (all.at() - warm.at()) / 1e9;
    System.out.printf("packs       %d in %.1f s%n", packs, seconds);
    System.out.printf("rate        %.0f packs/s%n", packs / seconds);
    System.out.printf("pages       %.1f a pack%n", (double) all.pages() / all.packs());
    System.exit(0);
  }

  /// Waits until a file brings the packs to so many.
  private static Made await(PrintFiles files, int packs) throws InterruptedException {
    while (true) {
      var made = files.of(Saltmarsh.ELECTION);
      int so = made.stream().mapToInt(PrintFile::packs).sum();
      if (so >= packs) {
        return new Made(so, made.stream().mapToInt(PrintFile::pages).sum(), System.nanoTime());
      }
      Thread.sleep(20);
    }
  }
}
