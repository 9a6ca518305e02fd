package org.hustings.cli.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hustings.cli.UserFault;
import org.jspecify.annotations.Nullable;

/// What is set beside the options: in the environment, among systemd's credentials, in the settings
/// file. What is named first wins.
public final class Settings {
  private static final String OPTION = "--settings";
  private static final String FILE = "HUSTINGS_SETTINGS";
  private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";

  private static volatile Settings current = of(System.getenv());

  private final Map<String, String> environment;
  private final @Nullable Path file;
  private @Nullable Map<String, String> read;

  private Settings(Map<String, String> environment, @Nullable Path file) {
    this.environment = environment;
    this.file = file;
  }

  /// Those of a command with these arguments, which may name the file. It is read when somebody
  /// asks for a setting: a count wants none.
  public static Settings of(Map<String, String> environment, String... arguments) {
    @Nullable String chosen = environment.get(FILE);
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        chosen = arguments[i + 1];
      } else if (arguments[i].startsWith(OPTION + "=")) {
        chosen = arguments[i].substring(OPTION.length() + 1);
      }
    }
    return new Settings(
        environment, chosen == null || chosen.isBlank() ? null : Path.of(chosen.strip()));
  }

  /// Lets those of a command with these arguments hold for this process.
  public static void choose(String... arguments) {
    current = of(System.getenv(), arguments);
  }

  /// Those of this process.
  public static Settings current() {
    return current;
  }

  /// The value of this name, as it was written.
  public Optional<String> find(String name) {
    @Nullable String told = environment.get(Setting.variable(name));
    return told != null && !told.isBlank()
        ? Optional.of(told.strip())
        : Optional.ofNullable(fromFile().get(name));
  }

  /// The value of a secret, which may lie in a file of its own.
  public Optional<String> secret(String name) {
    @Nullable String variable = environment.get(Setting.variable(name));
    @Nullable String fileVariable = environment.get(Setting.variable(name + "-file"));
    Optional<String> told = one(name, variable, fileVariable, "the environment");
    if (told.isEmpty()) {
      told = credential(name);
    }
    return told.isPresent()
        ? told
        : one(name, fromFile().get(name), fromFile().get(name + "-file"), "the settings file");
  }

  /// Settings of the server that no option hands on.
  public Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    for (Setting setting : Setting.ALL) {
      setting
          .property()
          .ifPresent(
              property -> value(setting).ifPresent(value -> properties.put(property, value)));
    }
    return properties;
  }

  private Optional<String> value(Setting setting) {
    return setting.kind() == Setting.Kind.SECRET ? secret(setting.name()) : find(setting.name());
  }

  private static Optional<String> one(
      String name, @Nullable String value, @Nullable String file, String place) {
    Optional<String> given =
        Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    if (file == null || file.isBlank()) {
      return given;
    }
    if (given.isPresent()) {
      throw new UserFault(
          "%s and %s-file are both set in %s: one is enough.".formatted(name, name, place));
    }
    return Optional.of(line(name + "-file", Path.of(file.strip())));
  }

  /// What `LoadCredential=smtp:…` in a unit of systemd hands over.
  private Optional<String> credential(String name) {
    @Nullable String folder = environment.get(CREDENTIALS);
    if (folder == null) {
      return Optional.empty();
    }
    Path file = Path.of(folder, name);
    return Files.exists(file)
        ? Optional.of(line("the credential " + name, file))
        : Optional.empty();
  }

  /// The one line of a file that holds a secret; a fault names the file and what was to name it.
  public static String line(String called, Path file) {
    try {
      String text = Files.readString(file).strip();
      if (text.isEmpty() || text.lines().count() > 1) {
        throw new UserFault(called + ": " + file + " is to hold one line, and nothing else.");
      }
      return text;
    } catch (IOException e) {
      throw new UserFault(called + ": " + file + " cannot be read.", e);
    }
  }

  private Map<String, String> fromFile() {
    if (read == null) {
      read = file == null ? Map.of() : SettingsFile.read(file);
    }
    return read;
  }
}
