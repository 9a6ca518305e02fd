package org.hustings.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hustings.cli.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which PostgreSQL database, and how to get into it.
public final class DatabaseAddress {
  private static final String OPTION = "--database-url";
  private static final SecretAddress SECRET = new SecretAddress("database-url");

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
    return SECRET.of(url, file, Settings.current()).map(DatabaseAddress::settings);
  }

  private static Map<String, Object> settings(String address) {
    return ServerUrl.parse(OPTION, "postgresql", 5432, address).asDatabase();
  }
}
