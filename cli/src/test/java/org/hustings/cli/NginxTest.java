package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// `docs/proxy/nginx.conf`.
@Tag("long")
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class NginxTest extends ProxyTrial {
  private static final int SHARE = 200;

  NginxTest() {
    super("/usr/sbin/nginx", "vote.example.org");
  }

  @Override
  List<String> prepare(Path folder, String server, int tlsPort, int plainPort) throws Exception {
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
    String settings =
        Files.readString(Path.of("..", "docs", "proxy", "nginx.conf"))
            .replace("127.0.0.1:8080", server)
            .replace("listen 80;", "listen 127.0.0.1:" + plainPort + ";")
            .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + tlsPort + " ssl http2;")
            .replaceAll("/etc/letsencrypt\\S+fullchain\\.pem", folder + "/cert.pem")
            .replaceAll("/etc/letsencrypt\\S+privkey\\.pem", folder + "/key.pem")
            .replaceAll("/var/log/nginx/\\S+", folder + "/hustings.log");
    Path file = folder.resolve("nginx.conf");
    Files.writeString(
        file,
        "events { worker_connections 4096; }\nerror_log %s/error.log;\nhttp {\n%s\n}\n"
            .formatted(folder, settings));
    return List.of(
        "/usr/sbin/nginx",
        "-p",
        folder.toString(),
        "-c",
        file.toString(),
        "-g",
        "daemon off; pid " + folder + "/pid;");
  }

  @Test
  void one_client_has_a_share_of_the_connections_and_has_it_again_when_they_end() throws Exception {
    assertThat(oneMoreThan(SHARE)).startsWith("HTTP/1.1 503");
    hang_up();
    Thread.sleep(500);
    assertThat(asked(get("/"))).startsWith("HTTP/1.1 200");
  }
}
