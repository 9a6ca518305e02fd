package org.hustings.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.hustings.cli.Main;
import org.hustings.cli.settings.Settings;
import org.junit.jupiter.api.Test;

class SiteChecksTest {
  @Test
  void an_address_that_leads_elsewhere_or_nowhere_or_goes_without_tls_is_bad() throws IOException {
    assertThat(address("http://127.0.0.1:1")).isEqualTo(Finding.Outcome.BAD);
    assertThat(new SiteChecks(Settings.of(Map.of()), Path.of("/")).address().outcome())
        .isEqualTo(Finding.Outcome.LOOK);
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          byte[] body = "It works!".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    other.start();
    try {
      SiteChecks site = checks("http://127.0.0.1:" + other.getAddress().getPort());
      assertThat(site.address().words()).contains("answered by something else (200)");
    } finally {
      other.stop(0);
    }
  }

  @Test
  void the_disk_of_a_folder_that_is_not_there_yet_is_that_of_the_one_above() {
    Finding disk = new SiteChecks(Settings.of(Map.of()), Path.of("/tmp/not/there/yet")).disk();
    assertThat(disk.words()).contains("GB free for /tmp/not/there/yet");
  }

  @Test
  void a_check_that_is_none_is_told_and_what_was_not_picked_is_not_run() {
    assertThat(Main.run("doctor", "--only", "dsik")).isEqualTo(1);
    assertThat(Main.run("doctor", "--list")).isZero();
    assertThat(Main.run("doctor", "--only", "fonts", "--json")).isZero();
  }

  private static Finding.Outcome address(String address) {
    return checks(address).address().outcome();
  }

  private static SiteChecks checks(String address) {
    return new SiteChecks(Settings.of(Map.of("HUSTINGS_ADDRESS", address)), Path.of("/"));
  }
}
