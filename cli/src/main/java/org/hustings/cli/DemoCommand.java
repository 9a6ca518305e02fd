package org.hustings.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hustings demo`: everything in one process and one folder, to look at and to play with.
@Command(
    name = "demo",
    description = "Shows Hustings with an election in it. Needs nothing else.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Where to listen on this machine (default: ${DEFAULT-VALUE}; 0: any).")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where to keep the database (default: in your cache directory).")
  private @Nullable Path data;

  @Option(
      names = "--clock",
      paramLabel = "TIME",
      description =
          "London time at which the demo begins, as 2020-08-03T16:30 (which is the default).",
      defaultValue = "2020-08-03T16:30")
  private LocalDateTime clock = LocalDateTime.MIN;

  @Option(names = "--no-browser", description = "Do not open a browser.")
  private boolean noBrowser;

  @Override
  public void run() {
    Path folder = data == null ? CacheFolder.of("demo") : data.toAbsolutePath();
    System.out.println("Data folder: " + folder);
    EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Map.of());
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", port);
    settings.put("spring.datasource.url", postgres.url("postgres"));
    settings.put("spring.datasource.username", postgres.user());
    settings.put("spring.datasource.password", postgres.password());
    settings.put("hustings.demo.clock", clock.toString());
    Serving.start(settings, noBrowser ? address -> {} : Browser::open, postgres::close, "demo");
  }
}
