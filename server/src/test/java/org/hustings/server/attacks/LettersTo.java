package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.platform.KeptMail;

/// The letters in one mailbox, as whoever reads it sees them.
record LettersTo(KeptMail mail, String address) {
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+token=\\S+)");

  List<KeptMail.Letter> all() {
    return mail.letters().stream().filter(letter -> letter.to().equalsIgnoreCase(address)).toList();
  }

  /// The last letter to come after so many, waited for.
  KeptMail.Letter awaitAfter(int before) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (all().size() <= before) {
      assertThat(System.nanoTime()).as("a letter to " + address).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return all().getLast();
  }

  /// The path of the link in a letter that begins so.
  static String link(KeptMail.Letter letter, String beginning) {
    Matcher link = LINK.matcher(letter.text());
    while (link.find()) {
      if (link.group(1).startsWith(beginning)) {
        return link.group(1);
      }
    }
    throw new AssertionError("No link to " + beginning + " in: " + letter.text());
  }

  static String token(String link) {
    return link.substring(link.indexOf("token=") + 6);
  }
}
