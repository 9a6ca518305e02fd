package org.hustings.cli.count;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the arguments of a count where they are plain: known options, each with its value, and
/// files. Picocli's own start takes longer than all else in a count of a small file, so only what
/// is not plain (help, and every fault, for its message) is left to it.
public final class PlainArguments {
  private final CountCommand command = new CountCommand();
  private final String[] arguments;
  private int next = 1;

  private PlainArguments(String[] arguments) {
    this.arguments = arguments;
  }

  /// The command that these arguments ask for, the first being `count`; null if they are not plain.
  public static @Nullable CountCommand read(String... arguments) {
    if (arguments.length < 2 || !arguments[0].equals("count")) {
      return null;
    }
    PlainArguments plain = new PlainArguments(arguments);
    try {
      while (plain.next < arguments.length) {
        if (!plain.argument(arguments[plain.next++])) {
          return null;
        }
      }
    } catch (NumberFormatException | InvalidPathException e) {
      return null;
    }
    return plain.command.misuse() == null ? plain.command : null;
  }

  private boolean argument(String argument) {
    if (argument.equals("--rules")) {
      command.rules = true;
    } else if (argument.equals("--ordered-list")) {
      command.orderedList = true;
    } else if (argument.equals("--json-lines")) {
      command.jsonLines = true;
    } else if (argument.startsWith("--")) {
      int equals = argument.indexOf('=');
      if (equals > 0) {
        return option(argument.substring(0, equals), argument.substring(equals + 1));
      }
      return next < arguments.length
          && !arguments[next].startsWith("--")
          && option(argument, arguments[next++]);
    } else if (argument.startsWith("-") && argument.length() > 1) {
      return false;
    } else {
      command.files.add(argument);
    }
    return true;
  }

  private boolean option(String name, String value) {
    switch (name) {
      case "--rule" -> command.rule = value;
      case "--seats" -> command.seats = Integer.valueOf(value);
      case "--electorate" -> command.electorate = Long.valueOf(value);
      case "--withdrawn" -> command.withdrawn.add(value);
      case "--constraint" -> command.constraints.add(value);
      case "--groups" -> command.groups = Path.of(value);
      case "--candidates" -> command.candidates = Path.of(value);
      case "--lots" -> command.lots = Path.of(value);
      case "--seed" -> command.seed = value;
      case "--language" -> command.language = value;
      case "--output" -> command.output = Path.of(value);
      case "--section" -> command.sections.add(value);
      case "--ballots" -> command.ballots = Path.of(value);
      case "--compare" -> command.compare.addAll(List.of(value.split(",", -1)));
      case "--format" -> {
        return format(value.toLowerCase(Locale.ROOT));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean format(String value) {
    for (Format format : Format.values()) {
      if (format != Format.JSON_LINES && format.name().toLowerCase(Locale.ROOT).equals(value)) {
        command.format = format;
        return true;
      }
    }
    return false;
  }
}
