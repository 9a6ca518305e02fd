import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.hustings.server.Administrator;
import org.hustings.server.HustingsServer;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.springframework.context.ApplicationContext;

/// A server, at any port unless the settings name one, on a durable database of its own in a
/// folder.
final class Node {
  private Node() {}

  static ApplicationContext start(Path folder, Map<String, Object> further, String... profiles) {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Map.of());
    Map<String, Object> settings = new HashMap<>(further);
    settings.putAll(postgres.settings("postgres"));
    Administrator.workOn(postgres.url("postgres"), postgres.user(), postgres.password());
    settings.putIfAbsent("server.port", "0");
    settings.putIfAbsent("hustings.site-key-file", folder.resolve("site-key").toString());
    settings.putIfAbsent("hustings.mail.keep", "true");
    return HustingsServer.start(settings, profiles);
  }
}
