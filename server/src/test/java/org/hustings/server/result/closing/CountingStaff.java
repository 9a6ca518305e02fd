package org.hustings.server.result.closing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.Visitor;
import org.hustings.server.roll.Saltmarsh;

/// Two officials who do what the page of the close asks for, and look at it again when something
/// went wrong. The trustees' shares they bring whenever they are asked for.
final class CountingStaff implements Runnable {
  private static final String CLOSE = "/staff/elections/" + Saltmarsh.ELECTION + "/close";
  private static final Pattern PROPOSAL = Pattern.compile("/staff/approvals/(\\d+)\">");
  private static final Pattern TIED = Pattern.compile("name=\"drawn\" value=\"(\\d+)\"");
  private static final int PAUSE_MILLIS = 150;

  private final Path folder;
  private final Visitor officer;
  private final Visitor second;
  private volatile boolean over;
  private final AtomicInteger sharesGiven = new AtomicInteger();

  /// Signs both in.
  CountingStaff(int port, Path folder) throws IOException {
    this.folder = folder;
    this.officer = new Visitor(port);
    this.second = new Visitor(port);
    List<String> tokens = Files.readAllLines(folder.resolve(CountingElection.OFFICIALS));
    signIn(officer, tokens.getFirst());
    signIn(second, tokens.getLast());
  }

  private static void signIn(Visitor visitor, String token) {
    visitor.submit("/sign-in/link?token=" + token, "/sign-in/link", Map.of("token", token));
  }

  @Override
  public void run() {
    while (!over) {
      try {
        next(officer.get(CLOSE).body());
        Thread.sleep(PAUSE_MILLIS);
      } catch (IllegalStateException e) {
        // no answer: they look again
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void next(String page) {
    if (page.contains("name=\"share1\"")) {
      sharesGiven.incrementAndGet();
      officer.submit(CLOSE, CLOSE + "/open", Map.of("share1", share(1), "share2", share(2)));
    } else if (page.contains(CLOSE + "/go-on")) {
      officer.submit(CLOSE, CLOSE + "/go-on", Map.of());
    } else if (page.contains(CLOSE + "/lot")) {
      Matcher tied = TIED.matcher(page);
      if (tied.find()) {
        officer.submit(
            CLOSE, CLOSE + "/lot", Map.of("drawn", tied.group(1), "manner", "From a hat"));
      }
      confirmWhatWaits();
    } else if (page.contains(CLOSE + "/declare")) {
      officer.submit(CLOSE, CLOSE + "/declare", Map.of("confirmed", "yes"));
    } else {
      if (page.contains(CLOSE + "/propose")) {
        officer.submit(CLOSE, CLOSE + "/propose", Map.of("reason", "as in the timetable"));
      }
      confirmWhatWaits();
    }
  }

  private void confirmWhatWaits() {
    Matcher proposal = PROPOSAL.matcher(second.get("/staff/approvals").body());
    if (proposal.find()) {
      String path = "/staff/approvals/" + proposal.group(1);
      second.submit(path, path + "/confirm", Map.of());
    }
  }

  private String share(int number) {
    try {
      return Files.readString(folder.resolve(CountingElection.SHARE + number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How often the trustees were asked for their shares.
  int sharesGiven() {
    return sharesGiven.get();
  }

  void goHome() {
    over = true;
  }
}
