package org.hustings.cli;

import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.cli.settings.Setting;
import org.hustings.cli.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Gives options that are not given what the settings have under their name. Secrets are read
/// elsewhere, as they may not become options.
final class SettingDefaults implements CommandLine.IDefaultValueProvider {
  private static final Set<String> NAMES =
      Setting.ALL.stream()
          .filter(setting -> setting.kind() == Setting.Kind.PLAIN)
          .map(Setting::name)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String name = option.longestName().substring("--".length());
    if (name.equals("site-key")) {
      name = "site-key-file"; // HUSTINGS_SITE_KEY is the key itself
    }
    return NAMES.contains(name) ? Settings.current().find(name).orElse(null) : null;
  }
}
