package org.hustings.server.candidacy.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;

/// A candidacy as staff enter it.
///
/// @param name as it is to stand on the ballot paper
/// @param sorted the same with the surname first; empty to have it proposed
/// @param number on the membership register; empty for somebody who is not on it
/// @param source where it comes from, for the public to read
public record CandidacyForm(String name, String sorted, String number, String source) {
  static final CandidacyForm EMPTY = new CandidacyForm("", "", "", "");
  private static final int LONGEST = 200;

  static CandidacyForm read(Map<String, String> sent) {
    return new CandidacyForm(
        written(sent, "name"),
        written(sent, "sorted"),
        written(sent, "number"),
        written(sent, "source"));
  }

  private static String written(Map<String, String> sent, String field) {
    return sent.getOrDefault(field, "").strip();
  }

  /// What is wrong with it, by field, in the order of the form.
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    require(faults, "name", name, EnglishSite.say(Message.of("standing-staff.fault.name")));
    require(faults, "source", source, EnglishSite.say(Message.of("standing-staff.fault.source")));
    if (sorted.length() > LONGEST) {
      faults.put(
          "sorted",
          EnglishSite.say(Message.of("standing-staff.fault.longest", "longest", LONGEST)));
    }
    return faults;
  }

  private static void require(
      Map<String, String> faults, String field, String text, String missing) {
    if (text.isEmpty()) {
      faults.put(field, missing);
    } else if (text.length() > LONGEST) {
      faults.put(
          field, EnglishSite.say(Message.of("standing-staff.fault.longest", "longest", LONGEST)));
    }
  }

  PersonName personName() {
    return sorted.isEmpty() ? PersonName.of(name) : new PersonName(name, sorted);
  }
}
