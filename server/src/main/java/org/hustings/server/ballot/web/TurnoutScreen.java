package org.hustings.server.ballot.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Readers;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Hours;
import org.hustings.server.ballot.MarkedRegister;
import org.hustings.server.ballot.Numbers;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.VotesByDay;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How many have voted so far, and of which branches few.
@Controller
@AllowedTo(Readers.class)
class TurnoutScreen {
  private final Roll roll;
  private final MarkedRegister register;
  private final Packs packs;
  private final VotesByDay votes;
  private final Parting parting;
  private final Box box;
  private final Units units;
  private final Clock clock;
  private final String noUnit;

  TurnoutScreen(
      Roll roll,
      MarkedRegister register,
      Packs packs,
      VotesByDay votes,
      Parting parting,
      Box box,
      Units units,
      Clock clock,
      Catalogue catalogue) {
    this.roll = roll;
    this.register = register;
    this.packs = packs;
    this.votes = votes;
    this.parting = parting;
    this.box = box;
    this.units = units;
    this.clock = clock;
    this.noUnit = catalogue.in(Language.ENGLISH).say("ballot-staff.turnout.no-unit");
  }

  @GetMapping("/staff/elections/{election}/turnout")
  String show(ElectionDefinition election, Model model) {
    Instant now = clock.instant();
    LocalDate today = now.atZone(election.zone()).toLocalDate();
    Map<Channel, Long> received = new EnumMap<>(Channel.class);
    Numbers numbers = parting.numbers(election.id());
    received.put(Channel.ONLINE, (long) numbers.online());
    received.put(Channel.POST, (long) numbers.post());
    model.addAttribute(
        "view",
        new TurnoutView(
            election,
            roll.size(election.id()),
            packs.electorsByChannel(election.id()),
            received,
            votes.of(election.id(), election.zone()),
            units(election),
            box.hours(election.id())
                .map(Hours::opens)
                .map(opens -> opens.atZone(election.zone()).toLocalDate())
                .orElse(today),
            today));
    return "ballot/turnout";
  }

  private List<TurnoutView.OfUnit> units(ElectionDefinition election) {
    List<ElectorNumber> voters = register.voters(election.id());
    Map<String, Long> voted = roll.byUnit(election.id(), voters);
    Map<String, String> names =
        units.all().stream()
            .collect(Collectors.toUnmodifiableMap(unit -> unit.id().slug(), Unit::fullName));
    return roll.byUnit(election.id()).entrySet().stream()
        .map(unit ->
            new TurnoutView.OfUnit(
                unit.getKey().isEmpty() ? noUnit : names.getOrDefault(unit.getKey(), unit.getKey()),
                unit.getValue(),
                Objects.requireNonNullElse(voted.get(unit.getKey()), 0L)))
        .sorted(TurnoutView.OfUnit.LOWEST_FIRST)
        .toList();
  }
}
