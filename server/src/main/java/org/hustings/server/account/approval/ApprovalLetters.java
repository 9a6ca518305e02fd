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
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
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
  private final Words english;

  ApprovalLetters(
      Grants grants, People people, Mailer mailer, SiteAddress site, Catalogue catalogue) {
    this.grants = grants;
    this.people = people;
    this.mailer = mailer;
    this.site = site;
    this.english = catalogue.in(Language.ENGLISH);
  }

  void secondPersonWanted(
      Approval approval, ActList.Act act, String election, Predicate<PersonId> mayConfirm) {
    send(approval, act, election, null, mayConfirm);
  }

  /// A reminder of the letter before.
  void secondPersonStillWanted(
      Approval approval, ActList.Act act, About about, Predicate<PersonId> mayConfirm) {
    send(approval, act, about.title(), about.when(approval.proposedAt()), mayConfirm);
  }

  /// @param since since when it has waited, in a reminder; null in the first letter
  private void send(
      Approval approval,
      ActList.Act act,
      String election,
      @Nullable String since,
      Predicate<PersonId> mayConfirm) {
    String proposer =
        people
            .find(approval.proposedBy())
            .map(Registered::name)
            .orElseGet(() -> english.say("approval-staff.letter.an-official"));
    String wait =
        since == null ? "" : english.say("approval-staff.letter.since", "since", since) + " ";
    String subject =
        english.say(
            since == null ? "approval-staff.letter.subject" : "approval-staff.letter.reminder",
            "election",
            election);
    for (Registered official : others(approval.proposedBy(), mayConfirm)) {
      String text =
          english.say(
              "approval-staff.letter.text",
              "name",
              official.name(),
              "proposer",
              proposer,
              "election",
              election,
              "act",
              act.does(),
              "wait",
              wait,
              "page",
              site.of("/staff/approvals/" + approval.id()));
      mailer.send(new Mailer.Letter(official.address(), subject, text));
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
