import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Electors who vote from two hundred addresses, so many a second whether those before have been
/// answered or not. What is measured is from the first byte of the connection to the last of the
/// answer.
final class Votes {
  private static final int ADDRESSES = 200;

  private final int port;
  private final List<String> ballots;

  Votes(int port, List<String> ballots) {
    this.port = port;
    this.ballots = ballots;
  }

  /// @param status 302 if the vote was taken; 0 without an answer
  record Answer(int status, double millis) {}

  List<Answer> cast(Duration time, int aSecond, int from) {
    ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    long begun = System.nanoTime();
    long pause = Duration.ofSeconds(1).toNanos() / aSecond;
    int all = (int) (time.toSeconds() * aSecond);
    try (ExecutorService voters = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int vote = 0; vote < all; vote++) {
        while (System.nanoTime() - begun < vote * pause) {
          LockSupport.parkNanos(1_000_000);
        }
        int elector = from + vote;
        voters.submit(() -> answers.add(cast(elector)));
      }
    }
    return List.copyOf(answers);
  }

  private Answer cast(int elector) {
    // elector, code, guard and two candidates
    String[] ballot = ballots.get(elector).split(" ");
    String form =
        "guard=%s&attempt=%032x&mark.council.%s=1&mark.council.%s=2"
            .formatted(ballot[2], Integer.parseInt(ballot[0]), ballot[3], ballot[4]);
    long begun = System.nanoTime();
    int status = 0;
    try (Socket line = Siege.connect(port, 1, 1 + elector % ADDRESSES)) {
      Siege.send(line, Siege.form("/vote/cast", "hustings-code=" + ballot[1], form));
      status = Siege.status(line);
    } catch (IOException _) {
      // told as no answer
    }
    return new Answer(status, (System.nanoTime() - begun) / 1e6);
  }

  static void print(List<Answer> answers) {
    long taken = answers.stream().filter(answer -> answer.status() == 302).count();
    double[] millis = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
    System.out.printf("votes            %d of %d taken%n", taken, answers.size());
    for (int percent : new int[] {50, 90, 95, 99}) {
      System.out.printf(
          "%d%%              %.0f ms%n", percent, millis[millis.length * percent / 100]);
    }
    System.out.printf("longest          %.0f ms%n", millis[millis.length - 1]);
    long soon = Arrays.stream(millis).filter(time -> time < 300).count();
    System.out.printf("under 300 ms     %.1f%%%n", 100.0 * soon / millis.length);
    List<Integer> others = new ArrayList<>();
    answers.stream().map(Answer::status).filter(status -> status != 302).forEach(others::add);
    System.out.printf("other answers    %s%n", others);
  }
}
