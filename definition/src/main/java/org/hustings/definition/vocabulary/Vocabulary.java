package org.hustings.definition.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What this organisation calls its kinds of body and its sections, so that rules can be said in
/// its own words.
public record Vocabulary(List<BodyKind> kinds, List<Section> sections) {
  public Vocabulary {
    kinds = List.copyOf(kinds);
    sections = List.copyOf(sections);
  }

  public Optional<BodyKind> kind(String key) {
    return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
  }

  public Optional<Section> section(String key) {
    return sections.stream().filter(section -> section.key().equals(key)).findFirst();
  }

  /// The sections of which members declare for themselves that they belong, each with the words that
  /// they agree to.
  public Map<String, String> declared() {
    Map<String, String> declared = new HashMap<>();
    for (Section section : sections) {
      if (section.consent() != null) {
        declared.put(section.key(), section.consent());
      }
    }
    return declared;
  }

  /// "CLP" or "CLPs" as the number asks; the key itself for a kind without words.
  public String bodies(String kind, int number) {
    return kind(kind).map(known -> number == 1 ? known.one() : known.many()).orElse(kind);
  }

  /// "young members"; the key itself for a section without words.
  public String members(String section) {
    return section(section).map(Section::words).orElse(section);
  }
}
