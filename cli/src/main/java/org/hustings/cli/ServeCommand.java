package org.hustings.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hustings.server.account.Mailbox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hustings serve`: the server against a PostgreSQL server and a mail server that exist.
@Command(
    name = "serve",
    description = "Serves elections from an existing PostgreSQL and mail server.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
  @Option(
      names = "--database-url",
      required = true,
      paramLabel = "URL",
      description = "postgresql://user:password@host:port/database")
  private String database = "";

  @Option(
      names = "--owner-url",
      paramLabel = "URL",
      description =
          "The same database for the owner of its tables, who brings them to this version at the"
              + " start; without it the server's own role does, or `hustings migrate` has done it.")
  private @Nullable String owner;

  @Option(
      names = "--smtp",
      required = true,
      paramLabel = "URL",
      description = "smtp://user:password@host:port")
  private String smtp = "";

  private static final int CONNECTIONS_A_CLIENT = 200;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Where to listen (default: ${DEFAULT-VALUE}; 0: any).")
  private Port port = new Port(0);

  @Option(
      names = "--address",
      paramLabel = "URL",
      defaultValue = "",
      description = "Where the outside finds this site, for links in letters: https://example.org")
  private String address = "";

  @Option(
      names = "--trusted-proxy",
      paramLabel = "IP",
      description =
          "The IP address of a reverse proxy that is believed when it says who asks, and whether by"
              + " https (X-Forwarded-For, X-Forwarded-Proto); may be given several times (default:"
              + " none is believed).")
  private List<String> trustedProxies = List.of();

  @Option(
      names = "--returning-officer",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description =
          "The e-mail address of the returning officer, who is invited there once and takes the"
              + " role by the link.")
  private String returningOfficer = "";

  @Option(
      names = "--second-official",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description =
          "The e-mail address of a second official, who is invited likewise: acts that need two"
              + " people need both. Where an election is public already, everybody sees the new one"
              + " at /officials, and they count after 24 hours.")
  private String secondOfficial = "";

  @Option(
      names = "--check",
      description =
          "Serves nothing: says who makes two people today, and what to do if nobody does.")
  private boolean check;

  @Option(
      names = "--site-key",
      paramLabel = "FILE",
      description =
          "The file with the secret that this site signs with, made at the first start and readable"
              + " by its owner only; every node is given a copy of it, and backups of the database"
              + " do not hold it (default: hustings/site-key in your configuration directory, or"
              + " what HUSTINGS_SITE_KEY holds).")
  private @Nullable Path siteKey;

  @Option(
      names = "--witness",
      paramLabel = "KEY",
      description =
          "The key of a witness whose cosignatures under the checkpoints of this site's logs are"
              + " published, as 'hustings witness' tells it; may be given several times.")
  private List<String> witnesses = List.of();

  @Override
  public void run() {
    if (!returningOfficer.isBlank()
        && Mailbox.of(returningOfficer).equals(Mailbox.of(secondOfficial))) {
      throw new UserFault(
          "--returning-officer and --second-official are read in one mailbox: they are to be two"
              + " people. Name another.");
    }
    if (check) {
      System.out.print(OfficialsCheck.of(house()));
    } else {
      serve();
    }
  }

  private void serve() {
    Map<String, Object> settings = house();
    settings.put("server.port", port.number());
    settings.put("hustings.address", address.replaceAll("/+$", ""));
    settings.put("hustings.returning-officer", returningOfficer);
    settings.put("hustings.second-official", secondOfficial);
    settings.put("hustings.witnesses", String.join(",", witnesses));
    if (trustedProxies.isEmpty()) {
      // behind a proxy, every connection is the proxy's
      settings.put("hustings.http.connections-a-client", CONNECTIONS_A_CLIENT);
    } else {
      settings.put("server.forward-headers-strategy", "native");
      settings.put(
          "server.tomcat.remoteip.internal-proxies",
          trustedProxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }
    settings.putAll(ServerUrl.parse("--smtp", "smtp", 25, smtp).asMailServer());
    Serving.start(settings, ready -> {}, () -> {});
  }

  /// Where the site's data and its secret are.
  private Map<String, Object> house() {
    Map<String, Object> settings =
        new HashMap<>(ServerUrl.parse("--database-url", "postgresql", 5432, database).asDatabase());
    if (owner != null) {
      settings.putAll(ServerUrl.parse("--owner-url", "postgresql", 5432, owner).asOwner());
    }
    if (siteKey != null) {
      settings.put("hustings.site-key-file", siteKey.toString());
    }
    return settings;
  }
}
