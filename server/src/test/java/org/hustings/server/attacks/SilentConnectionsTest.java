package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hustings.server.SecondNode;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Connections that announce much, send little and then are silent: 15 KB of this ended a server.
class SilentConnectionsTest extends ServerTest {
  private static final int SECONDS = 2;

  private final List<Socket> lines = new ArrayList<>();
  @Autowired private ApplicationContext first;
  private SecondNode node;

  @BeforeAll
  void start_a_node_with_a_short_patience() {
    node =
        SecondNode.beside(
            first,
            Map.of(
                "hustings.http.head-limit",
                SECONDS + "s",
                "hustings.http.connections-a-client",
                "200"));
  }

  @AfterAll
  void stop_it() {
    node.close();
  }

  @AfterEach
  void hang_up() throws IOException {
    for (Socket line : lines) {
      line.close();
    }
    lines.clear();
  }

  @Test
  void six_hundred_half_heads_are_all_ended_in_the_stated_time() throws Exception {
    for (int client = 0; client < 600; client++) {
      send(line(20 + client / 100), "GET / HTTP/1.1\r\nHost: local");
    }
    long sent = System.nanoTime();

    for (Socket line : lines) {
      assertThat(answer(line)).isEmpty();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - sent))
        .isLessThan(Duration.ofSeconds(SECONDS * 5));
    assertThat(node.visitor().get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void announcing_two_million_bytes_a_hundred_and_thirty_times_is_refused_at_once()
      throws Exception {
    for (int client = 0; client < 130; client++) {
      send(
          line(30),
          "POST /vote HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              + "Content-Length: 2000000\r\n\r\npart1=a");
    }

    for (Socket line : lines) {
      assertThat(answer(line)).startsWith("HTTP/1.1 413 ");
    }
    assertThat(node.visitor().get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_no_form_and_brings_no_file_is_small_too() {
    int status =
        node.visitor()
            .send(
                HttpRequest.newBuilder(node.visitor().address("/login/webauthn"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("\"" + "x".repeat(100_000) + "\""))
                    .build())
            .statusCode();

    assertThat(status).isEqualTo(413);
  }

  private Socket line(int address) throws IOException {
    Socket line = new Socket();
    lines.add(line);
    line.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0." + address), 0));
    line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.port()));
    line.setSoTimeout(20_000);
    return line;
  }

  private static void send(Socket line, String text) throws IOException {
    line.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String answer(Socket line) throws IOException {
    try {
      byte[] begun = line.getInputStream().readNBytes(13);
      return new String(begun, StandardCharsets.US_ASCII);
    } catch (SocketException _) {
      return "";
    }
  }
}
