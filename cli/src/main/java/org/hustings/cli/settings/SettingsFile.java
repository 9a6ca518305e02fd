package org.hustings.cli.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.cli.UserFault;
import org.hustings.definition.file.Spelling;

/// A file of settings: a line each, `name = value`. Lines that are empty or begin with `#` say
/// nothing. A value is what stands there, without quotes or signs of its own.
final class SettingsFile {
  private final Path file;
  private final Map<String, String> values = new LinkedHashMap<>();
  private int line;

  private SettingsFile(Path file) {
    this.file = file;
  }

  /// What stands in it, by name. A name that is no setting is a fault: whoever mistyped one would
  /// believe that it holds.
  static Map<String, String> read(Path file) {
    SettingsFile settings = new SettingsFile(file);
    lines(file).forEach(settings::take);
    return settings.values;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new UserFault("The settings file " + file + " does not exist.", e);
    } catch (AccessDeniedException e) {
      throw new UserFault("The settings file " + file + " may not be read by this user.", e);
    } catch (CharacterCodingException e) {
      throw new UserFault("The settings file " + file + " is no text in UTF-8.", e);
    } catch (IOException e) {
      throw new UserFault("The settings file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void take(String written) {
    line++;
    String text = written.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    int sign = text.indexOf('=');
    if (sign < 0) {
      throw fault("\"name = value\" is expected, and no = was found.");
    }
    String name = text.substring(0, sign).strip();
    String value = text.substring(sign + 1).strip();
    if (!names().contains(name)) {
      String advice = Spelling.advice(name, names());
      throw fault("\"" + name + "\" is no setting" + (advice.isEmpty() ? "." : "; " + advice));
    }
    if (value.isEmpty()) {
      throw fault("\"" + name + "\" has no value. Take the line out where it is not to be set.");
    }
    if (values.putIfAbsent(name, value) != null) {
      throw fault("\"" + name + "\" is set twice.");
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Setting setting : Setting.ALL) {
      names.add(setting.name());
      if (setting.kind() == Setting.Kind.SECRET) {
        names.add(setting.name() + "-file");
      }
    }
    return names;
  }

  private UserFault fault(String words) {
    return new UserFault("%s, line %d: %s".formatted(file, line, words));
  }
}
