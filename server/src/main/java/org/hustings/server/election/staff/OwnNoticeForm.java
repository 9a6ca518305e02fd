package org.hustings.server.election.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.server.election.notice.OwnNotice;
import org.hustings.words.Words;

/// The form of a notice in an official's own words.
record OwnNoticeForm(Map<String, String> sent) {
  private static final int TITLE = 200;
  private static final int WORDS = 5000;

  OwnNotice.Text english() {
    return new OwnNotice.Text(field("title"), field("words"));
  }

  OwnNotice.Text welsh() {
    return new OwnNotice.Text(field("titleCy"), field("wordsCy"));
  }

  private String field(String name) {
    return sent.getOrDefault(name, "").strip();
  }

  /// What is wrong, by the name of the field.
  Map<String, String> faults(Words words) {
    Map<String, String> faults = new LinkedHashMap<>();
    String title = words.say("notice-staff.field.title");
    String text = words.say("notice-staff.field.words");
    missing("title", title, words, faults);
    missing("words", text, words, faults);
    tooLong("title", title, TITLE, words, faults);
    tooLong("words", text, WORDS, words, faults);
    tooLong("titleCy", title, TITLE, words, faults);
    tooLong("wordsCy", text, WORDS, words, faults);
    if (field("titleCy").isEmpty() != field("wordsCy").isEmpty()) {
      faults.put(
          field("titleCy").isEmpty() ? "titleCy" : "wordsCy", words.say("notice-staff.half-welsh"));
    }
    return faults;
  }

  private void missing(String name, String called, Words words, Map<String, String> faults) {
    if (field(name).isEmpty()) {
      faults.put(name, words.say("notice-staff.missing", "field", called));
    }
  }

  private void tooLong(
      String name, String called, int most, Words words, Map<String, String> faults) {
    if (field(name).length() > most) {
      faults.put(name, words.say("notice-staff.too-long", "field", called, "most", most));
    }
  }
}
