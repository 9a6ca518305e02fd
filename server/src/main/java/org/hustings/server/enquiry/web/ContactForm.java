package org.hustings.server.enquiry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.server.account.PersonId;
import org.hustings.server.enquiry.Enquiries;
import org.hustings.server.enquiry.Kind;
import org.hustings.server.enquiry.Topic;
import org.hustings.words.Words;

/// What somebody has filled in.
///
/// @param concerns the officials whom they ticked, as they were sent
/// @param address not asked for of whoever is signed in
public record ContactForm(
    String about, String kind, List<String> concerns, String address, String text) {
  /// The longest text, in characters.
  static final int LONGEST = 4000;

  public ContactForm {
    concerns = List.copyOf(concerns);
    address = address.strip();
    text = plain(text);
  }

  static ContactForm empty(String about, String kind) {
    return new ContactForm(about, kind, List.of(), "", "");
  }

  /// Without control signs but the breaks of its lines: it stands in letters.
  private static String plain(String text) {
    return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
  }

  /// The kind that was chosen, if one was.
  Optional<Kind> chosenKind() {
    return Stream.of(Kind.values()).filter(one -> value(one).equals(kind)).findFirst();
  }

  /// How the form sends a kind.
  public static String value(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// What is wrong, by field; empty if nothing is.
  ///
  /// @param topic what was chosen, if it is there
  /// @param takes whether letters can go to the address; of whoever is signed in it is not asked
  Map<String, String> faults(Words words, Optional<Topic> topic, boolean takes) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (topic.isEmpty()) {
      faults.put("about", words.say("enquiry.refused.about"));
    }
    if (chosenKind().isEmpty()) {
      faults.put("kind", words.say("enquiry.refused.kind"));
    }
    if (chosenKind().filter(Kind.COMPLAINT::equals).isPresent()
        && topic.filter(one -> one.of() != Topic.Of.ELECTION).isPresent()) {
      faults.put("about", words.say("enquiry.refused.complaint-about"));
    }
    if (!takes) {
      faults.put("address", words.say("enquiry.refused.address"));
    }
    if (text.isEmpty() || text.length() > LONGEST) {
      faults.put(
          "text", words.say("enquiry.refused.text", "most", LONGEST, "found", text.length()));
    }
    return faults;
  }

  /// What is to be sent; only of a form without faults.
  ///
  /// @param officials those whom it can be about
  Enquiries.Wanted wanted(Topic topic, Set<PersonId> officials, Words words) {
    List<PersonId> about =
        officials.stream().filter(one -> concerns.contains(one.toString())).toList();
    return new Enquiries.Wanted(chosenKind().orElseThrow(), topic, about, text, words.language());
  }
}
