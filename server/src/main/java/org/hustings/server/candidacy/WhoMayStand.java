package org.hustings.server.candidacy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.MemberFacts;
import org.hustings.server.account.PersonId;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.RegisterFacts;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.register.RegisterEntries;
import org.hustings.server.organisation.register.RegisterEntry;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Holds whoever is put forward against what the contest asks of candidates, as the register has it
/// now.
@Component
public class WhoMayStand {
  private final Members members;
  private final RegisterEntries register;
  private final Stops stops;
  private final Clock clock;

  WhoMayStand(Members members, RegisterEntries register, Stops stops, Clock clock) {
    this.members = members;
    this.register = register;
    this.stops = stops;
    this.clock = clock;
  }

  /// Why nobody is put forward: the election does not go on, or the contest puts a question.
  public Optional<Hindrance> stopped(PublicContests.Defined defined) {
    if (defined.contest().isQuestion()) {
      return Optional.of(
          new Hindrance.Stopped(
              Message.of("candidacy.stand.refused.question", "contest", defined.contest().name())));
    }
    return stops.refusal(defined.contest().id()).map(Hindrance.Stopped::new);
  }

  /// Why a person may not stand; nothing if they may, or if the definition does not state who may.
  public List<Hindrance> hindrances(PublicContests.Defined defined, PersonId person) {
    Optional<Hindrance> stopped = stopped(defined);
    if (stopped.isPresent()) {
      return stopped.stream().toList();
    }
    Eligibility asked = defined.contest().candidates();
    if (asked == null) {
      return List.of();
    }
    Optional<RegisterEntry> entry =
        members
            .of(person)
            .filter(member -> !member.hasLeft())
            .flatMap(member -> register.find(member.number(), clock.instant()));
    return entry
        .map(found -> unmet(defined, asked, found))
        .orElse(List.of(new Hindrance.NoMember()));
  }

  private static List<Hindrance> unmet(
      PublicContests.Defined defined, Eligibility asked, RegisterEntry entry) {
    MemberFacts facts = RegisterFacts.of(entry, defined.election().vocabulary());
    return asked.unmet(facts).stream()
        .<Hindrance>map(condition ->
            new Hindrance.Unmet(
                defined.contest(),
                condition,
                condition.gap(facts),
                defined.election().vocabulary(),
                entry.member().name()))
        .toList();
  }
}
