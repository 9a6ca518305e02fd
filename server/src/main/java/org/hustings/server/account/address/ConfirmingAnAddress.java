package org.hustings.server.account.address;

import java.time.ZoneId;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.People;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Lets somebody who holds a role sign in at an address that staff or a file gave them, once they
/// have followed the link that goes there.
@Component
class ConfirmingAnAddress implements ApprovedAct {
  static final String KIND = "account.readdress";
  static final String CHANGE = "change";

  private final ObjectProvider<AddressChanges> changes;
  private final People people;
  private final Words words;
  private final ZoneId zone;

  ConfirmingAnAddress(
      ObjectProvider<AddressChanges> changes,
      People people,
      Catalogue catalogue,
      @Value("${hustings.zone:Europe/London}") ZoneId zone) {
    this.changes = changes;
    this.people = people;
    this.words = catalogue.in(Language.ENGLISH);
    this.zone = zone;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    return new About(words.say("account-staff.readdress.about"), zone);
  }

  @Override
  public String words(Approval approval) {
    AddressChange change = change(approval);
    String after = change.after();
    return words.say(
        "account-staff.readdress.words",
        "name",
        people.nameOf(change.person()),
        "before",
        Mailbox.masked(change.before()),
        "after",
        after == null ? "–" : after);
  }

  @Override
  public String grounds(Approval approval) {
    AddressChange change = change(approval);
    return change.before() + " " + change.after() + " " + change.isOpen();
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    AddressChange change = change(approval);
    if (!change.isOpen()) {
      throw new ApprovalRefusedException(words.say("account-staff.readdress.over"));
    }
    changes.getObject().approve(change.id());
  }

  private AddressChange change(Approval approval) {
    return changes.getObject().find(Long.parseLong(approval.detail(CHANGE))).orElseThrow();
  }
}
