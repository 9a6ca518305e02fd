package org.hustings.cli.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.ballotbox.tlog.NoteKey;
import org.hustings.cli.UserFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings witness`: keeps the checkpoints of a site's public logs and cosigns those that extend
/// what it has seen. It needs neither server nor database, and nobody's leave.
@Command(
    name = "witness",
    description =
        "Keeps the signed checkpoints of a site's public logs, checks that each extends the last,"
            + " and cosigns them. What it keeps is what --head of verify reads.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every checkpoint extends the last",
      "1:the site did not answer",
      "2:a checkpoint does not extend what was kept, or is not signed with the key that was; or the"
          + " site was restored from a backup since, which is said once"
    })
public final class WitnessCommand implements Callable<Integer> {
  private static final int UNANSWERED = 1;
  private static final int CONTRADICTED = 2;
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})([smh])");

  @Parameters(paramLabel = "URL", description = "The site: https://example.org")
  private URI site = URI.create("");

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "The key of a log, as its site hands it out on paper; may be given several times"
              + " (default: the one that is seen first is kept, and no other taken).")
  private List<String> keys = List.of();

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description =
          "Where keys and checkpoints are kept (default: hustings/witness/HOST in your data"
              + " directory).")
  private @Nullable Path folder;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "Under which name it cosigns, chosen at the first run (default: this machine's).")
  private String name = "";

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "",
      description = "Looks again and again: 30s, 10m, 2h (default: once).")
  private String every = "";

  @Option(
      names = "--run",
      paramLabel = "COMMAND",
      defaultValue = "",
      description =
          "What a shell runs when something is wrong, with the words on its input: 'mail -s"
              + " Hustings me@example.org'.")
  private String command = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException, IOException {
    Duration pause = pause();
    List<NoteKey> given = keys.stream().map(WitnessCommand::key).toList();
    WitnessFolder kept = WitnessFolder.of(folder, site);
    Watch watch = new Watch(new SiteLogs(site), kept, WitnessKey.in(kept, name), given);
    int status = look(watch);
    while (!pause.isZero()) {
      Thread.sleep(pause);
      status = Math.max(status, look(watch));
    }
    return status;
  }

  private int look(Watch watch) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Watch.Seen seen = watch.look();
      seen.words().forEach(out::println);
      out.flush();
      if (seen.wrong().isEmpty()) {
        return 0;
      }
      shout(String.join("\n", seen.wrong()));
      return CONTRADICTED;
    } catch (IOException e) {
      say("%s did not answer: %s".formatted(site, e.getMessage()));
      return UNANSWERED;
    }
  }

  private void shout(String words) throws InterruptedException {
    say(words);
    if (command.isBlank()) {
      return;
    }
    try {
      Process process =
          new ProcessBuilder("sh", "-c", command)
              .inheritIO()
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().write((words + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException e) {
      say("'%s' could not be told: %s".formatted(command, e.getMessage()));
    }
  }

  private void say(String words) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("hustings: " + words);
    err.flush();
  }

  private Duration pause() {
    if (every.isEmpty()) {
      return Duration.ZERO;
    }
    Matcher time = TIME.matcher(every);
    if (!time.matches()) {
      throw new UserFault("--every %s: expected a time such as 30s, 10m or 2h.".formatted(every));
    }
    long number = Math.max(1, Long.parseLong(time.group(1)));
    return switch (time.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  private static NoteKey key(String text) {
    try {
      return NoteKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UserFault("--key: " + e.getMessage(), e);
    }
  }
}
