package org.hustings.server.organisation.web;

import java.util.List;
import java.util.Optional;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.Kinds;
import org.hustings.server.organisation.Officer;
import org.hustings.server.organisation.Officers;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.Unit;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.UnitMatch;
import org.hustings.server.organisation.UnitPageSection;
import org.hustings.server.organisation.Units;
import org.hustings.server.platform.UnansweredException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The public directory of units.
@Controller
class DirectoryPages {

  private final Units units;
  private final Kinds kinds;
  private final Officers officers;
  private final Today today;
  private final StaffOnly staff;
  private final ObjectProvider<UnitPageSection> sections;

  DirectoryPages(
      Units units,
      Kinds kinds,
      Officers officers,
      Today today,
      StaffOnly staff,
      ObjectProvider<UnitPageSection> sections) {
    this.units = units;
    this.kinds = kinds;
    this.officers = officers;
    this.today = today;
    this.staff = staff;
    this.sections = sections;
  }

  @GetMapping("/units")
  String directory(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String kind,
      @AuthenticationPrincipal @Nullable SignedIn person,
      Model model) {
    model.addAttribute("search", UnitSearch.in(units, kinds.all(), q.strip(), region, kind));
    model.addAttribute("editable", staff.mayWrite(person));
    return "organisation/units";
  }

  /// A unit's page. Any spelling of its name leads there.
  @GetMapping("/units/{unit}")
  String unit(
      @PathVariable String unit, @AuthenticationPrincipal @Nullable SignedIn person, Model model) {
    var found = UnitId.isSlug(unit) ? units.find(new UnitId(unit)) : Optional.<Unit>empty();
    if (found.isEmpty()) {
      return elsewhere(unit);
    }
    model.addAttribute("view", view(found.get(), person));
    return "organisation/unit";
  }

  private String elsewhere(String name) {
    return switch (units.find(name)) {
      case UnitMatch.Found(var unit) -> "redirect:/units/" + unit.id();
      case UnitMatch.Several _ ->
          "redirect:"
              + UriComponentsBuilder.fromPath("/units")
                  .queryParam("q", name)
                  .encode()
                  .toUriString();
      case UnitMatch.None none ->
          throw UnansweredException.nothing(
              "No unit is called \"" + name + "\".", advice(none.alike()));
    };
  }

  private static String advice(List<Unit> alike) {
    return alike.isEmpty()
        ? "Look for it in the directory, at /units."
        : "Did you mean "
            + String.join(" or ", alike.stream().map(Unit::fullName).toList())
            + "? Look in the directory, at /units.";
  }

  private UnitView view(Unit unit, @Nullable SignedIn person) {
    var day = today.day();
    return new UnitView(
        unit,
        unit.parent() == null ? null : units.find(unit.parent()).orElse(null),
        units.partsOf(unit.id()).toList(),
        unit.successors().stream().flatMap(id -> units.find(id).stream()).toList(),
        units.all().stream().filter(it -> it.successors().contains(unit.id())).toList(),
        officers.of(unit.id()).stream().map(Officer::role).distinct().toList(),
        sections.orderedStream().flatMap(room -> room.about(unit).stream()).toList(),
        units.history(unit.id()).stream().findFirst().map(it -> it.recorded()).orElse(null),
        unit.existsOn(day),
        staff.mayReadOf(person, unit.id()),
        staff.mayWrite(person));
  }
}
