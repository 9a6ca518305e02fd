package org.hustings.cli.register;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hustings.cli.CacheFolder;
import org.hustings.cli.DatabaseAddress;
import org.hustings.cli.SettingsFileOption;
import org.hustings.cli.UserFault;
import org.hustings.server.platform.database.DatabaseInUseException;
import org.hustings.server.platform.database.DatabaseStartException;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.hustings.server.platform.database.RunningPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Into which database a file is taken: that of a data folder, whether a Hustings is running on it
/// or not, or one on a server.
public final class TargetDatabase {
  /// Time goes by the clock of the demo, whose folders alone have a database in them.
  private static final String DEMO_DATA = "demo-data";

  private static final String KEY_FILE = "hustings.site-key-file";

  @SuppressWarnings("UnusedVariable") // for the help: Settings has read it before
  @Mixin
  private SettingsFileOption settingsFile = new SettingsFileOption();

  @Mixin private DatabaseAddress address = new DatabaseAddress();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder of a Hustings, running or not (default: the demo's).")
  private @Nullable Path data;

  @Option(
      names = "--site-key",
      paramLabel = "FILE",
      description =
          "The file with the site's secret, by which the audit log knows what Hustings wrote"
              + " (default: that of the data folder, or hustings/site-key in your configuration"
              + " directory, or what HUSTINGS_SITE_KEY holds).")
  private @Nullable Path siteKey;

  /// Opens the house on this database; it is to be closed.
  public RegisterAccess open() {
    if (address.isGiven() && data != null) {
      throw new UserFault("Give --database-url or --data, not both.");
    }
    Map<String, Object> settings = new HashMap<>();
    if (siteKey != null) {
      settings.put(KEY_FILE, siteKey.toString());
    }
    Optional<Map<String, Object>> server = data == null ? address.settings() : Optional.empty();
    if (server.isPresent()) {
      settings.putAll(server.get());
      return RegisterAccess.start(settings, () -> {});
    }
    Path folder = data == null ? CacheFolder.of("demo") : data.toAbsolutePath().normalize();
    settings.putIfAbsent(KEY_FILE, folder.resolve("site-key").toString());
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Map.of());
      settings.putAll(postgres.settings("postgres"));
      return RegisterAccess.start(settings, postgres::close, DEMO_DATA);
    } catch (DatabaseInUseException e) {
      RunningPostgres running = RunningPostgres.in(folder);
      settings.putAll(running.settings());
      return RegisterAccess.start(settings, () -> {}, DEMO_DATA);
    } catch (DatabaseStartException e) {
      throw new UserFault(e.getMessage(), e);
    }
  }
}
