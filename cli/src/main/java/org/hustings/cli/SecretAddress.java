package org.hustings.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hustings.cli.settings.Setting;
import org.hustings.cli.settings.Settings;
import org.jspecify.annotations.Nullable;

/// A server's address that may hold a password: from an option, a file or the settings. What stands
/// in an option, every user of the machine reads in the list of processes.
///
/// @param name among the settings, `smtp`; the option is `--smtp`, the one for a file `--smtp-file`
record SecretAddress(String name) {
  /// The address; empty where it is given nowhere.
  Optional<String> of(@Nullable String given, @Nullable Path file, Settings settings) {
    if (given != null && file != null) {
      throw new UserFault("Give " + option() + " or " + option() + "-file, not both.");
    }
    if (given != null) {
      warnOfPassword(given);
      return Optional.of(given);
    }
    return file == null
        ? settings.secret(name)
        : Optional.of(Settings.line(option() + "-file", file));
  }

  /// The address, which has to be given somewhere.
  String required(@Nullable String given, @Nullable Path file, Settings settings) {
    return of(given, file, settings)
        .orElseThrow(() ->
            new UserFault(
                "Give %s-file FILE, or %s URL, or set %s in the environment."
                    .formatted(option(), option(), variable())));
  }

  private String option() {
    return "--" + name;
  }

  private String variable() {
    return Setting.variable(name);
  }

  private void warnOfPassword(String given) {
    if (given.matches("[^/]*//[^/@]*:[^/@]*@.*")) {
      System.err.printf(
          "hustings: %s holds a password, which everybody on this machine reads in the list of"
              + " processes. Write the address into a file that only you can read and give %s-file"
              + " FILE, or set %s in the environment.%n",
          option(), option(), variable());
    }
  }
}
