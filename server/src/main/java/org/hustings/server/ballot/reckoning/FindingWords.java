package org.hustings.server.ballot.reckoning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Says to officials what is wrong with a box, and what now.
@Component
public class FindingWords {
  private static final int NAMED = 5;
  private static final int LETTERS = 16;
  private static final int HASH = 64;

  private final Words english;

  FindingWords(Catalogue catalogue) {
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// What was found, a sentence a kind.
  public String of(Findings findings) {
    List<String> sentences = new ArrayList<>();
    sentences.add(english.say("ballot-staff.found.lead"));
    findings.byKind().forEach((kind, some) -> sentences.add(sentence(kind, some)));
    return String.join(" ", sentences);
  }

  /// The same, with what now.
  public String withWayOn(Findings findings) {
    return of(findings) + " " + english.say("ballot-staff.found.way-on");
  }

  /// That the key which was lodged is not there.
  public String lostKey(String fingerprint) {
    return english.say("ballot-staff.found.lost-key", "fingerprint", fingerprint);
  }

  private String sentence(Finding.Kind kind, List<Finding> some) {
    String hashes =
        some.stream().limit(NAMED).map(FindingWords::name).collect(Collectors.joining(", "))
            + (some.size() > NAMED ? " …" : "");
    return switch (kind) {
      case EQUAL -> say("ballot-staff.found.equal", some, hashes);
      case CHANGED -> say("ballot-staff.found.changed", some, hashes);
      case MISSING -> say("ballot-staff.found.missing", some, hashes);
      case NEVER_LISTED -> say("ballot-staff.found.never-listed", some, hashes);
      case NOT_ADMITTED -> say("ballot-staff.found.not-admitted", some, hashes);
      case SET_ASIDE -> say("ballot-staff.found.set-aside", some, hashes);
      case DISQUALIFIED -> say("ballot-staff.found.disqualified", some, hashes);
      case VOID -> say("ballot-staff.found.void", some, hashes);
      case STRAY -> say("ballot-staff.found.stray", some, hashes);
      case DECISION -> say("ballot-staff.found.decision", some, hashes);
      case FOREIGN_KEY -> english.say("ballot-staff.found.foreign-key", "fingerprint", hashes);
      case LOST_KEY -> english.say("ballot-staff.found.lost-key", "fingerprint", hashes);
      case FORGED_PAPERS ->
          english.say(
              "ballot-staff.found.forged-papers",
              "number",
              Integer.parseInt(some.getFirst().hash()));
      case PAPERS -> some.stream().map(this::papers).collect(Collectors.joining(" "));
      case ROW -> say("ballot-staff.found.row", some, hashes);
      case PROGRAM -> say("ballot-staff.found.program", some, hashes);
      case LIST -> english.say("ballot-staff.found.list", "hashes", hashes);
      case ACCOUNT -> english.say("ballot-staff.found.account");
    };
  }

  private String say(String key, List<Finding> some, String hashes) {
    return english.say(key, "number", some.size(), "hashes", hashes);
  }

  private String papers(Finding finding) {
    String[] said = finding.hash().split(" ", -1);
    return english.say(
        said[0].equals("votes")
            ? "ballot-staff.found.papers-votes"
            : "ballot-staff.found.papers-aside",
        "lying",
        Integer.parseInt(said[1]),
        "told",
        Integer.parseInt(said[2]));
  }

  private static String name(Finding finding) {
    String hash = finding.hash();
    return hash.length() == HASH ? hash.substring(0, LETTERS) : hash;
  }
}
