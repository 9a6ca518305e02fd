package org.hustings.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hustings.cli.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the owner of the tables gets into the database, to bring them to this version.
final class OwnerAddress {
  private static final String OPTION = "--owner-url";
  private static final SecretAddress SECRET = new SecretAddress("owner-url");

  @Option(
      names = OPTION,
      paramLabel = "URL",
      description =
          "The same database for the owner of its tables, who brings them to this version:"
              + " postgresql://owner:password@host:port/database; with a password rather in a file"
              + " or in HUSTINGS_OWNER_URL, as others see options.")
  private @Nullable String url;

  @Option(
      names = "--owner-url-file",
      paramLabel = "FILE",
      description = "A file with that address, which only you should be able to read.")
  private @Nullable Path file;

  /// Empty where it is given nowhere.
  Optional<ServerUrl> find() {
    return SECRET.of(url, file, Settings.current()).map(OwnerAddress::parse);
  }

  ServerUrl required() {
    return parse(SECRET.required(url, file, Settings.current()));
  }

  private static ServerUrl parse(String address) {
    return ServerUrl.parse(OPTION, "postgresql", 5432, address);
  }
}
