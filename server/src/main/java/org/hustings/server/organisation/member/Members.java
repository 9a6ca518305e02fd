package org.hustings.server.organisation.member;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.address.AddressChange;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.AddressNotes;
import org.hustings.server.organisation.Changes;
import org.hustings.server.organisation.Dated;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.latechange.LateChanges;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.MailServer;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The membership register. All of it is personal data: who may see which entry is for the caller
/// to decide.
@Component
public class Members {
  private static final long NO_CHANGE = 0;

  private final MemberRows rows;
  private final Units units;
  private final Changes changes;
  private final LateChanges lateChanges;
  private final MailServer server;
  private final AddressNotes addresses;
  private final StatusMeanings statuses;
  private final AuditLog log;

  Members(
      MemberRows rows,
      Units units,
      Changes changes,
      LateChanges lateChanges,
      MailServer server,
      AddressNotes addresses,
      StatusMeanings statuses,
      AuditLog log) {
    this.rows = rows;
    this.units = units;
    this.changes = changes;
    this.lateChanges = lateChanges;
    this.server = server;
    this.addresses = addresses;
    this.statuses = statuses;
    this.log = log;
  }

  public Optional<Member> find(MemberNumber number) {
    return rows.find(number.value());
  }

  /// The languages that these members wish, by their tags; a member whose wish is not known is left
  /// out.
  public Map<MemberNumber, String> languages(Collection<MemberNumber> numbers) {
    return rows.languages(numbers);
  }

  /// The member who this person is; empty for somebody on another register.
  public Optional<Member> of(PersonId person) {
    return isMember(person) ? find(new MemberNumber(person.reference())) : Optional.empty();
  }

  /// Whether the person is one on the membership register.
  public static boolean isMember(PersonId person) {
    return person.register().equals(MemberRegister.NAME);
  }

  /// Everybody whose e-mail address this is, whatever its case: two may share one.
  public List<Member> at(String address) {
    return rows.at(EmailAddress.kept(address));
  }

  /// Members by number, address or part of a name, at most so many.
  public List<Member> search(String words, int most) {
    return rows.search(EmailAddress.kept(words), most);
  }

  /// Who is a member in this unit and whose name holds these words or whose number they are, by
  /// name: at most so many of them, from this one on.
  public List<Member> ofUnit(UnitId unit, String words, long from, int most) {
    return rows.ofUnit(unit, words, from, most);
  }

  /// How many those are.
  public long countOfUnit(UnitId unit, String words) {
    return rows.countOfUnit(unit, words);
  }

  /// The next who have not left, by number, at most so many; empty after the last.
  ///
  /// @param after the number before them; empty for the beginning
  public List<Member> after(String after, int most) {
    return rows.after(after, most);
  }

  /// How many are on the register and have not left.
  public long count() {
    return rows.count();
  }

  /// All that was ever recorded of a member, the newest first.
  public List<Dated<Member>> history(MemberNumber number) {
    return rows.history(number);
  }

  /// Corrects a member's entry by hand. A change of address that falls into an election's freeze is
  /// flagged. What does not fit is refused. At another e-mail address the member signs in only once
  /// the accounts find it proven.
  @Transactional
  public void correct(Member member, Provenance provenance) {
    long change = write(member, provenance);
    addresses.ofMembers(change, AddressChange.Origin.STAFF, provenance.author());
  }

  /// Puts somebody on the register by hand. What does not fit is refused.
  @Transactional
  public void add(Member written, Provenance provenance) {
    Member member = written.withStatus(statuses.known().recorded(written.status()));
    changes.lock(RegisterName.MEMBERS);
    if (find(member.number()).isPresent()) {
      throw new RefusedException(new RegisterRefusal.MemberNumberTaken(member.number()));
    }
    check(member);
    long change = changes.begin(RegisterName.MEMBERS, provenance);
    rows.write(member, change);
    log.record(
        provenance.author(),
        "organisation.member-recorded",
        "member:" + member.number(),
        null,
        MemberEntry.of(member));
  }

  /// Takes another e-mail address for a member, or none, that the accounts find proven.
  @Transactional
  void readdress(MemberNumber number, @Nullable String email, Provenance provenance) {
    find(number).ifPresent(member -> write(member.withEmail(email), provenance));
  }

  private long write(Member written, Provenance provenance) {
    Member member = written.withStatus(statuses.known().recorded(written.status()));
    changes.lock(RegisterName.MEMBERS);
    Member before =
        find(member.number())
            .orElseThrow(
                () -> new RefusedException(new RegisterRefusal.NoSuchMember(member.number())));
    check(member);
    if (before.equals(member)) {
      return NO_CHANGE;
    }
    long change = changes.begin(RegisterName.MEMBERS, provenance);
    rows.supersede(member.number(), change);
    rows.write(member, change);
    lateChanges.note(change);
    log.record(
        provenance.author(),
        "organisation.member-changed",
        "member:" + member.number(),
        MemberEntry.of(before),
        MemberEntry.of(member));
    return change;
  }

  private void check(Member member) {
    if (member.name().isBlank()) {
      throw new RefusedException(new RegisterRefusal.NamelessMember());
    }
    if (member.email() != null && !EmailAddress.isOne(member.email())) {
      throw new RefusedException(new RegisterRefusal.NoEmailAddress(member.email()));
    }
    if (member.email() != null && !server.takes(member.email())) {
      throw new RefusedException(new RegisterRefusal.AddressNotTaken(member.email()));
    }
    if (member.unit() != null && units.find(member.unit()).isEmpty()) {
      throw new RefusedException(new RegisterRefusal.NoSuchUnit(member.unit()));
    }
    for (MemberField field : MemberField.values()) {
      if (field.type() instanceof FieldType.Choice choice
          && field.of(member) instanceof String chosen
          && choice.options().stream().noneMatch(option -> option.key().equals(chosen))) {
        throw new RefusedException(
            new RegisterRefusal.NoSuchChoice(chosen, field.inFiles().heading(), choice.keys()));
      }
    }
  }
}
