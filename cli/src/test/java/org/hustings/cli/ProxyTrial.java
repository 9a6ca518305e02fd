package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The settings for a proxy that the documents show, with the proxy itself before `serve`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProxyTrial {
  private static final String VOTE =
      """
      POST /vote HTTP/1.1\r
      Host: %s\r
      Content-Type: application/x-www-form-urlencoded\r
      """;

  @TempDir private static Path folder;
  private final List<Socket> lines = new ArrayList<>();
  private final String program;
  private final String host;
  private EmbeddedPostgres database;
  private ServedSite site;
  private Process proxy;
  private int port;

  /// @param program where it is installed
  /// @param host the name that it answers to
  ProxyTrial(String program, String host) {
    this.program = program;
    this.host = host;
  }

  /// Writes its settings into the folder, with these ports in place of the documents'.
  ///
  /// @return how it is started
  abstract List<String> prepare(Path folder, String server, int tlsPort, int plainPort)
      throws Exception;

  @BeforeAll
  void start() throws Exception {
    assumeTrue(Files.isExecutable(Path.of(program)), program + " is not installed");
    database =
        EmbeddedPostgres.start(
            Path.of("target", "postgresql-behind-" + getClass().getSimpleName()).toAbsolutePath(),
            Map.of("fsync", "off"));
    site =
        ServedSite.start(
            "--database-url",
            database
                .url("postgres")
                .replace(
                    "jdbc:postgresql://",
                    "postgresql://" + database.user() + ":" + database.password() + "@"),
            "--smtp",
            "smtp://127.0.0.1:1",
            "--mail-from",
            "votes@example.org",
            "--address",
            "https://" + host,
            "--trusted-proxy",
            "127.0.0.1");
    port = freePort();
    String server = site.address().replace("http://", "").replace("/", "");
    proxy =
        new ProcessBuilder(prepare(folder, server, port, freePort()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    awaitAnswer();
  }

  @AfterAll
  void stop() throws Exception {
    if (proxy != null) {
      proxy.destroy();
      proxy.waitFor(10, TimeUnit.SECONDS);
    }
    if (site != null) {
      site.stop();
      database.close();
    }
  }

  @AfterEach
  void hang_up() throws IOException {
    for (Socket line : lines) {
      line.close();
    }
    lines.clear();
  }

  @Test
  void who_asks_is_what_the_proxy_sees_and_not_what_they_say() throws Exception {
    String form = "part1=K7QXM2PD&part2=9RTB4WHC";
    String answer = "";
    for (int tried = 0; tried <= 20; tried++) {
      answer =
          asked(
              VOTE.formatted(host)
                  + "X-Forwarded-For: 203.0.113.%d\r\nConnection: close\r\n".formatted(tried)
                  + "Content-Length: %d\r\n\r\n%s".formatted(form.length(), form));
    }

    assertThat(answer).startsWith("HTTP/1.1 429");
  }

  @Test
  void cookies_are_secure_and_forms_small() throws Exception {
    assertThat(asked(get("/sign-in")))
        .startsWith("HTTP/1.1 200")
        .containsPattern(Pattern.compile("(?i)set-cookie: __Host-hustings=.*Secure"))
        .containsPattern(Pattern.compile("(?i)strict-transport-security: max-age=31536000"));
    assertThat(
            asked(
                VOTE.formatted(host)
                    + "Connection: close\r\nContent-Length: 70000\r\n\r\n"
                    + "x".repeat(70_000)))
        .containsPattern("^HTTP/1.1 (413|502) "); // Caddy 2.6 says 502
  }

  @Test
  void whoever_is_silent_is_ended() throws Exception {
    SSLSocket line = line();
    line.getOutputStream().write("GET / HTTP/1.1\r\nHost: vote".getBytes(StandardCharsets.UTF_8));

    assertThat(read(line)).isEmpty();
  }

  /// So many forms of one client of which nothing comes; and what one more is answered.
  String oneMoreThan(int connections) throws Exception {
    for (int one = 0; one < connections; one++) {
      line()
          .getOutputStream()
          .write(
              (VOTE.formatted(host) + "Content-Length: 1000\r\n\r\npart1=")
                  .getBytes(StandardCharsets.UTF_8));
    }
    return asked(get("/"));
  }

  String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
  }

  String asked(String request) throws IOException {
    SSLSocket line = line();
    line.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    return read(line);
  }

  private static String read(SSLSocket line) throws IOException {
    try {
      return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException | SSLException _) {
      return ""; // it was ended without a word
    }
  }

  private SSLSocket line() throws IOException {
    SSLSocketFactory trusting = TrustEverybody.factory();
    SSLSocket line = (SSLSocket) trusting.createSocket("127.0.0.1", port);
    SSLParameters names = line.getSSLParameters();
    names.setServerNames(List.of(new SNIHostName(host)));
    line.setSSLParameters(names);
    line.setSoTimeout(40_000);
    lines.add(line);
    return line;
  }

  private void awaitAnswer() throws Exception {
    for (int tried = 0; tried < 100; tried++) {
      try {
        line().startHandshake();
        return;
      } catch (IOException _) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException(Files.readString(folder.resolve("said")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static void run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
