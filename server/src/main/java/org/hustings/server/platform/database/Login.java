package org.hustings.server.platform.database;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A role of the database, with its password.
///
/// @param password null where PostgreSQL asks for none
public record Login(String role, @Nullable String password) {
  /// The settings with which the server works as one role and migrates as another.
  ///
  /// @param url the database's JDBC address
  public static Map<String, Object> settings(String url, Login application, Login owner) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("spring.datasource.url", url);
    put(settings, "spring.datasource", application);
    settings.put("spring.flyway.url", url);
    settings.put("spring.flyway.user", owner.role());
    put(settings, "spring.flyway", owner);
    return settings;
  }

  private static void put(Map<String, Object> settings, String prefix, Login login) {
    String name = prefix.endsWith("flyway") ? ".user" : ".username";
    settings.put(prefix + name, login.role());
    if (login.password() != null) {
      settings.put(prefix + ".password", login.password());
    }
  }

  /// No password is told to whoever prints it.
  @Override
  public String toString() {
    return role;
  }
}
