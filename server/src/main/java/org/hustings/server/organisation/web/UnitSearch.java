package org.hustings.server.organisation.web;

import java.util.List;
import java.util.Objects;
import org.hustings.server.organisation.unit.Directory;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Unit;

/// What was looked for in the directory, and what was found.
public record UnitSearch(
    String words,
    String region,
    String kind,
    List<String> regions,
    List<Kind> kinds,
    List<Unit> found) {
  static UnitSearch in(
      Directory directory, List<Kind> kinds, String words, String region, String kind) {
    List<Unit> everything = directory.search("");
    List<String> regions =
        everything.stream().map(Unit::region).filter(Objects::nonNull).distinct().sorted().toList();
    List<Kind> used =
        kinds.stream()
            .filter(one -> everything.stream().anyMatch(unit -> unit.kind().id().equals(one.id())))
            .toList();
    List<Unit> found =
        directory.search(words).stream()
            .filter(unit -> region.isEmpty() || region.equals(unit.region()))
            .filter(unit -> kind.isEmpty() || kind.equals(unit.kind().id().slug()))
            .toList();
    return new UnitSearch(words, region, kind, regions, used, found);
  }

  /// "648 found" in words, with the kind where it is one.
  public String count() {
    List<Kind> kinds = found.stream().map(unit -> unit.kind()).distinct().toList();
    boolean one = found.size() == 1;
    String what =
        kinds.size() == 1 ? (one ? kinds.getFirst().name() : kinds.getFirst().plural()) : "units";
    return found.isEmpty() ? "Nothing of that name exists." : found.size() + " " + what;
  }
}
