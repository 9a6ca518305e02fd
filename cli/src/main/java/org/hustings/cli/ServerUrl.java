package org.hustings.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.hustings.server.platform.database.Login;
import org.jspecify.annotations.Nullable;

/// The address of another server, as given on the command line:
/// `scheme://user:password@host:port/path?query`.
public record ServerUrl(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    String path,
    @Nullable String query) {
  /// Reads an address of this scheme. Anything else is a `UserFault` that names the option, without
  /// repeating a password.
  public static ServerUrl parse(String option, String scheme, int usualPort, String text) {
    String expected = option + " is to be " + scheme + "://user:password@host:port";
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new UserFault(expected + "; it is no address: " + e.getReason(), e);
    }
    if (!scheme.equals(uri.getScheme()) || uri.getHost() == null) {
      throw new UserFault(expected + "; scheme or host was not found.");
    }
    @Nullable String credentials = uri.getRawUserInfo();
    String[] parts = credentials == null ? new String[0] : credentials.split(":", 2);
    return new ServerUrl(
        uri.getHost(),
        uri.getPort() < 0 ? usualPort : uri.getPort(),
        parts.length > 0 ? decode(parts[0]) : null,
        parts.length > 1 ? decode(parts[1]) : null,
        uri.getPath(),
        uri.getRawQuery());
  }

  /// The same database for the owner of its tables, who migrates them.
  Map<String, Object> asOwner() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("spring.flyway.url", jdbc());
    putUnlessNull(settings, "spring.flyway.user", user);
    putUnlessNull(settings, "spring.flyway.password", password);
    return settings;
  }

  String jdbc() {
    return "jdbc:postgresql://" + host + ":" + port + path + (query == null ? "" : "?" + query);
  }

  Login login() {
    return new Login(user == null ? "" : user, password);
  }

  public Map<String, Object> asDatabase() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("spring.datasource.url", jdbc());
    putUnlessNull(settings, "spring.datasource.username", user);
    putUnlessNull(settings, "spring.datasource.password", password);
    return settings;
  }

  Map<String, Object> asMailServer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("spring.mail.host", host);
    settings.put("spring.mail.port", port);
    putUnlessNull(settings, "spring.mail.username", user);
    putUnlessNull(settings, "spring.mail.password", password);
    if (user != null) {
      settings.put("spring.mail.properties.mail.smtp.auth", true);
      settings.put("spring.mail.properties.mail.smtp.starttls.required", true);
    }
    return settings;
  }

  private static void putUnlessNull(
      Map<String, Object> settings, String name, @Nullable String value) {
    if (value != null) {
      settings.put(name, value);
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
