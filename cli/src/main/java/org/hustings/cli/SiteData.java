package org.hustings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.platform.database.DatabaseInUseException;
import org.hustings.server.platform.database.DatabaseStartException;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.hustings.server.platform.database.RunningPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where a site's data and its secret lie: in a PostgreSQL of the operator's own, or in one that
/// Hustings brings along, in a folder.
public final class SiteData {
  private static final String KEY_FILE = "hustings.site-key-file";

  @SuppressWarnings("UnusedVariable") // for the help: Settings has read it before
  @Mixin
  private SettingsFileOption settingsFile = new SettingsFileOption();

  @Mixin private DatabaseAddress database = new DatabaseAddress();
  @Mixin private OwnerAddress owner = new OwnerAddress();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The folder of the embedded database, which is used where no other is named, and of"
              + " letters until a mail server is named (default: /var/lib/hustings, or"
              + " hustings/site in your data directory).")
  private @Nullable Path data;

  @Option(
      names = "--site-key",
      paramLabel = "FILE",
      description =
          "The file with the secret that this site signs with, made at the first start and readable"
              + " by its owner only; every node is given a copy of it, and backups of the database"
              + " do not hold it (default: in the data folder of the embedded database, else"
              + " hustings/site-key in your configuration directory, or what HUSTINGS_SITE_KEY"
              + " holds).")
  private @Nullable Path siteKey;

  /// What is open.
  ///
  /// @param settings of a server
  /// @param words which database it is, without passwords
  /// @param close what is to run when the last page is answered
  public record Opened(Map<String, Object> settings, String words, Runnable close) {}

  /// The folder, whether anything lies in it or not.
  public Path folder() {
    return data == null ? DataFolder.usual() : data.toAbsolutePath().normalize();
  }

  /// Opens the database for a server that is alone with it, where it is the embedded one.
  public Opened open() {
    Optional<Map<String, Object>> named = database.settings();
    if (named.isPresent()) {
      return withKey(new Opened(served(named.get()), described(named.get()), () -> {}));
    }
    refuseOthers();
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(folder(), Map.of());
      Map<String, Object> settings = new HashMap<>(postgres.settings("postgres"));
      // else it would leave a folder of its own in /tmp when it is killed
      settings.put("server.tomcat.basedir", folder().resolve("tomcat").toString());
      return withKey(new Opened(settings, "its own PostgreSQL in " + folder(), postgres::close));
    } catch (DatabaseInUseException | DatabaseStartException e) {
      throw new UserFault(e.getMessage(), e);
    }
  }

  /// Opens the database beside a server, which may be running on it or not.
  public Opened beside() {
    if (database.settings().isEmpty() && !Files.exists(folder().resolve("postgresql"))) {
      throw new UserFault(
          "No Hustings has ever been started in "
              + folder()
              + ". Name another by --data, or a"
              + " database by --database-url.");
    }
    try {
      return open();
    } catch (UserFault e) {
      if (!(e.getCause() instanceof DatabaseInUseException)) {
        throw e;
      }
      Map<String, Object> settings = new HashMap<>(RunningPostgres.in(folder()).settings());
      return withKey(new Opened(settings, "the PostgreSQL that runs in " + folder(), () -> {}));
    }
  }

  /// Refuses a folder of another user: what root made in it, the user of the service could not use.
  private void refuseOthers() {
    Path folder = folder();
    try {
      if (Files.exists(folder) && !uid(folder).equals(uid(Path.of("/proc/self")))) {
        String owner = Files.getOwner(folder).getName();
        throw new UserFault(
            "The data folder %s is of the user %s. Start as that user: setpriv --reuid %s --regid %s --init-groups -- hustings …"
                .formatted(folder, owner, owner, owner));
      }
    } catch (IOException e) {
      throw new UserFault(folder + " cannot be looked at: " + e.getMessage(), e);
    }
  }

  private static Object uid(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid");
  }

  private Map<String, Object> served(Map<String, Object> named) {
    Map<String, Object> settings = new HashMap<>(named);
    owner.find().map(ServerUrl::asOwner).ifPresent(settings::putAll);
    return settings;
  }

  private Opened withKey(Opened opened) {
    if (siteKey != null) {
      opened.settings().put(KEY_FILE, siteKey.toString());
    } else if (database.settings().isEmpty()) {
      opened.settings().put(KEY_FILE, folder().resolve("site-key").toString());
    }
    return opened;
  }

  private static String described(Map<String, Object> named) {
    String url = String.valueOf(named.get("spring.datasource.url"));
    String place = url.substring("jdbc:".length()).replaceAll("\\?.*", "");
    return named.get("spring.datasource.username") == null
        ? place
        : place + " as " + named.get("spring.datasource.username");
  }
}
