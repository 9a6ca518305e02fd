package org.hustings.server.organisation.list;

import java.util.List;
import java.util.Map;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.Change;
import org.hustings.server.organisation.Changes;
import org.hustings.server.organisation.ListId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The lists of members that the organisation supplies beside its register. A list is there as long
/// as somebody is on it; what it held before is kept.
@Component
public class Lists {
  private final ListRows rows;
  private final Members members;
  private final Changes changes;
  private final AuditLog log;

  Lists(ListRows rows, Members members, Changes changes, AuditLog log) {
    this.rows = rows;
    this.members = members;
    this.changes = changes;
    this.log = log;
  }

  /// A list and how many are on it.
  public record Size(ListId list, long members) {}

  /// A member on a list.
  public record Listed(MemberNumber number, String name) {}

  /// An act upon a list: how many it put on and took off.
  public record Turn(Change change, long added, long gone) {}

  /// All lists that somebody is or was on, by id.
  public List<Size> all() {
    return rows.sizes();
  }

  /// Who is on a list, by name, at most so many.
  public List<Listed> on(ListId list, int most) {
    return rows.on(list, most);
  }

  /// What became of a list, the newest first.
  public List<Turn> history(ListId list) {
    return rows.turns(list);
  }

  /// Puts a member on a list. What does not fit is refused.
  @Transactional
  public void add(ListId list, MemberNumber member, Provenance provenance) {
    long change = changes.begin(RegisterName.LISTS, provenance);
    if (members.find(member).isEmpty()) {
      throw new RefusedException(new RegisterRefusal.NoSuchMember(member));
    }
    List<ListEntry> entry = List.of(new ListEntry(list, member));
    if (rows.current(List.of(list)).containsAll(entry)) {
      throw new RefusedException(new RegisterRefusal.OnTheListAlready(member));
    }
    rows.add(entry, change);
    record(provenance, list, "added", member);
  }

  /// Takes a member off a list. What does not fit is refused.
  @Transactional
  public void takeOff(ListId list, MemberNumber member, Provenance provenance) {
    long change = changes.begin(RegisterName.LISTS, provenance);
    if (rows.takeOff(List.of(new ListEntry(list, member)), change) == 0) {
      throw new RefusedException(new RegisterRefusal.NotOnTheList(member));
    }
    record(provenance, list, "taken off", member);
  }

  private void record(Provenance provenance, ListId list, String act, MemberNumber member) {
    log.record(
        provenance.author(),
        "organisation.list-changed",
        "list:" + list,
        null,
        Map.of(act, member.value(), "reason", provenance.reason()));
  }
}
