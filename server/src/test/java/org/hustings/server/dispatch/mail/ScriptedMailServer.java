package org.hustings.server.dispatch.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A mail server that answers as a test tells it, step by step, and keeps what it has accepted. It
/// keeps to the order of commands: a second MAIL within a transaction is refused.
final class ScriptedMailServer implements AutoCloseable {
  /// Instead of an answer: the connection ends.
  static final String DROP = "drop";

  private static final Pattern ADDRESS = Pattern.compile("<([^>]*)>");

  /// Where in the conversation.
  enum Step {
    GREETING,
    MAIL,
    RCPT,
    DATA,
    END_OF_DATA,

    /// Once the mail is kept; an answer other than null is given instead of the good one.
    KEPT
  }

  /// What the server answers.
  @FunctionalInterface
  interface Script {
    /// @param recipient empty before one is named
    /// @return such as "450 Later"; null for the answer of a server that takes everything
    @Nullable String answer(Step step, String recipient);
  }

  /// A mail that was taken.
  record Taken(String recipient, String messageId) {}

  private final ServerSocket socket;
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private volatile Script script = (_, _) -> null;

  ScriptedMailServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  void play(Script next) {
    script = next;
  }

  List<Taken> taken() {
    return List.copyOf(taken);
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
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
      new Talk(in, out).run();
    } catch (IOException e) {
      // the other side has gone
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One connection.
  private final class Talk {
    private final BufferedReader in;
    private final Writer out;
    private String recipient = "";
    private boolean within;

    Talk(BufferedReader in, Writer out) {
      this.in = in;
      this.out = out;
    }

    void run() throws IOException {
      boolean goesOn = answer(Step.GREETING, "220 ready");
      while (goesOn) {
        @Nullable String line = in.readLine();
        goesOn = line != null && take(line);
      }
    }

    private boolean take(String line) throws IOException {
      String command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
      return switch (command) {
        case "MAIL" -> {
          boolean nested = within;
          within = true;
          yield nested ? say("503 nested MAIL command") : answerMail();
        }
        case "RCPT" -> {
          Matcher address = ADDRESS.matcher(line);
          recipient = address.find() ? address.group(1) : "";
          yield answer(Step.RCPT, "250 ok");
        }
        case "DATA" -> data();
        case "RSET" -> {
          end();
          yield say("250 ok");
        }
        case "QUIT" -> {
          say("221 bye");
          yield false;
        }
        default -> say("250 ok");
      };
    }

    private boolean answerMail() throws IOException {
      @Nullable String scripted = script.answer(Step.MAIL, "");
      within = scripted == null;
      return scripted == null ? say("250 ok") : say(scripted);
    }

    private boolean data() throws IOException {
      @Nullable String scripted = script.answer(Step.DATA, recipient);
      if (scripted != null) {
        return say(scripted);
      }
      say("354 go on");
      String id = "";
      for (@Nullable String line = in.readLine(); !".".equals(line); line = in.readLine()) {
        if (line == null) {
          return false;
        }
        if (line.startsWith("Message-ID: ")) {
          id = line.substring("Message-ID: ".length());
        }
      }
      @Nullable String refused = script.answer(Step.END_OF_DATA, recipient);
      String to = recipient;
      end();
      if (refused != null) {
        return say(refused);
      }
      taken.add(new Taken(to, id));
      @Nullable String instead = script.answer(Step.KEPT, to);
      return say(instead == null ? "250 kept" : instead);
    }

    private void end() {
      within = false;
      recipient = "";
    }

    private boolean answer(Step step, String usual) throws IOException {
      @Nullable String scripted = script.answer(step, recipient);
      return say(scripted == null ? usual : scripted);
    }

    /// Whether the connection goes on: not after 421, nor where the script drops it.
    private boolean say(String words) throws IOException {
      if (words.equals(DROP)) {
        return false;
      }
      out.write(words + "\r\n");
      out.flush();
      return !words.startsWith("421") && !words.startsWith("554 no service");
    }
  }
}
