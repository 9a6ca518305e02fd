package org.hustings.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which PostgreSQL database, and how to get into it.
public final class DatabaseAddress {
  private static final String OPTION = "--database-url";
  private static final SecretAddress SECRET = new SecretAddress(OPTION, "HUSTINGS_DATABASE_URL");

  @Option(
      names = OPTION,
      paramLabel = "URL",
      description =
          "postgresql://user:password@host:port/database; with a password rather in a file or in"
              + " HUSTINGS_DATABASE_URL, as others see options.")
  private @Nullable String url;

  @Option(
      names = "--database-url-file",
      paramLabel = "FILE",
      description = "A file with that address, which only you should be able to read.")
  private @Nullable Path file;

  /// Whether it is given as an option.
  public boolean isGiven() {
    return url != null || file != null;
  }

  /// The settings; empty where it is given nowhere.
  public Optional<Map<String, Object>> settings() {
    return SECRET.of(url, file, System.getenv()).map(DatabaseAddress::settings);
  }

  Map<String, Object> required() {
    return settings(SECRET.required(url, file, System.getenv()));
  }

  private static Map<String, Object> settings(String address) {
    return ServerUrl.parse(OPTION, "postgresql", 5432, address).asDatabase();
  }
}
