package org.hustings.server.account.approval;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hustings.server.account.Grants;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.account.Role;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.springframework.stereotype.Component;

/// Tells the officials who may be the second person that one is wanted. Names of electors and their
/// addresses stay on the page.
@Component
class ApprovalLetters {
  private static final Set<Role> OFFICIALS = Set.of(Role.STAFF, Role.RETURNING_OFFICER);

  private final Grants grants;
  private final People people;
  private final Mailer mailer;
  private final SiteAddress site;

  ApprovalLetters(Grants grants, People people, Mailer mailer, SiteAddress site) {
    this.grants = grants;
    this.people = people;
    this.mailer = mailer;
    this.site = site;
  }

  void secondPersonWanted(
      Approval approval, ActList.Act act, String election, Predicate<PersonId> mayConfirm) {
    send(approval, act, "A second person is wanted: " + election, election, "", mayConfirm);
  }

  /// A reminder of the letter before.
  void secondPersonStillWanted(
      Approval approval, ActList.Act act, About about, Predicate<PersonId> mayConfirm) {
    send(
        approval,
        act,
        "Reminder: a second person is wanted: " + about.title(),
        about.title(),
        "It has waited since %s. ".formatted(about.when(approval.proposedAt())),
        mayConfirm);
  }

  private void send(
      Approval approval,
      ActList.Act act,
      String subject,
      String election,
      String waited,
      Predicate<PersonId> mayConfirm) {
    String proposer =
        people.find(approval.proposedBy()).map(Registered::name).orElse("An official");
    for (Registered official : others(approval.proposedBy(), mayConfirm)) {
      mailer.send(
          new Mailer.Letter(
              official.address(),
              subject,
              """
              Dear %s,

              %s proposes this in %s:

              %s

              %sIt is done only if another official confirms it. Read what it is, and confirm or withdraw it:

              %s

              If you did not expect it, ask %s before you confirm.
              """
                  .formatted(
                      official.name(),
                      proposer,
                      election,
                      act.does(),
                      waited,
                      site.of("/staff/approvals/" + approval.id()),
                      proposer)));
    }
  }

  private List<Registered> others(PersonId proposer, Predicate<PersonId> mayConfirm) {
    return grants.held().stream()
        .filter(held -> OFFICIALS.contains(held.role()))
        .map(Grants.Held::person)
        .distinct()
        .filter(person -> !person.equals(proposer))
        .filter(mayConfirm)
        .flatMap(person -> people.find(person).stream())
        .toList();
  }
}
