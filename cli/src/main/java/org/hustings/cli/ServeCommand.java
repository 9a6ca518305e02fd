package org.hustings.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hustings.cli.settings.Settings;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.appointment.SetUp;
import org.hustings.server.platform.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hustings serve`: the server for real, on a PostgreSQL of its own or of the operator's, and with
/// the operator's mail server.
@Command(name = "serve", description = "Serves elections.", mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
  @Mixin private SiteData data = new SiteData();
  @Mixin private MailServerAddress mailServer = new MailServerAddress();

  private static final int CONNECTIONS_A_CLIENT = 200;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Where to listen (default: ${DEFAULT-VALUE}; 0: any).")
  private Port port = new Port(0);

  @Option(
      names = "--listen",
      paramLabel = "IP",
      description = "The IP address to listen on (default: every one of this machine).")
  private @Nullable String listen;

  @Option(
      names = "--address",
      paramLabel = "URL",
      defaultValue = "",
      description = "Where the outside finds this site, for links in letters: https://example.org")
  private String address = "";

  @Option(
      names = "--trusted-proxy",
      paramLabel = "IP",
      split = ",",
      description =
          "The IP address of a reverse proxy that is believed when it says who asks, and whether by"
              + " https (X-Forwarded-For, X-Forwarded-Proto); may be given several times (default:"
              + " none is believed).")
  private List<String> trustedProxies = List.of();

  @Option(
      names = "--test-address",
      paramLabel = "URL",
      defaultValue = "",
      description =
          "Where the outside finds test elections, another host or port than this site's:"
              + " https://test.example.org (default: on this machine only).")
  private String testAddress = "";

  @Option(
      names = "--test-port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Where test elections listen (default: any).")
  private Port testPort = new Port(0);

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

  @Option(names = "--exit-when-ready", hidden = true, description = "For the build: a trial start.")
  private boolean exitWhenReady;

  @Option(
      names = "--mail-from",
      paramLabel = "ADDRESS",
      description = "The sender of all letters, an address of your own domain.")
  private @Nullable String mailFrom;

  @Option(
      names = "--witness",
      paramLabel = "KEY",
      split = ",",
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
      check();
    } else {
      serve();
    }
  }

  private void check() {
    SiteData.Opened opened = data.beside();
    try {
      System.out.print(OfficialsCheck.of(opened.settings()).words());
    } finally {
      opened.close().run();
    }
  }

  private void serve() {
    Optional<Map<String, Object>> mail = mailServer.settings();
    String home = address.replaceAll("/+$", "");
    if (mail.isPresent()) {
      Unchanged.refuse(mailFrom, home);
    }
    SiteData.Opened opened = data.open();
    Map<String, Object> settings = new HashMap<>(Settings.current().properties());
    settings.putAll(opened.settings());
    settings.putAll(web(home));
    settings.put("hustings.returning-officer", returningOfficer);
    settings.put("hustings.second-official", secondOfficial);
    settings.put("hustings.witnesses", String.join(",", witnesses));
    if (mailFrom != null) {
      settings.put("hustings.mail.from", mailFrom);
    }
    settings.putAll(mail.orElseGet(this::outbox));
    Main.released().ifPresent(version -> settings.put("hustings.version", version));
    System.out.println(Main.version());
    System.out.println("Database: " + opened.words());
    System.out.println("Letters:  " + mail.map(this::sent).orElseGet(this::kept));
    System.out.println("Address:  " + (home.isEmpty() ? "this machine's only" : home));
    try {
      Serving.start(settings, this::whenReady, opened.close());
    } catch (RuntimeException e) {
      opened.close().run();
      throw e;
    }
  }

  private void whenReady(String here, ApplicationContext server) {
    SetUp setUp = server.getBean(SetUp.class);
    if (setUp.isWanted()) {
      String site = server.getBean(SiteAddress.class).of(setUp.link());
      System.out.println(SetUpLinkCommand.words(site));
    }
    if (exitWhenReady) {
      TrialVisit.thenExit(here);
    }
  }

  private Map<String, Object> web(String home) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", port.number());
    if (listen != null) {
      settings.put("server.address", listen);
    }
    settings.put("hustings.address", home);
    settings.put("hustings.test.address", testAddress.replaceAll("/+$", ""));
    settings.put("hustings.test.port", testPort.number());
    if (trustedProxies.isEmpty()) {
      // behind a proxy, every connection is the proxy's
      settings.put("hustings.http.connections-a-client", CONNECTIONS_A_CLIENT);
    } else {
      settings.put("server.forward-headers-strategy", "native");
      settings.put(
          "server.tomcat.remoteip.internal-proxies",
          trustedProxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }
    return settings;
  }

  private Path outboxFolder() {
    return data.folder().resolve("outbox");
  }

  private Map<String, Object> outbox() {
    return Map.of("spring.mail.host", "", "hustings.mail.outbox", outboxFolder().toString());
  }

  private String sent(Map<String, Object> mail) {
    return "from %s by %s:%s"
        .formatted(mailFrom, mail.get("spring.mail.host"), mail.get("spring.mail.port"));
  }

  private String kept() {
    return "none is sent; they lie in " + outboxFolder() + " until smtp is set";
  }
}
