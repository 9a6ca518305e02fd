package org.hustings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A server's address that may hold a password: from an option, a file or the environment. What
/// stands in an option, every user of the machine reads in the list of processes.
///
/// @param option its name, `--smtp`; the one for a file ends in `-file`
/// @param variable of the environment
record SecretAddress(String option, String variable) {
  /// The address; empty where it is given nowhere.
  Optional<String> of(
      @Nullable String given, @Nullable Path file, Map<String, String> environment) {
    if (given != null && file != null) {
      throw new UserFault("Give " + option + " or " + option + "-file, not both.");
    }
    if (given != null) {
      warnOfPassword(given);
      return Optional.of(given);
    }
    return file == null
        ? Optional.ofNullable(environment.get(variable)).map(String::strip)
        : Optional.of(read(file));
  }

  /// The address, which has to be given somewhere.
  String required(@Nullable String given, @Nullable Path file, Map<String, String> environment) {
    return of(given, file, environment)
        .orElseThrow(() ->
            new UserFault(
                "Give %s-file FILE, or %s URL, or set %s in the environment."
                    .formatted(option, option, variable)));
  }

  private String read(Path file) {
    try {
      String text = Files.readString(file).strip();
      if (text.isEmpty() || text.lines().count() > 1) {
        throw new UserFault(option + "-file: " + file + " is to hold one line, the address.");
      }
      return text;
    } catch (IOException e) {
      throw new UserFault(option + "-file: " + file + " cannot be read.", e);
    }
  }

  private void warnOfPassword(String given) {
    if (given.matches("[^/]*//[^/@]*:[^/@]*@.*")) {
      System.err.printf(
          "hustings: %s holds a password, which everybody on this machine reads in the list of"
              + " processes. Write the address into a file that only you can read and give %s-file"
              + " FILE, or set %s in the environment.%n",
          option, option, variable);
    }
  }
}
