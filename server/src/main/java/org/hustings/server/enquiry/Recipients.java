package org.hustings.server.enquiry;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Interest;
import org.hustings.server.account.Interests;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.officer.SecretaryPost;
import org.hustings.server.slate.GroupId;
import org.hustings.server.slate.Organisers;
import org.springframework.stereotype.Component;

/// For whom an enquiry is, and who may read it.
@Component
public class Recipients {
  private final Roles roles;
  private final Grants grants;
  private final Interests interests;
  private final People people;
  private final SecretaryPost secretaries;
  private final Organisers organisers;

  Recipients(
      Roles roles,
      Grants grants,
      Interests interests,
      People people,
      SecretaryPost secretaries,
      Organisers organisers) {
    this.roles = roles;
    this.grants = grants;
    this.interests = interests;
    this.people = people;
    this.secretaries = secretaries;
    this.organisers = organisers;
  }

  /// Whether somebody may read an enquiry, and so answer, decide and pass it on.
  boolean mayRead(PersonId person, Enquiry enquiry) {
    return holder(person).mayRead(enquiry);
  }

  /// Whoever is reached at the same address is the same, whichever register knows them.
  Holder holder(PersonId person) {
    Set<PersonId> selves = new HashSet<>(Set.of(person));
    people
        .find(person)
        .map(Registered::address)
        .filter(address -> !address.isBlank())
        .ifPresent(address -> people.at(address).forEach(one -> selves.add(one.id())));
    return new Holder(
        selves,
        roles.of(person),
        interests.of(person).stream().map(Interest::election).collect(Collectors.toSet()));
  }

  /// Whether somebody reads the letters to whoever sent it.
  boolean isSender(PersonId person, Content content) {
    Mailbox own = Mailbox.of(content.address());
    return people.addressesOf(person).stream().map(Mailbox::of).anyMatch(own::equals);
  }

  /// The officials whom an enquiry can be about, by name.
  public Map<PersonId, String> officials() {
    Map<PersonId, String> names = new LinkedHashMap<>();
    holding(Set.of(Role.RETURNING_OFFICER, Role.STAFF))
        .forEach(held -> names.putIfAbsent(held.person(), held.name()));
    return names;
  }

  /// With whom an enquiry begins. What no official may read goes to the scrutineers; a unit or group
  /// whom nobody reaches is spoken for by the officials.
  Addressee first(Enquiry enquiry) {
    Topic topic = enquiry.topic();
    return switch (topic.of()) {
      case UNIT ->
          secretaries.reaches(new UnitId(topic.slug()))
              ? new Addressee(Addressee.Desk.UNIT, topic.slug())
              : Addressee.OFFICIALS;
      case GROUP ->
          organisers.of(new GroupId(topic.slug())).isEmpty()
              ? Addressee.OFFICIALS
              : new Addressee(Addressee.Desk.GROUP, topic.slug());
      case ELECTION, SITE -> hasOfficials(enquiry) ? Addressee.OFFICIALS : Addressee.SCRUTINEERS;
    };
  }

  /// Whether there is an official who may read it.
  boolean hasOfficials(Enquiry enquiry) {
    return officials().keySet().stream()
        .map(this::holder)
        .anyMatch(holder -> holder.wouldRead(enquiry, Addressee.OFFICIALS));
  }

  /// To whom an enquiry can be passed on from where it lies. A complaint is decided by officials or
  /// scrutineers only.
  List<Addressee> targets(Enquiry enquiry) {
    Topic topic = enquiry.topic();
    Stream<Addressee> own =
        switch (topic.of()) {
          case UNIT, GROUP -> Stream.of(first(enquiry));
          case ELECTION, SITE -> Stream.empty();
        };
    Stream<Addressee> others =
        Stream.concat(
            hasOfficials(enquiry) ? Stream.of(Addressee.OFFICIALS) : Stream.empty(),
            persons(Role.SCRUTINEER).isEmpty() ? Stream.empty() : Stream.of(Addressee.SCRUTINEERS));
    return Stream.concat(own, others)
        .distinct()
        .filter(one -> !one.equals(enquiry.addressee()))
        .toList();
  }

  /// Whom to write to about an enquiry that lies with officials, scrutineers or a group: of the
  /// officials the returning officers, or where none of them may read it, the staff.
  List<Registered> toTell(Enquiry enquiry) {
    List<PersonId> asked =
        switch (enquiry.addressee().desk()) {
          case OFFICIALS -> officialsToTell(enquiry);
          case SCRUTINEERS -> persons(Role.SCRUTINEER);
          case GROUP -> organisers.of(new GroupId(enquiry.addressee().slug()));
          case UNIT -> List.of();
        };
    return readers(asked.stream(), enquiry);
  }

  private List<PersonId> officialsToTell(Enquiry enquiry) {
    List<PersonId> first =
        persons(Role.RETURNING_OFFICER).stream()
            .filter(person -> mayRead(person, enquiry))
            .toList();
    return first.isEmpty() ? persons(Role.STAFF) : first;
  }

  /// Whom to tell of one that is overdue, besides those with whom it lies: the officials and the
  /// scrutineers, but none whom it is about.
  List<Registered> toWarn(Enquiry enquiry) {
    return Stream.of(Role.RETURNING_OFFICER, Role.STAFF, Role.SCRUTINEER)
        .flatMap(role -> persons(role).stream())
        .filter(person -> !holder(person).isConcernedBy(enquiry))
        .distinct()
        .flatMap(person -> people.find(person).stream())
        .toList();
  }

  private List<Registered> readers(Stream<PersonId> persons, Enquiry enquiry) {
    return persons
        .distinct()
        .filter(person -> mayRead(person, enquiry))
        .flatMap(person -> people.find(person).stream())
        .toList();
  }

  private List<PersonId> persons(Role role) {
    return holding(Set.of(role)).map(Grants.Held::person).distinct().toList();
  }

  private Stream<Grants.Held> holding(Set<Role> wanted) {
    return grants.held().stream().filter(held -> wanted.contains(held.role()));
  }
}
