package org.hustings.cli.rehearse;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.server.dispatch.tryout.TestReport;
import org.hustings.server.dispatch.tryout.Tester;

/// Reports each letter that comes to a tester, once; letters to invented people stay where they are.
final class LettersToTesters implements Runnable {
  private static final long PAUSE_MILLISECONDS = 300;

  private final Letters letters;
  private final List<Tester> testers;
  private final Reports reports;
  private final Map<String, Integer> reported = new HashMap<>();

  LettersToTesters(Letters letters, List<Tester> testers, Reports reports) {
    this.letters = letters;
    this.testers = testers;
    this.reports = reports;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        testers.forEach(tester -> report(tester.address()));
        Thread.sleep(PAUSE_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(String address) {
    List<MimeMessage> all = letters.all(address);
    int before = reported.getOrDefault(address, 0);
    all.stream().skip(before).forEach(this::report);
    reported.put(address, all.size());
  }

  private void report(MimeMessage letter) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      letter.writeTo(bytes);
      reports.say(
          new TestReport(
              TestReport.Kind.LETTER, Base64.getEncoder().encodeToString(bytes.toByteArray())));
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
