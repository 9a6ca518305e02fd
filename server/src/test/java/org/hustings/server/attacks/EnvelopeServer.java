package org.hustings.server.attacks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A mail server that takes everything and keeps what it was told on the envelope, byte for byte:
/// the headers of a letter may say what they like.
final class EnvelopeServer implements AutoCloseable {
  private final ServerSocket socket;
  private final String extensions;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<String> letters = new CopyOnWriteArrayList<>();

  /// @param extensions what it offers, such as "SMTPUTF8"; none for a plain one
  EnvelopeServer(String... extensions) {
    this.extensions = String.join("\n", extensions);
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// The MAIL and RCPT lines so far, as UTF-8.
  List<String> told() {
    return List.copyOf(told);
  }

  /// The letters it took, whole.
  List<String> letters() {
    return List.copyOf(letters);
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = client.getOutputStream();
      say(out, "220 ready");
      for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
        answer(line, in, out);
      }
    } catch (IOException e) {
      // the other side has gone
    }
  }

  private void answer(String line, BufferedReader in, OutputStream out) throws IOException {
    String command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
    switch (command) {
      case "EHLO" -> {
        say(out, "250-field.example");
        for (String extension : extensions.lines().toList()) {
          say(out, "250-" + extension);
        }
        say(out, "250 8BITMIME");
      }
      case "MAIL", "RCPT" -> {
        told.add(line);
        say(out, "250 ok");
      }
      case "DATA" -> {
        say(out, "354 go on");
        letters.add(letter(in));
        say(out, "250 kept");
      }
      case "QUIT" -> say(out, "221 bye");
      default -> say(out, "250 ok");
    }
  }

  private static String letter(BufferedReader in) throws IOException {
    StringBuilder letter = new StringBuilder();
    for (@Nullable String line = in.readLine();
        line != null && !line.equals(".");
        line = in.readLine()) {
      letter.append(line).append('\n');
    }
    return letter.toString();
  }

  private static void say(OutputStream out, String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
