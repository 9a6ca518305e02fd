package org.hustings.cli.backup;

import java.util.HashMap;
import java.util.Map;
import org.hustings.cli.SiteData;
import org.hustings.cli.UserFault;
import org.hustings.cli.register.RegisterAccess;
import org.hustings.server.audit.restored.Restorations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hustings admin take-over`: has a restored site be the one that serves.
@Command(
    name = "take-over",
    description = {
      "Has a site that was restored from a backup be the one that serves: from then on letters are"
          + " sent, jobs done and votes taken. A server that runs on it notices within seconds.",
      "",
      "Only once no other serves the same elections: two would send everything twice, and each"
          + " would take votes of which the other knows nothing."
    },
    mixinStandardHelpOptions = true)
public final class TakeOverCommand implements Runnable {
  @Mixin private SiteData data = new SiteData();

  @Option(
      names = "--the-other-is-stopped",
      description = "That you have seen to it: no other serves these elections, nor will again.")
  private boolean stopped;

  @Override
  public void run() {
    if (!stopped) {
      throw new UserFault(
          "Is the site that this was a backup of stopped, for good? Then say so:"
              + " hustings admin take-over --the-other-is-stopped");
    }
    SiteData.Opened opened = data.beside();
    Map<String, Object> settings = new HashMap<>(opened.settings());
    try (RegisterAccess house = RegisterAccess.start(settings, opened.close())) {
      System.out.println(
          house.find(Restorations.class).takeOver()
              ? "This site is the one that serves from now on."
              : "It is the one that serves already: nothing was changed.");
    }
  }
}
