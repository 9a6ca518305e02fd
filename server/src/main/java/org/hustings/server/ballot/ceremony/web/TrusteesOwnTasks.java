package org.hustings.server.ballot.ceremony.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.Grant;
import org.hustings.server.account.OwnTask;
import org.hustings.server.account.OwnTasks;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.ballot.ceremony.Ceremonies;
import org.hustings.server.ballot.ceremony.Seat;
import org.hustings.server.ballot.ceremony.TrusteeKeys;
import org.hustings.server.ballot.vouching.LodgedKeys;
import org.hustings.server.election.Elections;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.election.stop.Stops;
import org.hustings.words.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What trustees have to do before ballots are sent: to make their own key, and to test their share.
@Component
@Order(40)
class TrusteesOwnTasks implements OwnTasks {
  private final Elections elections;
  private final TrusteeKeys trustees;
  private final Ceremonies ceremonies;
  private final LodgedKeys lodged;
  private final Stops stops;

  TrusteesOwnTasks(
      Elections elections,
      TrusteeKeys trustees,
      Ceremonies ceremonies,
      LodgedKeys lodged,
      Stops stops) {
    this.elections = elections;
    this.trustees = trustees;
    this.ceremonies = ceremonies;
    this.lodged = lodged;
    this.stops = stops;
  }

  @Override
  public List<OwnTask> of(PersonId person, Set<Grant> grants, Instant now) {
    return grants.stream()
        .filter(grant -> grant.role() == Role.TRUSTEE)
        .flatMap(grant -> elections.find(new ElectionId(grant.scope())).stream())
        .filter(election -> stops.of(election.id(), now).isEmpty())
        .flatMap(election -> of(person, election).stream())
        .toList();
  }

  private Optional<OwnTask> of(PersonId person, ElectionDefinition election) {
    if (lodged.fingerprint(election.id()).isPresent()) {
      return Optional.empty();
    }
    if (trustees.find(election.id(), person).isEmpty()) {
      return Optional.of(
          task(Message.of("ceremony.tasks.key", "election", election.title()), election));
    }
    return ceremonies
        .find(election.id())
        .flatMap(ceremony -> ceremony.seatOf(person))
        .filter(seat -> isToBeTested(seat))
        .map(_ -> task(Message.of("ceremony.tasks.test", "election", election.title()), election));
  }

  private static boolean isToBeTested(Seat seat) {
    return seat.envelope() != null && !seat.isTested();
  }

  private static OwnTask task(Message name, ElectionDefinition election) {
    return new OwnTask(
        name,
        "/elections/" + election.id() + "/trustee",
        election
            .timetable()
            .act(ActKind.DISPATCH_BEGINS)
            .map(act -> OwnTask.until(MomentMessage.value(act.at())))
            .orElse(null));
  }
}
