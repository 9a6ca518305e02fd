package org.hustings.server.account.address;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.account.Roles;
import org.hustings.server.account.WishToSignIn;
import org.hustings.server.account.address.AddressChange.Origin;
import org.hustings.server.account.address.AddressChangeRows.Step;
import org.hustings.server.account.address.AddressLinks.Kind;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The changes of the address at which somebody signs in. Each is told to the address before, which
/// can stop it, also for a while after; none takes effect before the link was followed that went to
/// the new address. One that staff or a file made needs more than that: that somebody at the
/// address before says it is right, or else two days without an objection, or for a person who
/// holds a role a second official.
@Component
public class AddressChanges implements WishToSignIn {
  private static final int AT_ONCE = 100;
  private static final int MOST_A_DAY = 5;

  private final AddressChangeRows rows;
  private final AddressLinks links;
  private final AddressLetters letters;
  private final AddressEffects effects;
  private final People people;
  private final Roles roles;
  private final AuditLog log;
  private final Clock clock;

  AddressChanges(
      AddressChangeRows rows,
      AddressLinks links,
      AddressLetters letters,
      AddressEffects effects,
      People people,
      Roles roles,
      AuditLog log,
      Clock clock) {
    this.rows = rows;
    this.links = links;
    this.letters = letters;
    this.effects = effects;
    this.people = people;
    this.roles = roles;
    this.log = log;
    this.clock = clock;
  }

  /// A person who is signed in wants to be reached at another address: letters go to both. While
  /// the register has another for them that waits, they answer that first.
  ///
  /// @throws RefusedException if they have asked too often in a day, or another change waits
  @Transactional
  public void ask(Registered person, String after) {
    if (rows.openOf(person.id()).filter(AddressChange::isOnRegister).isPresent()) {
      throw new RefusedException("account.address.another-waits");
    }
    if (rows.ownSince(person.id(), clock.instant().minus(Duration.ofDays(1))) >= MOST_A_DAY) {
      throw new RefusedException("account.address.too-often", "most", MOST_A_DAY);
    }
    rows.follow(person.id());
    begin(person.id(), person.address(), after, Origin.OWN, person.id().actor());
  }

  /// A register has another address for somebody from now on, or none. They go on signing in where
  /// they did; without an address nobody signs in as them.
  ///
  /// @param before the last address that the register had
  @Transactional
  public void registered(
      PersonId person, String before, @Nullable String after, Origin origin, Actor by) {
    String signsIn =
        rows.openOf(person)
            .filter(AddressChange::isOnRegister)
            .map(AddressChange::before)
            .orElse(before);
    rows.follow(person);
    if (!signsIn.equalsIgnoreCase(after)) {
      long id = begin(person, signsIn, after, origin, by);
      if (after == null) {
        rows.mark(id, Step.EFFECTIVE);
        effects.leave(person, "");
      }
    }
  }

  private long begin(
      PersonId person, String before, @Nullable String after, Origin origin, Actor by) {
    long id = rows.add(person, before, after, origin, by);
    log.record(
        by,
        "account.address-asked",
        person.toString(),
        Mailbox.masked(before),
        after == null ? null : Mailbox.masked(after));
    if (origin == Origin.OWN) {
      tell(rows.find(id).orElseThrow());
    }
    return id;
  }

  /// Tells of some changes that nobody was told of, and how many they were.
  @Transactional
  public int tellWaiting() {
    List<AddressChange> waiting = rows.untold(AT_ONCE);
    waiting.forEach(this::tell);
    return waiting.size();
  }

  private void tell(AddressChange change) {
    rows.mark(change.id(), Step.TOLD);
    if (change.ended() != null) {
      return;
    }
    String name = name(change.person());
    letters.before(change, name, links.issue(change.id(), Kind.STOP));
    if (change.after() != null && change.origin() != Origin.IMPORT) {
      letters.after(change, name, links.issue(change.id(), Kind.CONFIRM));
    }
  }

  /// Whoever asks for a link at a new address is asked to confirm it first.
  @Override
  @Transactional
  public void at(String address, Words words) {
    rows.openTo(address).stream()
        .filter(change -> change.confirmed() == null)
        .forEach(change ->
            letters.after(change, name(change.person()), links.issue(change.id(), Kind.CONFIRM)));
  }

  /// The change whose link to the new address this is, as long as it waits to be confirmed.
  Optional<AddressChange> toConfirm(String token) {
    return links.find(token, Kind.CONFIRM).flatMap(rows::find).filter(AddressChange::isOpen);
  }

  /// The change whose link to the address before this is, as long as it can be stopped.
  Optional<AddressChange> toStop(String token) {
    return links
        .find(token, Kind.STOP)
        .flatMap(rows::find)
        .filter(change -> change.canBeStopped(clock.instant()));
  }

  /// Somebody at the new address says that it is right.
  ///
  /// @param session that of whoever follows the link, which goes on
  @Transactional
  Optional<AddressChange> confirm(String token, String session) {
    return held(toConfirm(token))
        .map(change -> {
          rows.mark(change.id(), Step.CONFIRMED);
          log.record(
              actor(change), "account.address-confirmed", change.person().toString(), null, null);
          return settle(change.id(), session);
        });
  }

  /// Somebody at the address before says that it is right.
  @Transactional
  Optional<AddressChange> agree(String token) {
    return held(toStop(token).filter(AddressChange::isOpen))
        .map(change -> {
          rows.mark(change.id(), Step.AGREED);
          log.record(
              actor(change), "account.address-agreed", change.person().toString(), null, null);
          return settle(change.id(), "");
        });
  }

  /// Somebody at the address before stops it: everything is as it was, and whoever is signed in as
  /// this person is so no longer.
  @Transactional
  Optional<AddressChange> stop(String token) {
    return held(toStop(token))
        .map(change -> {
          boolean differs =
              change.isOnRegister()
                  || people
                      .find(change.person())
                      .filter(now -> now.address().equalsIgnoreCase(change.before()))
                      .isEmpty();
          rows.stopFrom(change);
          effects.undo(change, differs);
          log.record(
              actor(change),
              "account.address-stopped",
              change.person().toString(),
              Map.of("effective", change.effective() != null),
              null);
          return change;
        });
  }

  /// A second official says that it is right.
  @Transactional
  void approve(long id) {
    rows.lock(id)
        .filter(AddressChange::isOpen)
        .ifPresent(change -> {
          rows.mark(id, Step.APPROVED);
          settle(id, "");
        });
  }

  /// Lets those take effect for which time was all that was wanted.
  @Transactional
  public void settleDue() {
    rows.confirmed().forEach(change -> settle(change.id(), ""));
  }

  /// The changes that staff or files made and that wait, of people who hold a role and of others.
  public List<AddressChange> onRegister(int most) {
    return rows.onRegister(most);
  }

  /// The change of this person's that waits.
  public Optional<AddressChange> openOf(PersonId person) {
    return rows.openOf(person);
  }

  Optional<AddressChange> find(long id) {
    return rows.find(id);
  }

  private AddressChange settle(long id, String session) {
    AddressChange change = rows.lock(id).orElseThrow();
    if (!change.isDue(!roles.of(change.person()).isEmpty(), clock.instant())) {
      return change;
    }
    rows.mark(id, Step.EFFECTIVE);
    log.record(actor(change), "account.address-changed", change.person().toString(), null, null);
    effects.take(change, session);
    return rows.find(id).orElseThrow();
  }

  private Optional<AddressChange> held(Optional<AddressChange> change) {
    return change.flatMap(one -> rows.lock(one.id())).filter(one -> one.ended() == null);
  }

  private String name(PersonId person) {
    return people.find(person).map(Registered::name).orElse("");
  }

  private static Actor actor(AddressChange change) {
    return change.person().actor();
  }
}
