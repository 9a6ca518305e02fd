package org.hustings.server.organisation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hustings.server.organisation.unit.Directory;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.words.Words;

/// What was looked for in the directory, and what was found.
public record UnitSearch(
    String words,
    String region,
    String kind,
    List<String> regions,
    List<Kind> kinds,
    List<Unit> found) {
  private static final int MOST_IN_TITLE = 3;

  /// @param order of names in the reader's alphabet
  static UnitSearch in(
      Directory directory,
      List<Kind> kinds,
      String words,
      String region,
      String kind,
      Comparator<String> order) {
    List<Unit> everything = directory.search("");
    List<String> regions =
        everything.stream()
            .map(Unit::region)
            .filter(Objects::nonNull)
            .distinct()
            .sorted(order)
            .toList();
    List<Kind> used =
        kinds.stream()
            .filter(one -> everything.stream().anyMatch(unit -> unit.kind().id().equals(one.id())))
            .toList();
    List<Unit> found =
        directory.search(words).stream()
            .filter(unit -> region.isEmpty() || region.equals(unit.region()))
            .filter(unit -> kind.isEmpty() || kind.equals(unit.kind().id().slug()))
            .sorted(Comparator.comparing(Unit::fullName, order))
            .toList();
    return new UnitSearch(words, region, kind, regions, used, found);
  }

  /// What the page is called: by the organisation's own kinds of unit, where these are few.
  public String title(Words said) {
    return kinds.isEmpty() || kinds.size() > MOST_IN_TITLE
        ? said.say("organisation.units.title")
        : said.say(
            "organisation.units.title-of-kinds",
            "kinds",
            kinds.stream().map(Kind::plural).toList());
  }

  /// How many were found, with the kind where it is one.
  public String count(Words said) {
    List<Kind> of = found.stream().map(Unit::kind).distinct().toList();
    if (found.isEmpty()) {
      return isNarrowed()
          ? said.say("organisation.units.nothing-found")
          : said.say("organisation.units.none-yet");
    }
    return of.size() == 1
        ? said.say(
            "organisation.units.found-of-kind",
            "found",
            found.size(),
            "kind",
            of.getFirst().name(),
            "kinds",
            of.getFirst().plural())
        : said.say("organisation.units.found", "found", found.size());
  }

  private boolean isNarrowed() {
    return !words.isEmpty() || !region.isEmpty() || !kind.isEmpty();
  }
}
