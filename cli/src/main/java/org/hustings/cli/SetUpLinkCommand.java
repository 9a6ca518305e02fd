package org.hustings.cli;

import java.util.HashMap;
import java.util.Map;
import org.hustings.cli.register.RegisterAccess;
import org.hustings.cli.settings.Settings;
import org.hustings.server.account.appointment.SetUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `hustings admin link`: another link by which the first two officials are named, as `serve`
/// prints one at its first start.
@Command(
    name = "link",
    description =
        "Prints a new link by which the first two officials are named, where nobody is an official"
            + " yet. It opens once, for a day; those before open nothing any more once it was"
            + " used.",
    mixinStandardHelpOptions = true)
final class SetUpLinkCommand implements Runnable {
  @Mixin private SiteData data = new SiteData();

  @Override
  public void run() {
    SiteData.Opened opened = data.beside();
    Map<String, Object> settings = new HashMap<>(opened.settings());
    try (RegisterAccess house = RegisterAccess.start(settings, opened.close())) {
      SetUp setUp = house.find(SetUp.class);
      if (!setUp.isPossible()) {
        throw new UserFault(
            "Somebody holds a role here already: roles are given at /account/roles. Where one of"
                + " two officials is left, name another: hustings serve --second-official"
                + " ADDRESS.");
      }
      System.out.println(words(site() + setUp.link()));
    }
  }

  /// What is printed of a link.
  static String words(String link) {
    return "Open this once, within "
        + SetUp.LIFE.toHours()
        + " hours, to name the first two officials:\n  "
        + link
        + "\n(another: hustings admin link)";
  }

  private static String site() {
    Settings settings = Settings.current();
    return settings
        .find("address")
        .map(address -> address.replaceAll("/+$", ""))
        .orElseGet(() -> "http://localhost:" + settings.find("port").orElse("8080"));
  }
}
