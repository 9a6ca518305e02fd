package org.hustings.server.slate.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.slate.Slate;

/// A slate as its form has it.
///
/// @param slug of the slate that is changed; empty for a new one
/// @param with the slugs of the other groups that share it
/// @param candidates by name, one a line, in order
/// @param regions other orders: the name of a region with a colon, and its candidates under it
public record SlateForm(
    String slug,
    String name,
    Set<String> with,
    String candidates,
    String regions,
    boolean ordered) {
  public SlateForm {
    with = Set.copyOf(with);
  }

  static SlateForm blank(String group) {
    return new SlateForm("", group, Set.of(), "", "", false);
  }

  static SlateForm of(Slate slate, List<Candidacy> all) {
    Map<CandidacyId, String> names =
        all.stream().collect(Collectors.toMap(Candidacy::id, one -> one.name().shown()));
    String regions =
        slate.inRegions().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(in -> in.getKey() + ":\n" + lines(in.getValue(), names))
            .collect(Collectors.joining("\n\n"));
    return new SlateForm(
        slate.slug(),
        slate.name(),
        slate.groups().stream().map(group -> group.slug()).collect(Collectors.toSet()),
        lines(slate.candidates(), names),
        regions,
        slate.ordered());
  }

  private static String lines(List<CandidacyId> candidates, Map<CandidacyId, String> names) {
    return candidates.stream()
        .map(one -> names.getOrDefault(one, ""))
        .collect(Collectors.joining("\n"));
  }

  /// Whom the slate recommends everywhere.
  ///
  /// @throws RefusedException that says which name is not that of a candidate
  List<CandidacyId> everywhere(List<Candidacy> all) {
    return named(candidates.lines().toList(), all);
  }

  /// Whom it recommends in the regions that have an order of their own.
  ///
  /// @throws RefusedException that says what is wrong with a line
  Map<String, List<CandidacyId>> inRegions(List<Candidacy> all) {
    Map<String, List<String>> byRegion = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : regions.lines().map(String::strip).toList()) {
      if (line.endsWith(":")) {
        current = new ArrayList<>();
        byRegion.put(line.substring(0, line.length() - 1).strip(), current);
      } else if (!line.isEmpty() && byRegion.isEmpty()) {
        throw new RefusedException("slate.refused.no-region", "line", line);
      } else {
        current.add(line);
      }
    }
    Map<String, List<CandidacyId>> places = new LinkedHashMap<>();
    byRegion.forEach((region, names) -> places.put(region, named(names, all)));
    return places;
  }

  private static List<CandidacyId> named(List<String> lines, List<Candidacy> all) {
    Set<CandidacyId> named = new LinkedHashSet<>();
    for (String line : lines.stream().map(String::strip).toList()) {
      if (!line.isEmpty() && !named.add(find(line, all))) {
        throw new RefusedException("slate.refused.twice", "line", line);
      }
    }
    return List.copyOf(named);
  }

  private static CandidacyId find(String name, List<Candidacy> all) {
    return all.stream()
        .filter(one -> one.name().shown().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new RefusedException("slate.refused.not-standing", "line", name))
        .id();
  }
}
