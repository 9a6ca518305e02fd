package org.hustings.server.helpdesk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.dispatch.reissue.PackHistory;
import org.hustings.server.dispatch.reissue.Reissues;
import org.hustings.server.election.Elections;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.MaskedAddress;
import org.hustings.server.roll.Roll;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the help desk reads of an elector. Whether there is a vote of theirs it reads only once the
/// caller has passed: that is what the marked register says, and is for few.
@Component
public class Calls {
  private final Elections elections;
  private final Roll roll;
  private final LookUps lookUps;
  private final IdentityChecks checks;
  private final PackHistory history;
  private final Reissues reissues;
  private final HelpByTelephone help;
  private final Clock clock;

  Calls(
      Elections elections,
      Roll roll,
      LookUps lookUps,
      IdentityChecks checks,
      PackHistory history,
      Reissues reissues,
      HelpByTelephone help,
      Clock clock) {
    this.elections = elections;
    this.roll = roll;
    this.lookUps = lookUps;
    this.checks = checks;
    this.history = history;
    this.reissues = reissues;
    this.help = help;
    this.clock = clock;
  }

  /// An elector as the help desk sees them.
  ///
  /// @param email masked; null for none
  /// @param ballot where their newest ballot is
  /// @param vote whether one has come in; that it is not told yet, before the caller has passed
  /// @param voted that one has come in; false, too, as long as it is not told
  /// @param help whether the member may be helped by telephone
  /// @param helpable false where the member asked that nobody help them by telephone
  /// @param questions what the caller can be asked
  /// @param check the latest by whoever looks, as long as it holds
  public record View(
      Elector elector,
      @Nullable String email,
      boolean hasPostalAddress,
      Message ballot,
      Message vote,
      boolean voted,
      Message help,
      boolean helpable,
      Set<Question> questions,
      IdentityChecks.@Nullable Check check) {
    public boolean hasPassed() {
      return check != null && check.passed();
    }
  }

  /// The elections for which the help desk is there: from the freeze of the roll to the close.
  public List<ElectionDefinition> elections() {
    return elections.all().stream().filter(this::isOpen).toList();
  }

  public boolean isOpen(ElectionDefinition election) {
    return roll.frozen(election.id()).isPresent()
        && !election.timetable().ballot().isAfter(clock.instant());
  }

  /// The elector of this number, for whom whoever asks has just searched; empty for any other.
  public Optional<Elector> find(SignedIn by, ElectionDefinition election, int number) {
    return number > 0 && isOpen(election)
        ? Optional.of(new ElectorNumber(number))
            .filter(one -> lookUps.mayOpen(by, election.id(), one))
            .flatMap(one -> roll.find(election.id(), one))
        : Optional.empty();
  }

  public View view(SignedIn by, ElectionDefinition election, Elector elector) {
    Optional<IdentityChecks.Check> check = checks.latest(by, elector);
    boolean passed = check.filter(IdentityChecks.Check::passed).isPresent();
    boolean voted = passed && reissues.hasVoted(elector);
    return new View(
        elector,
        elector.email() == null ? null : MaskedAddress.of(elector.email()),
        elector.postalAddress() != null,
        BallotLine.of(election, history.of(election.id(), elector.number())),
        vote(passed, voted),
        voted,
        help.words(elector),
        help.isAllowed(elector),
        checks.questions(elector),
        check.orElse(null));
  }

  private static Message vote(boolean passed, boolean voted) {
    if (!passed) {
      return Message.of("helpdesk-staff.vote.untold");
    }
    return voted
        ? Message.of("helpdesk-staff.vote.received")
        : Message.of("helpdesk-staff.vote.none");
  }
}
