package org.hustings.server.platform;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where this site is found, for links in letters and feeds. It is configured, never taken from a
/// request: whoever asks for a letter must not decide where its links lead.
@Component
public class SiteAddress {
  private final Environment environment;

  SiteAddress(Environment environment) {
    this.environment = environment;
  }

  /// The full address of a path that begins with a slash.
  public String of(String path) {
    String base = environment.getProperty("hustings.address", "");
    return (base.isEmpty() ? localAddress() : base) + path;
  }

  /// Whether the outside reaches this site by https.
  public boolean isHttps() {
    return environment.getProperty("hustings.address", "").startsWith("https://");
  }

  /// The host alone, without scheme and port.
  public String host() {
    return URI.create(of("/")).getHost();
  }

  private String localAddress() {
    String port =
        environment.getProperty(
            "local.server.port", environment.getProperty("server.port", "8080"));
    return "http://localhost:" + port;
  }
}
