import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Everything that a passer-by can throw at a server at once, from addresses of this machine's own
/// (127.0.x.y), while electors vote from two hundred others. Its arguments are the server's port,
/// the folder that `Besieged` left its files in, and how many seconds it lasts.
final class Siege {
  private Siege() {}

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
    Votes warm = new Votes(port, Files.readAllLines(folder.resolve("ballots.txt")));
    int warmed = warm.cast(Duration.ofSeconds(30), 20, 0).size();
    try (Attacks attacks = new Attacks(port, folder)) {
      attacks.begin();
      Thread.sleep(Duration.ofSeconds(10)); // until all idle connections are there
      List<Votes.Answer> answers = warm.cast(time, 20, warmed);
      attacks.print();
      Votes.print(answers);
    }
    System.exit(0); // what attacks still waits for nobody reads
  }

  /// A connection from an address of this machine, such as 127.0.3.4.
  static Socket connect(int port, int third, int fourth) throws IOException {
    Socket line = new Socket();
    byte[] from = {127, 0, (byte) third, (byte) fourth};
    line.bind(new InetSocketAddress(InetAddress.getByAddress(from), 0));
    line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
    line.setSoTimeout(20_000);
    return line;
  }

  static void send(Socket line, String text) throws IOException {
    line.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /// The status of the answer, which is read to its end.
  static int status(Socket line) throws IOException {
    byte[] answer = line.getInputStream().readAllBytes();
    return answer.length < 12
        ? 0
        : Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
  }

  static String form(String path, String cookie, String form) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\n"
            .formatted(path)
        + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(form.length(), form);
  }
}
