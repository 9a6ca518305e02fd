package org.hustings.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hustings.cli.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which mail server, how to get into it, and whether what goes there may be read on the way.
public final class MailServerAddress {
  private static final String OPTION = "--smtp";
  private static final SecretAddress SECRET = new SecretAddress("smtp");

  @Option(
      names = OPTION,
      paramLabel = "URL",
      description =
          "smtp://user:password@host:port, by STARTTLS, or smtps://…, by TLS from the start; with a"
              + " password rather in a file or in HUSTINGS_SMTP, as others see options.")
  private @Nullable String url;

  @Option(
      names = "--smtp-file",
      paramLabel = "FILE",
      description = "A file with that address, which only you should be able to read.")
  private @Nullable Path file;

  @Option(
      names = "--smtp-without-tls",
      description =
          "Lets codes and links go to a mail server on another machine unencrypted. To one on this"
              + " machine they always may.")
  private boolean withoutTls;

  /// How to get into it; empty where none is given.
  public Optional<Map<String, Object>> settings() {
    return SECRET.of(url, file, Settings.current()).map(this::settings);
  }

  private Map<String, Object> settings(String address) {
    return address.startsWith("smtps:")
        ? ServerUrl.parse(OPTION, "smtps", 465, address).asMailServerByTls()
        : ServerUrl.parse(OPTION, "smtp", 25, address).asMailServer(withoutTls);
  }
}
