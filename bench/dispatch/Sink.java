import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// A mail server that takes every mail, keeps none and counts them: once a second it prints how many
/// have come so far. The first line is its port.
final class Sink {
  private static final AtomicLong MAILS = new AtomicLong();

  private Sink() {}

  public static void main(String[] arguments) throws IOException {
    try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      System.out.println(door.getLocalPort());
      Thread.ofVirtual().start(Sink::report);
      while (true) {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    }
  }

  private static void report() {
    try {
      for (long next = System.nanoTime(); ; ) {
        next += 1_000_000_000;
        Thread.sleep(Math.max(0, next - System.nanoTime()) / 1_000_000);
        System.out.println(MAILS.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(client.getInputStream());
      OutputStream out = client.getOutputStream();
      say(out, "220 sink ESMTP");
      for (String line = line(in); line != null; line = line(in)) {
        switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
          case "EHLO" -> say(out, "250-sink\r\n250 8BITMIME");
          case "DATA" -> {
            say(out, "354 go on");
            takeIn(in);
            MAILS.incrementAndGet();
            say(out, "250 taken");
          }
          case "QUIT" -> {
            say(out, "221 bye");
            return;
          }
          default -> say(out, "250 well");
        }
      }
    } catch (IOException e) {
      // the other side is gone
    }
  }

  private static void takeIn(InputStream in) throws IOException {
    String line = line(in);
    while (line != null && !line.equals(".")) {
      line = line(in);
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private static void say(OutputStream out, String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
