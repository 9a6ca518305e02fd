package org.hustings.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.hustings.server.platform.database.DatabaseInUseException;
import org.hustings.server.platform.database.DatabaseStartException;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.hustings.server.platform.database.PrivateFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hustings demo`: everything in one process and one folder, to look at and to play with.
@Command(
    name = "demo",
    description = "Shows Hustings with elections in it. Needs nothing else.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description =
          "Where to listen on this machine (default: ${DEFAULT-VALUE}; 0: any free port).")
  private Port port = new Port(0);

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where to keep the database (default: a folder in your cache directory).")
  private @Nullable Path data;

  @Option(
      names = "--clock",
      paramLabel = "TIME",
      description =
          "London time at which the demo begins, such as 2020-08-03T16:30 (default: that, or where"
              + " an earlier run has left off).")
  private @Nullable LocalDateTime clock;

  @Option(names = "--no-browser", description = "Do not open a browser.")
  private boolean noBrowser;

  @Option(names = "--exit-when-ready", hidden = true, description = "For the build: a trial start.")
  private boolean exitWhenReady;

  @Override
  public void run() {
    EmbeddedPostgres postgres = startDatabase();
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", port.number());
    // else it would leave a folder of its own in /tmp when it is killed
    settings.put("server.tomcat.basedir", postgres.dataFolder().resolve("tomcat").toString());
    settings.putAll(postgres.settings("postgres"));
    settings.put("hustings.site-key-file", postgres.dataFolder().resolve("site-key").toString());
    settings.put("hustings.mail.keep", true);
    settings.put("hustings.mail.keep-in", folder(postgres, "mail"));
    settings.put("hustings.demo.post", folder(postgres, "post"));
    settings.put("hustings.demo.trustees", folder(postgres, "trustees"));
    if (clock != null) {
      settings.put("hustings.demo.clock", clock.toString());
    }
    Serving.start(settings, whenReady(), postgres::close, "demo");
  }

  /// A folder beside the database that nobody else on this machine looks into: codes and shares of
  /// keys lie there.
  private static String folder(EmbeddedPostgres postgres, String name) {
    Path folder = postgres.dataFolder().resolve(name);
    try {
      PrivateFiles.folder(folder);
    } catch (IOException e) {
      throw new UserFault("%s cannot be made: %s".formatted(folder, e.getMessage()), e);
    }
    return folder.toString();
  }

  private Serving.WhenReady whenReady() {
    if (exitWhenReady) {
      return (address, _) -> TrialVisit.thenExit(address);
    }
    return (address, _) -> {
      if (!noBrowser) {
        Browser.open(address);
      }
    };
  }

  /// Starts the database in the folder that was asked for, or else in the first of our own that no
  /// other demo is using.
  private EmbeddedPostgres startDatabase() {
    for (int number = 1; ; number++) {
      Path folder =
          data != null
              ? data.toAbsolutePath().normalize()
              : CacheFolder.of(number == 1 ? "demo" : "demo-" + number);
      try {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Map.of());
        System.out.println("Data folder: " + folder);
        return postgres;
      } catch (DatabaseInUseException e) {
        if (data != null) {
          throw new UserFault(e.getMessage(), e);
        }
      } catch (DatabaseStartException e) {
        throw new UserFault(e.getMessage(), e);
      }
    }
  }
}
