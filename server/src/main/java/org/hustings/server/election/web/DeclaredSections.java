package org.hustings.server.election.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.vocabulary.Section;
import org.hustings.server.election.Elections;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.declaration.Declaration;
import org.hustings.server.organisation.declaration.SectionDeclarations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The sections that public elections leave to their members to declare, and what one has declared.
@Component
public class DeclaredSections {
  private final Elections elections;
  private final SectionDeclarations declarations;
  private final Clock clock;

  DeclaredSections(Elections elections, SectionDeclarations declarations, Clock clock) {
    this.elections = elections;
    this.declarations = declarations;
    this.clock = clock;
  }

  /// A section with the words to agree to, which one election states or several.
  ///
  /// @param words who is in it: "disabled members"; its key for one that no election states any more
  /// @param elections what they are called; empty if it is declared and none states it any more
  /// @param declaration in just these words; null for none
  public record Offered(
      String section,
      String words,
      String consent,
      List<String> elections,
      @Nullable Declaration declaration) {
    public Offered {
      elections = List.copyOf(elections);
    }
  }

  private record Stated(String section, String consent) {}

  /// All that a member can declare or withdraw.
  List<Offered> of(MemberNumber member) {
    Map<Stated, List<String>> titles = new LinkedHashMap<>();
    Map<Stated, String> words = new LinkedHashMap<>();
    for (ElectionDefinition election : elections.all()) {
      if (election.timetable().ballot().isAfter(clock.instant())) {
        continue;
      }
      for (Section section : election.vocabulary().sections()) {
        if (section.consent() != null) {
          Stated stated = new Stated(section.key(), section.consent());
          titles.computeIfAbsent(stated, _ -> new ArrayList<>()).add(election.title());
          words.putIfAbsent(stated, section.words());
        }
      }
    }
    List<Declaration> declared = declarations.of(member);
    for (Declaration one : declared) {
      Stated stated = new Stated(one.section(), one.consent());
      titles.putIfAbsent(stated, List.of());
      words.putIfAbsent(stated, one.section());
    }
    return titles.entrySet().stream()
        .map(one ->
            new Offered(
                one.getKey().section(),
                words.getOrDefault(one.getKey(), ""),
                one.getKey().consent(),
                one.getValue(),
                in(declared, one.getKey()).orElse(null)))
        .toList();
  }

  private static Optional<Declaration> in(List<Declaration> declared, Stated stated) {
    return declared.stream()
        .filter(one -> new Stated(one.section(), one.consent()).equals(stated))
        .findFirst();
  }
}
