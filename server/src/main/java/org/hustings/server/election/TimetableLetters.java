package org.hustings.server.election;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Nominators;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the officers of bodies that nominate in an election by e-mail that its timetable changed.
@Component
class TimetableLetters {
  private final Elections elections;
  private final Units units;
  private final Officers officers;
  private final Mailer mailer;
  private final SiteAddress site;
  private final Clock clock;

  TimetableLetters(
      Elections elections,
      Units units,
      Officers officers,
      Mailer mailer,
      SiteAddress site,
      Clock clock) {
    this.elections = elections;
    this.units = units;
    this.officers = officers;
    this.mailer = mailer;
    this.site = site;
    this.clock = clock;
  }

  @EventListener
  void write(ElectionPublished published) {
    Instant now = clock.instant();
    List<Publication> publications = elections.publications(published.election(), now);
    if (publications.size() < 2) {
      return;
    }
    List<Publication> lastTwo = publications.subList(publications.size() - 2, publications.size());
    List<TimetableChange> changes = TimetableChange.between(lastTwo);
    if (changes.isEmpty()) {
      return;
    }
    ElectionDefinition election = lastTwo.getLast().definition();
    String text = text(election, changes);
    String subject = election.title() + ": the timetable has changed";
    addresses(election, now)
        .forEach(address -> mailer.send(new Mailer.Letter(address, subject, text)));
  }

  private String text(ElectionDefinition election, List<TimetableChange> changes) {
    StringBuilder text = new StringBuilder("The timetable of " + election.title() + " changed.\n");
    changes.forEach(change -> text.append("\n- ").append(change.sentence()));
    return text.append("\n\nReason: ")
        .append(changes.getFirst().reason())
        .append("\n\nThe whole timetable: ")
        .append(site.of("/elections/" + election.id() + "/timetable"))
        .append("\n\nYou get this as an officer of a body that nominates in this election.\n")
        .toString();
  }

  /// Each address once, although somebody may hold several offices.
  private Set<String> addresses(ElectionDefinition election, Instant now) {
    LocalDate today = now.atZone(election.zone()).toLocalDate();
    Set<String> addresses = new LinkedHashSet<>();
    for (KindId kind : nominating(election)) {
      for (Unit unit : units.ofKind(kind, today)) {
        for (Officer officer : officers.of(unit.id())) {
          if (officer.email() != null) {
            addresses.add(officer.email());
          }
        }
      }
    }
    return addresses;
  }

  private static Set<KindId> nominating(ElectionDefinition election) {
    Set<KindId> kinds = new LinkedHashSet<>();
    for (ContestDefinition contest : election.contests()) {
      for (Nominators nominators : contest.nominators()) {
        if (nominators instanceof Nominators.OfKind bodies) {
          kinds.add(new KindId(bodies.kind()));
        }
      }
    }
    return kinds;
  }
}
