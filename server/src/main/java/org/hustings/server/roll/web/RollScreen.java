package org.hustings.server.roll.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.FrozenRoll;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.change.RollChanges;
import org.hustings.server.roll.claim.Claim;
import org.hustings.server.roll.claim.ClaimDecisions;
import org.hustings.server.roll.draft.Previews;
import org.hustings.server.roll.draft.RollWork;
import org.hustings.server.roll.likeness.Likenesses;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where officials preview a roll and freeze it, and see it afterwards.
@Controller
@RequestMapping("/staff/elections/{election}/roll")
@AllowedTo(Readers.class)
class RollScreen {
  private static final int CHANGES_SHOWN = 100;

  private final Roles roles;
  private final RollWork work;
  private final Previews previews;
  private final Likenesses likenesses;
  private final Roll roll;
  private final RollChanges changes;
  private final ClaimDecisions claims;
  private final Units units;
  private final Clock clock;
  private final Catalogue catalogue;

  RollScreen(
      Roles roles,
      RollWork work,
      Previews previews,
      Likenesses likenesses,
      Roll roll,
      RollChanges changes,
      ClaimDecisions claims,
      Units units,
      Clock clock,
      Catalogue catalogue) {
    this.roles = roles;
    this.work = work;
    this.previews = previews;
    this.likenesses = likenesses;
    this.roll = roll;
    this.changes = changes;
    this.claims = claims;
    this.units = units;
    this.clock = clock;
    this.catalogue = catalogue;
  }

  @GetMapping
  String page(ElectionDefinition election, SignedIn person, Model model) {
    if (roles.isOfficial(person)) {
      work.lookAnew(election, person);
    }
    return show(election, person, "", "", model);
  }

  @PostMapping("/preview")
  @Done("done-staff.roll.preview")
  @AllowedTo(Officials.class)
  String preview(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String asAt,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    try {
      work.askForPreview(election.id(), instant(asAt, election), official);
      return "redirect:/staff/elections/" + election.id() + "/roll";
    } catch (RefusedException e) {
      response.setStatus(422);
      return show(election, official, "as-at", english(e), model);
    }
  }

  @PostMapping("/freeze")
  @Done("done-staff.roll.freeze")
  @AllowedTo(Officials.class)
  String freeze(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String confirmed,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    try {
      if (confirmed.isEmpty()) {
        throw new RefusedException("roll-staff.refused.not-confirmed");
      }
      work.askForFreeze(election.id(), official);
      return "redirect:/staff/elections/" + election.id() + "/roll";
    } catch (RefusedException e) {
      response.setStatus(422);
      return show(election, official, "confirmed", english(e), model);
    }
  }

  private String english(RefusedException refusal) {
    return catalogue.in(Language.ENGLISH).say(refusal.reason());
  }

  private Instant instant(String asAt, ElectionDefinition election) {
    if (asAt.isBlank()) {
      return clock.instant();
    }
    try {
      return LocalDateTime.parse(asAt.strip().replace(' ', 'T'))
          .atZone(election.zone())
          .toInstant();
    } catch (DateTimeException _) {
      throw new RefusedException("roll-staff.refused.no-time", "entered", asAt);
    }
  }

  private String show(
      ElectionDefinition election, SignedIn person, String field, String error, Model model) {
    ElectionId id = election.id();
    model.addAttribute("view", new RollView(election, units));
    model.addAttribute("official", roles.isOfficial(person));
    model.addAttribute("field", field);
    model.addAttribute("error", error);
    model.addAttribute("run", work.run(id).orElse(null));
    model.addAttribute("howFar", work.howFar(id).orElse(null));
    Optional<FrozenRoll> frozen = roll.frozen(id);
    if (frozen.isPresent()) {
      model.addAttribute("roll", frozen.get());
      model.addAttribute("size", roll.size(id));
      model.addAttribute("changes", changes.latest(id, CHANGES_SHOWN));
      model.addAttribute("claims", claims.of(id).stream().filter(Claim::isOpen).count());
      return "roll/frozen";
    }
    model.addAttribute("preview", previews.find(id).orElse(null));
    model.addAttribute("advice", ConditionDates.advice(election, clock.instant()));
    model.addAttribute("alike", likenesses.count(id));
    model.addAttribute("open", likenesses.open(id));
    return "roll/before";
  }
}
