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
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The settings for nginx that the documents show, with nginx itself before `serve`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ProxyTest {
  private static final int SHARE = 200;

  @TempDir private static Path folder;
  private final List<Socket> lines = new ArrayList<>();
  private EmbeddedPostgres database;
  private ServedSite site;
  private Process nginx;
  private int port;

  @BeforeAll
  void start() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/sbin/nginx")), "nginx is not installed");
    database =
        EmbeddedPostgres.start(
            Path.of("target", "postgresql-behind-a-proxy").toAbsolutePath(),
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
            "--address",
            "https://vote.example.org",
            "--trusted-proxy",
            "127.0.0.1");
    port = freePort();
    run(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ed25519",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=vote.example.org",
        "-keyout",
        folder + "/key.pem",
        "-out",
        folder + "/cert.pem");
    Files.writeString(folder.resolve("nginx.conf"), settings());
    nginx =
        new ProcessBuilder(
                "/usr/sbin/nginx",
                "-p",
                folder.toString(),
                "-c",
                folder + "/nginx.conf",
                "-g",
                "daemon off; pid " + folder + "/pid;")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    awaitAnswer();
  }

  /// The documents' settings at ports, with a certificate and in a folder of this test.
  private String settings() throws IOException {
    String documented = Files.readString(Path.of("..", "docs", "proxy", "nginx.conf"));
    return "events { worker_connections 4096; }\nerror_log %s/error.log;\nhttp {\n%s\n}\n"
        .formatted(
            folder,
            documented
                .replace("127.0.0.1:8080", site.address().replace("http://", "").replace("/", ""))
                .replace("listen 80;", "listen 127.0.0.1:" + freePort() + ";")
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + " ssl http2;")
                .replaceAll("/etc/letsencrypt\\S+fullchain\\.pem", folder + "/cert.pem")
                .replaceAll("/etc/letsencrypt\\S+privkey\\.pem", folder + "/key.pem")
                .replaceAll("/var/log/nginx/\\S+", folder + "/hustings.log crit;"));
  }

  @AfterAll
  void stop() throws Exception {
    if (nginx != null) {
      nginx.destroy();
      nginx.waitFor(10, TimeUnit.SECONDS);
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
              """
              POST /vote HTTP/1.1\r
              Host: vote.example.org\r
              X-Forwarded-For: 203.0.113.%d\r
              Connection: close\r
              Content-Type: application/x-www-form-urlencoded\r
              Content-Length: %d\r
              \r
              %s\
              """
                  .formatted(tried, form.length(), form));
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
                "POST /sign-in HTTP/1.1\r\nHost: vote.example.org\r\nContent-Length: 70000\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\n"))
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void whoever_is_silent_is_ended() throws Exception {
    SSLSocket line = line();
    line.getOutputStream().write("GET / HTTP/1.1\r\nHost: vote".getBytes(StandardCharsets.UTF_8));

    assertThat(read(line)).isEmpty();
  }

  @Test
  void one_client_has_a_share_of_the_connections() throws Exception {
    for (int one = 0; one < SHARE; one++) {
      line()
          .getOutputStream()
          .write(
              ("POST /vote HTTP/1.1\r\nHost: vote.example.org\r\nContent-Length: 1000\r\n"
                      + "Content-Type: application/x-www-form-urlencoded\r\n\r\npart1=")
                  .getBytes(StandardCharsets.UTF_8));
    }

    assertThat(asked(get("/"))).startsWith("HTTP/1.1 503");
    lines.forEach(ProxyTest::close);
    Thread.sleep(500);
    assertThat(asked(get("/"))).startsWith("HTTP/1.1 200");
  }

  private static void close(Socket line) {
    try {
      line.close();
    } catch (IOException _) {
      // it is ended either way
    }
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: vote.example.org\r\nConnection: close\r\n\r\n";
  }

  private String asked(String request) throws IOException {
    SSLSocket line = line();
    line.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    return read(line);
  }

  private static String read(SSLSocket line) throws IOException {
    try {
      return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException _) {
      return "";
    }
  }

  private SSLSocket line() throws IOException {
    SSLSocketFactory trusting = TrustEverybody.factory();
    SSLSocket line = (SSLSocket) trusting.createSocket("127.0.0.1", port);
    line.setSoTimeout(40_000);
    lines.add(line);
    return line;
  }

  private void awaitAnswer() throws Exception {
    for (int tried = 0; tried < 100; tried++) {
      try {
        line();
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

  private static void run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
