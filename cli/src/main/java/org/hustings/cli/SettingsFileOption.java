package org.hustings.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that names the settings file; `Settings` reads it before the other options are read.
public final class SettingsFileOption {
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "A file of settings, a line each: name = value (docs/operate/settings.md). Options come"
              + " first, then the environment, then this (default: what HUSTINGS_SETTINGS names).")
  private @Nullable Path file;
}
