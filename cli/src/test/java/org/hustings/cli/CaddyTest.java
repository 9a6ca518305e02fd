package org.hustings.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// `docs/proxy/Caddyfile`, with a certificate that Caddy makes for itself.
@Tag("long")
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class CaddyTest extends ProxyTrial {
  CaddyTest() {
    super("/usr/bin/caddy", "vote.example.org");
  }

  @Override
  List<String> prepare(Path folder, String server, int tlsPort, int plainPort) throws Exception {
    String settings =
        Files.readString(Path.of("..", "docs", "proxy", "Caddyfile"))
            .replace("127.0.0.1:8080", server)
            .replaceFirst(
                "\\{\n\tservers",
                "{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n"
                    + "\thttp_port "
                    + plainPort
                    + "\n\thttps_port "
                    + tlsPort
                    + "\n"
                    + "\tstorage file_system "
                    + folder
                    + "/storage\n\tservers")
            .replace("vote.example.org {", "vote.example.org {\n\ttls internal");
    Path file = folder.resolve("Caddyfile");
    Files.writeString(file, settings);
    return List.of(
        "/usr/bin/env",
        "HOME=" + folder,
        "XDG_DATA_HOME=" + folder,
        "/usr/bin/caddy",
        "run",
        "--config",
        file.toString(),
        "--adapter",
        "caddyfile");
  }
}
