package org.hustings.cli.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something that the operator may set: as `mail-from = …` in the settings file, as
/// `HUSTINGS_MAIL_FROM` in the environment, and mostly as the option `--mail-from` of `serve`.
///
/// @param name in the settings file
/// @param kind how it is said
/// @param property of the server, where no option hands it on
/// @param usually what holds where it is not set
/// @param meaning for the table of settings
public record Setting(
    String name, Kind kind, Optional<String> property, String usually, String meaning) {
  /// How a setting is said.
  public enum Kind {
    /// By itself.
    PLAIN,
    /// By itself, or as the name of a file that holds it: the same name with `-file`.
    SECRET
  }

  /// All of them, in the order of the table.
  public static final List<Setting> ALL =
      List.of(
          option(
              "address", "none", "where the outside finds this site: `https://vote.example.org`"),
          option("listen", "every address", "the IP address to listen on"),
          option("port", "8080", "the port to listen on"),
          option("trusted-proxy", "none", "IP addresses of proxies that are believed who asks"),
          option("data", "a folder of its own", "where the embedded database and the outbox lie"),
          option(
              "test-address",
              "this machine only, for a site of this machine",
              "where the outside finds [test elections](../test-election.md): another host or"
                  + " port"),
          option("test-port", "any", "the port that test elections listen on"),
          secret("database-url", "the embedded one", "`postgresql://user:password@host/database`"),
          secret("owner-url", "none", "the same database for the owner of its tables"),
          secret("smtp", "an outbox", "`smtp://user:password@host` or `smtps://…`"),
          option("smtp-without-tls", "false", "`true`: letters go elsewhere in the clear"),
          option("mail-from", "none", "the sender of all letters"),
          property(
              "mail-bounces",
              "hustings.mail.bounces",
              "the sender",
              "where mail comes back to ([dispatch](../dispatch.md))"),
          secret(
              "mail-bounce-mailbox",
              "hustings.mail.bounce-mailbox",
              "none",
              "the mailbox of that address: `imaps://user:password@host`"),
          property(
              "mail-bounce-mailbox-without-tls",
              "hustings.mail.bounce-mailbox-without-tls",
              "false",
              "`true`: it is read in the clear"),
          secret(
              "mail-bounce-token",
              "hustings.mail.bounce-token",
              "none",
              "lets a mail service tell of bounces"),
          option("returning-officer", "none", "the e-mail address of the returning officer"),
          option("second-official", "none", "the e-mail address of a second official"),
          option("site-key-file", "in the data folder", "the file with the site's secret"),
          option("witness", "none", "keys of witnesses of the public logs"),
          property(
              "security-contact",
              "hustings.security.contact",
              "none",
              "whom to tell of a weakness of the site"),
          property(
              "enquiries-days",
              "hustings.enquiries.days",
              "14",
              "within how many days enquiries are answered and complaints decided"),
          property(
              "privacy-statement",
              "hustings.statements.privacy",
              "none",
              "the web address of the organisation's own privacy notice, which `/privacy` links"),
          property(
              "accessibility-statement",
              "hustings.statements.accessibility",
              "none",
              "the web address of its own accessibility statement, which `/accessibility` links"),
          property(
              "zone", "hustings.zone", "Europe/London", "whose hours the site's own times are in"));

  /// In the environment.
  public String variable() {
    return variable(name);
  }

  /// The variable for a setting, or for the file that holds one.
  public static String variable(String name) {
    return "HUSTINGS_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static Setting option(String name, String usually, String meaning) {
    return new Setting(name, Kind.PLAIN, Optional.empty(), usually, meaning);
  }

  private static Setting secret(String name, String usually, String meaning) {
    return new Setting(name, Kind.SECRET, Optional.empty(), usually, meaning);
  }

  private static Setting property(String name, String property, String usually, String meaning) {
    return new Setting(name, Kind.PLAIN, Optional.of(property), usually, meaning);
  }

  private static Setting secret(String name, String property, String usually, String meaning) {
    return new Setting(name, Kind.SECRET, Optional.of(property), usually, meaning);
  }
}
