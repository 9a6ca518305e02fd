package org.hustings.cli.doctor;

import java.util.Map;
import java.util.concurrent.Callable;
import org.hustings.cli.MailServerAddress;
import org.hustings.cli.SettingsFileOption;
import org.hustings.cli.UserFault;
import org.hustings.cli.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hustings test-mail`: one letter as the server would send it, and the whole talk about it.
@Command(
    name = "test-mail",
    description = {
      "Sends one letter and prints the talk with the mail server, without passwords; where it"
          + " fails, which part did.",
      "It takes the settings as they are now: a server that runs still has those of its start."
    },
    mixinStandardHelpOptions = true)
public final class TestMailCommand implements Callable<Integer> {
  @SuppressWarnings("UnusedVariable") // for the help: Settings has read it before
  @Mixin
  private SettingsFileOption settingsFile = new SettingsFileOption();

  @Mixin private MailServerAddress mailServer = new MailServerAddress();

  @Option(names = "--mail-from", paramLabel = "ADDRESS", description = "The sender of all letters.")
  private @Nullable String mailFrom;

  @Parameters(paramLabel = "ADDRESS", description = "To whom it goes: yourself.")
  private String to = "";

  @Override
  public Integer call() {
    Map<String, Object> settings =
        mailServer
            .settings()
            .orElseThrow(
                () -> new UserFault("No mail server is set: give --smtp-file FILE, or set smtp."));
    String from =
        mailFrom == null
            ? Settings.current()
                .find("mail-from")
                .orElseThrow(() -> new UserFault("No sender is set: give --mail-from ADDRESS."))
            : mailFrom;
    Finding finding = new MailTalk(settings, System.out).send(from, to);
    System.out.println(finding.words());
    return finding.outcome() == Finding.Outcome.GOOD ? 0 : 1;
  }
}
