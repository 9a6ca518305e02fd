package org.hustings.server.organisation.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.Dated;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Directory;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitMatch;
import org.hustings.server.organisation.unit.UnitPageSection;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The public directory of units.
@Controller
@AllowedTo(Everybody.class)
class DirectoryPages {
  private final Units units;
  private final Kinds kinds;
  private final Officers officers;
  private final Today today;
  private final Clock clock;
  private final StaffOnly staff;
  private final ObjectProvider<UnitPageSection> sections;

  DirectoryPages(
      Units units,
      Kinds kinds,
      Officers officers,
      Today today,
      Clock clock,
      StaffOnly staff,
      ObjectProvider<UnitPageSection> sections) {
    this.units = units;
    this.kinds = kinds;
    this.officers = officers;
    this.today = today;
    this.clock = clock;
    this.staff = staff;
    this.sections = sections;
  }

  @GetMapping("/units")
  String directory(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(name = "as-at", required = false) @Nullable String parameter,
      @Nullable SignedIn person,
      Words words,
      Model model) {
    AsAt asAt = asAt(parameter);
    model.addAttribute(
        "search",
        UnitSearch.in(units.asAt(asAt), kinds.all(), q.strip(), region, kind, words.order()));
    model.addAttribute("asAt", asAt);
    model.addAttribute("earlier", asAt.earlier(words, today.zone()));
    model.addAttribute("editable", !asAt.isEarlier() && staff.mayWrite(person));
    return "organisation/units";
  }

  private AsAt asAt(@Nullable String parameter) {
    return AsAt.asked(parameter, today.zone(), clock);
  }

  /// A unit's page. Any spelling of its name leads there.
  @GetMapping("/units/{unit}")
  String unit(
      @PathVariable String unit,
      @RequestParam(name = "as-at", required = false) @Nullable String parameter,
      @Nullable SignedIn person,
      Words words,
      Model model) {
    AsAt asAt = asAt(parameter);
    Directory directory = units.asAt(asAt);
    Optional<Unit> found =
        UnitId.isSlug(unit) ? directory.find(new UnitId(unit)) : Optional.<Unit>empty();
    if (found.isEmpty()) {
      return elsewhere(unit, directory, asAt);
    }
    model.addAttribute("view", view(found.get(), directory, asAt, person, words));
    return "organisation/unit";
  }

  private static String elsewhere(String name, Directory directory, AsAt asAt) {
    return switch (directory.find(name)) {
      case UnitMatch.Found(var unit) -> "redirect:/units/" + unit.id() + asAt.query();
      case UnitMatch.Several _ ->
          "redirect:"
              + UriComponentsBuilder.fromPath("/units").queryParam("q", name).encode().toUriString()
              + asAt.furtherQuery();
      case UnitMatch.None none ->
          throw UnansweredException.nothing(
              asAt.isEarlier()
                  ? Message.of("organisation.unit.none-then", "name", name)
                  : Message.of("organisation.unit.none", "name", name),
              advice(none.alike()));
    };
  }

  private static Message advice(List<Unit> alike) {
    return alike.isEmpty()
        ? Message.of("organisation.unit.look")
        : Message.of(
            "organisation.unit.meant", "names", alike.stream().map(Unit::fullName).toList());
  }

  private UnitView view(
      Unit unit, Directory directory, AsAt asAt, @Nullable SignedIn person, Words words) {
    return new UnitView(
        asAt,
        today.zone(),
        unit,
        unit.parent() == null ? null : directory.find(unit.parent()).orElse(null),
        directory.partsOf(unit.id()).toList(),
        unit.successors().stream().flatMap(id -> directory.find(id).stream()).toList(),
        directory.followedBy(unit.id()).toList(),
        (asAt.isEarlier() ? officers.of(unit.id(), asAt.instant()) : officers.of(unit.id()))
            .stream().map(Officer::role).distinct().toList(),
        sections.orderedStream().flatMap(room -> room.about(unit, asAt, words).stream()).toList(),
        units.history(unit.id()).stream()
            .map(Dated::recorded)
            .filter(change -> !change.at().isAfter(asAt.instant()))
            .findFirst()
            .orElse(null),
        unit.existsOn(directory.day()),
        !asAt.isEarlier() && staff.mayReadOf(person, unit.id()),
        !asAt.isEarlier() && staff.mayWrite(person));
  }
}
