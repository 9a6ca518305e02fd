import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/// Six kinds of attack, each from addresses of its own. What one does is what a passer-by could do
/// from a few dozen machines: each keeps on until it is closed.
final class Attacks implements AutoCloseable {
  private static final int SLOW = 300;
  private static final int IDLE = 10_000;
  private static final int IDLE_FROM_ONE = 200;
  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final int port;
  private final byte[] photograph;
  private final String session;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
  private volatile boolean over;

  Attacks(int port, Path folder) throws IOException {
    this.port = port;
    this.photograph = Files.readAllBytes(folder.resolve("photograph.png"));
    this.session = Files.readString(folder.resolve("session.txt"));
  }

  /// Something that is done over one connection.
  private interface Attack {
    void carryOut(Socket line) throws Exception;
  }

  void begin() {
    for (int one = 0; one < SLOW; one++) {
      again("slow heads", 20, one, 0, line -> drip(line, "GET / HTTP/1.1\r\nHost: local"));
      again("slow bodies", 21, one, 0, line -> drip(line, slowBody()));
    }
    for (int one = 0; one < IDLE; one++) {
      again("idle connections", 30, one / IDLE_FROM_ONE, 0, line -> line.getInputStream().read());
    }
    for (int one = 0; one < 5; one++) {
      again("wrong codes", 40, one, 100, line -> answered(line, wrongCode()));
      again("form floods", 41, one, 100, line -> answered(line, flood()));
    }
    again("huge photographs", 42, 1, 1000, this::sendPhotograph);
    again("huge photographs", 42, 2, 1000, this::sendPhotograph);
  }

  /// Carries an attack out again and again from the same address.
  private void again(String kind, int third, int one, int pauseMillis, Attack attack) {
    LongAdder count = counts.computeIfAbsent(kind, _ -> new LongAdder());
    threads.submit(() -> {
      while (!over) {
        try (Socket line = Siege.connect(port, third, 1 + one % 250)) {
          line.setSoTimeout(120_000);
          count.increment();
          attack.carryOut(line);
          Thread.sleep(pauseMillis);
        } catch (IOException _) {
          Thread.sleep(500); // it was closed, which is what the server should do
        }
      }
      return null;
    });
  }

  private static void drip(Socket line, String beginning) throws Exception {
    Siege.send(line, beginning);
    while (true) {
      Thread.sleep(1000);
      Siege.send(line, "x");
    }
  }

  private static String slowBody() {
    return "POST /vote HTTP/1.1\r\n"
               + "Host: localhost\r\n"
               + "Content-Type: application/x-www-form-urlencoded\r\n"
               + "Content-Length: 60000\r\n\r\n"
               + "part1=a";
  }

  private static void answered(Socket line, String request) throws IOException {
    Siege.send(line, request);
    Siege.status(line);
  }

  private static String wrongCode() {
    return Siege.form("/vote", "", "part1=%s&part2=%s".formatted(part(), part()));
  }

  private static String part() {
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      part.append(SIGNS.charAt(ThreadLocalRandom.current().nextInt(SIGNS.length())));
    }
    return part.toString();
  }

  private static String flood() {
    return Siege.form("/sign-in", "", "address=" + "x".repeat(60_000));
  }

  private void sendPhotograph(Socket line) throws IOException {
    Siege.send(
        line,
        "POST %s/own/photograph HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                .formatted(session.lines().skip(2).findFirst().orElseThrow())
            + "Cookie: %s\r\nContent-Type: multipart/form-data; boundary=part\r\n"
                .formatted(session.lines().findFirst().orElseThrow())
            + "Content-Length: %d\r\n\r\n".formatted(head().length() + photograph.length + 12));
    Siege.send(line, head());
    line.getOutputStream().write(photograph);
    Siege.send(line, "\r\n--part--\r\n");
    counts.computeIfAbsent("photographs: " + Siege.status(line), _ -> new LongAdder()).increment();
  }

  private String head() {
    return "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
        + session.lines().skip(1).findFirst().orElseThrow()
        + "\r\n"
        + "--part\r\n"
        + "Content-Disposition: form-data; name=\"photograph\"; filename=\"me.png\"\r\n"
        + "Content-Type: image/png\r\n\r\n";
  }

  void print() {
    counts.forEach((kind, count) -> System.out.printf("%-17s%d%n", kind, count.sum()));
  }

  @Override
  public void close() {
    over = true;
    threads.shutdownNow();
  }
}
