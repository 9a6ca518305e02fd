package org.hustings.browser;

import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// The forms that somebody sent with success, whichever browser they sat at.
final class Presses {
  private final String who;
  private final List<String> addresses = new ArrayList<>();

  Presses(String who) {
    this.who = who;
  }

  /// Counts what is sent from this browser, too.
  Person by(Person person) {
    person.page().onResponse(this::take);
    return person;
  }

  private void take(Response answer) {
    if (answer.request().method().equals("POST") && answer.status() < 400) {
      addresses.add(
          URI.create(answer.url())
              .getPath()
              .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=approvals/)[^/]+", "…"));
    }
  }

  int number() {
    return addresses.size();
  }

  /// One address a line.
  String told() {
    StringBuilder lines = new StringBuilder("%s sent %d forms:%n".formatted(who, number()));
    for (int i = 0; i < addresses.size(); i++) {
      lines.append("%4d  %s%n".formatted(i + 1, addresses.get(i)));
    }
    return lines.toString();
  }
}
