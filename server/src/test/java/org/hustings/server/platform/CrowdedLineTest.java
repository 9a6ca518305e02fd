package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
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

/// Clients who hold more than their part of a node's time, room or connections.
class CrowdedLineTest extends ServerTest {
  private static final int SHARE = 30;
  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final String FORM =
      "POST %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\na=b";

  private final List<Socket> lines = new ArrayList<>();
  @Autowired private ApplicationContext first;
  private SecondNode node;

  @BeforeAll
  void start_a_node_with_short_limits() {
    node =
        SecondNode.beside(
            first,
            Map.of(
                "hustings.http.head-limit",
                SILENCE.toSeconds() + "s",
                "hustings.http.connections-a-client",
                Integer.toString(SHARE)));
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
  void what_is_only_announced_takes_no_memory() throws Exception {
    long before = memoryInUse();
    for (int client = 1; client <= 120; client++) {
      Socket line = line("127.0.0." + (1 + client / 20));
      send(line, FORM.formatted("/staff/elections", 2_000_000));
    }
    Thread.sleep(1000);

    assertThat(memoryInUse() - before).as("bytes").isLessThan(60 << 20);
    assertThat(node.visitor().get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void a_form_too_large_for_its_page_is_refused_before_it_comes() throws IOException {
    Socket line = line("127.0.0.1");
    send(line, FORM.formatted("/sign-in", 70_000));

    assertThat(answer(line)).startsWith("HTTP/1.1 413 ");
  }

  @Test
  void half_a_head_and_then_silence_is_ended() throws IOException {
    Socket line = line("127.0.0.1");
    long begun = System.nanoTime();
    send(line, "GET / HTTP/1.1\r\nHost: local");

    answer(line);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SILENCE.multipliedBy(4));
  }

  @Test
  void one_client_has_a_share_of_the_connections_and_others_have_theirs() throws IOException {
    for (int one = 0; one < SHARE; one++) {
      send(line("127.0.0.9"), "GET / HTTP/1.1\r\nHost: local");
    }
    Socket oneMore = line("127.0.0.9");
    Socket another = line("127.0.0.10");
    send(oneMore, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    send(another, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer(oneMore)).isEmpty();
    assertThat(answer(another)).startsWith("HTTP/1.1 200");
  }

  @Test
  void whoever_hangs_up_has_their_share_again() throws IOException {
    for (int one = 0; one < 3 * SHARE; one++) {
      try (Socket line = line("127.0.0.11")) {
        send(line, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer(line)).startsWith("HTTP/1.1 200");
      }
    }
  }

  private Socket line(String from) throws IOException {
    Socket line = new Socket();
    lines.add(line);
    line.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
    line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.port()));
    line.setSoTimeout(20_000);
    return line;
  }

  private static void send(Socket line, String text) throws IOException {
    try {
      line.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (SocketException _) {
      // it was ended already, which the answer tells
    }
  }

  private static String answer(Socket line) throws IOException {
    try {
      return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException _) {
      return "";
    }
  }

  private static long memoryInUse() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
