package org.hustings.server.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Who makes two: the one place that says whether two people are two for an act that needs two.
/// They are officials with a mailbox each; whoever the operator named before there was an election,
/// or two officials a day ago at least, counts; nobody counts together with the one person who gave
/// them their role.
@Component
public class TwoPeople {
  /// How long a new official does not count yet, so that others learn of them first.
  public static final Duration WAIT = Duration.ofDays(1);

  private final Grants grants;
  private final People people;
  private final Clock clock;

  TwoPeople(Grants grants, People people, Clock clock) {
    this.grants = grants;
    this.people = people;
    this.clock = clock;
  }

  /// Why these are not two people today, in a sentence for officials; empty if they are.
  public Optional<Message> objection(PersonId one, PersonId other) {
    if (one.equals(other)) {
      return Optional.of(Message.of("account-staff.two.same-person"));
    }
    if (shareMailbox(one, other)) {
      return Optional.of(Message.of("account-staff.two.same-mailbox"));
    }
    List<Official> first = of(one);
    List<Official> second = of(other);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.of(Message.of("account-staff.two.no-official"));
    }
    if (counting(first).isEmpty() || counting(second).isEmpty()) {
      return Optional.of(Message.of("account-staff.two.too-new"));
    }
    return counting(first).stream()
            .anyMatch(role -> counting(second).stream().anyMatch(role::standsBeside))
        ? Optional.empty()
        : Optional.of(Message.of("account-staff.two.by-one-alone"));
  }

  /// Whether these are two people today.
  public boolean areTwo(PersonId one, PersonId other) {
    return objection(one, other).isEmpty();
  }

  /// Every role in which somebody can act in elections, the longest held first.
  public List<Official> officials() {
    return grants.officials();
  }

  /// Everybody who makes two today, with each with whom they do.
  public List<Set<PersonId>> pairs() {
    List<PersonId> officials =
        grants.officials().stream().map(Official::person).distinct().toList();
    return officials.stream()
        .flatMap(one ->
            officials.subList(officials.indexOf(one) + 1, officials.size()).stream()
                .filter(other -> areTwo(one, other))
                .map(other -> Set.of(one, other)))
        .toList();
  }

  private boolean shareMailbox(PersonId one, PersonId other) {
    Set<Mailbox> others = mailboxes(other);
    return mailboxes(one).stream().anyMatch(others::contains);
  }

  private Set<Mailbox> mailboxes(PersonId person) {
    return people.addressesOf(person).stream().map(Mailbox::of).collect(Collectors.toSet());
  }

  private List<Official> of(PersonId person) {
    return grants.officials().stream().filter(role -> role.person().equals(person)).toList();
  }

  private List<Official> counting(List<Official> roles) {
    return roles.stream().filter(role -> !role.countsFrom().isAfter(clock.instant())).toList();
  }
}
