package org.hustings.server.roll.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.likeness.Likeness;
import org.hustings.server.roll.likeness.LikenessKind;
import org.hustings.server.roll.likeness.Likenesses;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where officials settle likely duplicates before the freeze.
@Controller
@RequestMapping("/staff/elections/{election}/roll/duplicates")
@AllowedTo(Officials.class)
class LikenessScreen {
  private static final int SHOWN = 50;

  private final Roles roles;
  private final Likenesses likenesses;
  private final Members members;
  private final Roll roll;
  private final Units units;
  private final Catalogue catalogue;

  LikenessScreen(
      Roles roles,
      Likenesses likenesses,
      Members members,
      Roll roll,
      Units units,
      Catalogue catalogue) {
    this.roles = roles;
    this.likenesses = likenesses;
    this.members = members;
    this.roll = roll;
    this.units = units;
    this.catalogue = catalogue;
  }

  @GetMapping
  String list(
      ElectionDefinition election,
      @RequestParam(defaultValue = "NAME_AND_BIRTH") LikenessKind kind,
      SignedIn person,
      Model model) {
    return show(election, person, kind, "", model);
  }

  @PostMapping("/{id}")
  @Done("done-staff.roll.likeness")
  String settle(
      ElectionDefinition election,
      @PathVariable long id,
      @RequestParam(defaultValue = "NAME_AND_BIRTH") LikenessKind kind,
      @RequestParam(defaultValue = "") Set<String> standDown,
      @RequestParam(defaultValue = "") String reason,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    try {
      Set<MemberNumber> numbers =
          standDown.stream()
              .flatMap(number -> MemberNumber.parse(number).stream())
              .collect(Collectors.toUnmodifiableSet());
      likenesses.settle(election.id(), id, numbers, reason, official);
      return "redirect:/staff/elections/" + election.id() + "/roll/duplicates?kind=" + kind;
    } catch (RefusedException e) {
      response.setStatus(422);
      String sentence = catalogue.in(Language.ENGLISH).say(e.reason());
      return show(election, official, kind, sentence, model);
    }
  }

  private String show(
      ElectionDefinition election, SignedIn person, LikenessKind kind, String error, Model model) {
    model.addAttribute("view", new RollView(election, units));
    model.addAttribute("kind", kind);
    model.addAttribute("counts", likenesses.count(election.id()));
    model.addAttribute(
        "likenesses",
        likenesses.of(election.id(), kind, SHOWN).stream().map(this::withEntries).toList());
    model.addAttribute(
        "editable", roles.isOfficial(person) && roll.frozen(election.id()).isEmpty());
    model.addAttribute("error", error);
    return "roll/duplicates";
  }

  private LikenessView withEntries(Likeness likeness) {
    return new LikenessView(
        likeness,
        likeness.members().stream()
            .flatMap(number -> members.find(number).stream())
            .collect(Collectors.collectingAndThen(Collectors.toList(), List::copyOf)));
  }
}
