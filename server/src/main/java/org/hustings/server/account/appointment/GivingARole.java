package org.hustings.server.account.appointment;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Grants.Giving;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TwoPeople;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Gives a role that is held for the whole organisation: to a person who is named, or to a new one
/// who is invited.
@Component
class GivingARole implements ApprovedAct {
  static final String KIND = "account.give-role";
  static final String ROLE = "role";
  static final String PERSON = "person";

  private final Grants grants;
  private final People people;
  private final InvitationRows invitations;
  private final InvitationLetters letters;
  private final Words words;
  private final Clock clock;
  private final ZoneId zone;

  GivingARole(
      Grants grants,
      People people,
      InvitationRows invitations,
      InvitationLetters letters,
      Catalogue catalogue,
      Clock clock,
      @Value("${hustings.zone:Europe/London}") ZoneId zone) {
    this.grants = grants;
    this.people = people;
    this.invitations = invitations;
    this.letters = letters;
    this.words = catalogue.in(Language.ENGLISH);
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    return new About(words.say("account-staff.giving.about"), zone);
  }

  @Override
  public String words(Approval approval) {
    String role = role(approval).words();
    return invitation(approval)
        .map(to ->
            words.say(
                "account-staff.giving.to-address",
                "role",
                role,
                "name",
                to.name(),
                "address",
                to.address()))
        .orElseGet(() -> {
          Registered to = person(approval);
          return words.say(
              "account-staff.giving.to-person",
              "role",
              role,
              "name",
              to.name(),
              "number",
              to.id().reference(),
              "address",
              Mailbox.masked(to.address()));
        });
  }

  /// To whom, and where they are reached: who has moved since is somebody else, perhaps.
  @Override
  public String grounds(Approval approval) {
    return invitation(approval)
        .map(to -> to.name() + " " + to.address() + " " + to.ended())
        .orElseGet(() ->
            people
                .find(PersonId.parse(approval.detail(PERSON)))
                .map(to -> to.name() + " " + to.address())
                .orElse(""));
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    Optional<Invitation> invitation = invitation(approval);
    if (invitation.isPresent()) {
      long id = invitation.get().id();
      invitations.open(id, Optional.of(second.actor()));
      letters.send(invitations.findOpen(id).orElseThrow());
    } else {
      Registered to = person(approval);
      Giving giving =
          new Giving(
              approval.proposedBy().actor(), second.actor(), clock.instant().plus(TwoPeople.WAIT));
      grants.give(giving, role(approval), to.id());
      letters.given(to, role(approval));
    }
  }

  private static Role role(Approval approval) {
    return Role.valueOf(approval.detail(ROLE));
  }

  private Optional<Invitation> invitation(Approval approval) {
    PersonId to = PersonId.parse(approval.detail(PERSON));
    return to.register().equals(Invitation.REGISTER)
        ? invitations.find(Long.parseLong(to.reference()))
        : Optional.empty();
  }

  private Registered person(Approval approval) {
    return people
        .find(PersonId.parse(approval.detail(PERSON)))
        .orElseThrow(() -> new ApprovalRefusedException(words.say("account-staff.giving.nobody")));
  }
}
