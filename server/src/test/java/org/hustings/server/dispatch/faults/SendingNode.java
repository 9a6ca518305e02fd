package org.hustings.server.dispatch.faults;

import java.nio.file.Path;
import java.util.Map;
import org.hustings.server.HustingsServer;
import org.hustings.server.platform.database.EmbeddedPostgres;

/// A server with a durable database of its own, in a process that can be killed while it sends: its
/// arguments are the database's folder, the mail server's port, the number of members and how many
/// mails go a second.
final class SendingNode {
  static final String PROFILE = "sending-faults";
  static final String MEMBERS = "hustings.faults.members";
  static final String PACE = "hustings.faults.pace";

  private SendingNode() {}

  public static void main(String[] arguments) {
    // so that a trial need not wait two minutes until a dead node's job is done again
    System.setProperty("db-scheduler.heartbeat-interval", "1s");
    EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Map.of());
    HustingsServer.start(
        Map.ofEntries(
            Map.entry("spring.datasource.url", postgres.url("postgres")),
            Map.entry("spring.datasource.username", postgres.user()),
            Map.entry("spring.datasource.password", postgres.password()),
            Map.entry("server.port", "0"),
            Map.entry("spring.mail.host", "127.0.0.1"),
            Map.entry("spring.mail.port", arguments[1]),
            Map.entry(MEMBERS, arguments[2]),
            Map.entry(PACE, arguments[3])),
        PROFILE);
  }
}
