package org.hustings.server.election.rules;

import org.hustings.definition.Nominators;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.words.Message;

/// Who may nominate, in the organisation's own names for its bodies and sections.
public final class NominatorsWords {
  private NominatorsWords() {}

  /// In the plural: "CLPs", "members".
  public static Message of(Nominators nominators, Vocabulary vocabulary) {
    return switch (nominators) {
      case Nominators.OfKind bodies ->
          Message.of("election.rules.bodies", "bodies", vocabulary.bodies(bodies.kind(), 2));
      case Nominators.OfMembers members ->
          members.section() == null
              ? Message.of("election.rules.members")
              : Message.of(
                  "election.rules.bodies", "bodies", vocabulary.members(members.section()));
    };
  }

  /// A sentence that begins with what an organisation calls its bodies begins with a capital.
  static String beginning(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
