package org.hustings.server.account.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hustings.server.account.Interests;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TaskReminders;
import org.hustings.server.account.TwoPeople;
import org.hustings.server.account.approval.Approval.Outcome;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The proposals of acts that need two people. That both may act, the caller has asked of `Roles`.
@Component
public class Approvals {
  private final ApprovalRows rows;
  private final TwoPeople twoPeople;
  private final AuditLog log;
  private final Clock clock;
  private final Words english;
  private final ApprovalLetters letters;
  private final Interests interests;
  private final TaskReminders reminders;
  private final Map<String, ApprovedAct> acts;
  private final ActList list = ActList.read();

  Approvals(
      ApprovalRows rows,
      TwoPeople twoPeople,
      ApprovalLetters letters,
      Interests interests,
      TaskReminders reminders,
      AuditLog log,
      Clock clock,
      Catalogue catalogue,
      List<ApprovedAct> acts) {
    this.rows = rows;
    this.twoPeople = twoPeople;
    this.english = catalogue.in(Language.ENGLISH);
    this.letters = letters;
    this.interests = interests;
    this.reminders = reminders;
    this.log = log;
    this.clock = clock;
    this.acts =
        acts.stream().collect(Collectors.toUnmodifiableMap(ApprovedAct::kind, Function.identity()));
    this.acts.keySet().forEach(list::of);
  }

  /// Proposes an act, for somebody else to confirm.
  ///
  /// @throws ApprovalRefusedException without a reason, or if the same kind of act on the same
  ///   subject is proposed already
  @Transactional
  public ApprovalId propose(
      String kind, String subject, Map<String, String> details, String reason, SignedIn by) {
    if (reason.isBlank()) {
      throw refused("approval-staff.propose.no-reason");
    }
    Approval proposed = proposal(kind, subject, details, reason.strip(), by);
    requireNoInterest(proposed, by);
    ApprovalId id =
        rows.propose(proposed).orElseThrow(() -> refused("approval-staff.propose.already"));
    log.record(
        by.actor(),
        "account.approval-proposed",
        subject,
        null,
        Map.of(
            "proposal", id,
            "kind", kind,
            "details", details,
            "fingerprint", proposed.fingerprint(),
            "reason", reason.strip()));
    letters.secondPersonWanted(
        proposed.withId(id),
        list.of(kind),
        about(proposed).title(),
        person -> !hasInterest(proposed, person));
    return id;
  }

  private Approval proposal(
      String kind, String subject, Map<String, String> details, String reason, SignedIn by) {
    Approval bare =
        new Approval(
            new ApprovalId(0), kind, subject, details, reason, by.id(), clock.instant(), "", null);
    return bare.withFingerprint(fingerprint(bare));
  }

  private String fingerprint(Approval approval) {
    return Fingerprint.of(approval, act(approval.kind()).grounds(approval));
  }

  /// Does what was proposed, as the second person.
  ///
  /// @throws ApprovalRefusedException if it is the same person, if the proposal is not open any
  ///   more, or if the act itself refuses; nothing is then changed. If that on which the proposal
  ///   rested has changed, it lapses
  @Transactional(noRollbackFor = ApprovalLapsedException.class)
  public void confirm(ApprovalId id, SignedIn by) {
    Approval approval = open(id);
    twoPeople
        .objection(approval.proposedBy(), by.id())
        .ifPresent(objection -> {
          throw new ApprovalRefusedException(english.say(objection));
        });
    requireNoInterest(approval, by);
    if (hasInterest(approval, approval.proposedBy())) {
      lapse(approval, by, "approval-staff.interest.proposer");
    }
    if (!approval.fingerprint().equals(fingerprint(approval))) {
      lapse(approval, by, "approval-staff.lapsed.changed");
    }
    rows.end(id, new Approval.Ending(Outcome.CONFIRMED, by.id(), clock.instant(), ""));
    act(approval.kind()).carryOut(approval, by);
    log.record(
        by.actor(),
        "account.approval-confirmed",
        approval.subject(),
        null,
        Map.of(
            "proposal", id,
            "kind", approval.kind(),
            "fingerprint", approval.fingerprint(),
            "proposedBy", approval.proposedBy()));
  }

  /// Whether somebody has an interest in the election that a proposal is about.
  public boolean hasInterest(Approval approval, PersonId person) {
    return interests.bar(person, Map.of("election", act(approval.kind()).electionOf(approval)));
  }

  private void requireNoInterest(Approval approval, SignedIn by) {
    if (hasInterest(approval, by.id())) {
      throw refused("approval-staff.interest.own");
    }
  }

  private ApprovalRefusedException refused(String key) {
    return new ApprovalRefusedException(english.say(key));
  }

  private void lapse(Approval approval, SignedIn by, String reason) {
    String why = english.say(reason);
    rows.end(approval.id(), new Approval.Ending(Outcome.LAPSED, by.id(), clock.instant(), why));
    log.record(
        by.actor(),
        "account.approval-lapsed",
        approval.subject(),
        null,
        Map.of("proposal", approval.id(), "kind", approval.kind()));
    throw new ApprovalLapsedException(english.say("approval-staff.lapsed.next", "why", why));
  }

  /// Takes a proposal back, whoever made it.
  ///
  /// @throws ApprovalRefusedException without a reason, or if it is not open any more
  @Transactional
  public void withdraw(ApprovalId id, String reason, SignedIn by) {
    Approval approval = open(id);
    requireNoInterest(approval, by);
    if (reason.isBlank()) {
      throw refused("approval-staff.withdraw.no-reason");
    }
    rows.end(id, new Approval.Ending(Outcome.WITHDRAWN, by.id(), clock.instant(), reason.strip()));
    log.record(
        by.actor(),
        "account.approval-withdrawn",
        approval.subject(),
        null,
        Map.of("proposal", id, "kind", approval.kind(), "reason", reason.strip()));
  }

  /// Writes once more to those who may confirm a proposal.
  ///
  /// @throws ApprovalRefusedException if it is not open any more, or they were reminded lately
  @Transactional
  public void remind(ApprovalId id, SignedIn by) {
    Approval approval = open(id);
    requireNoInterest(approval, by);
    try {
      reminders.take(subject(id), by);
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english.say(e.reason()));
    }
    letters.secondPersonStillWanted(
        approval,
        list.of(approval.kind()),
        about(approval),
        person -> !person.equals(by.id()) && !hasInterest(approval, person));
  }

  /// When those who may confirm a proposal were reminded last; empty if never.
  Optional<Instant> reminded(ApprovalId id) {
    return reminders.last(subject(id));
  }

  private static String subject(ApprovalId id) {
    return "approval:" + id;
  }

  public Optional<Approval> find(ApprovalId id) {
    return rows.find(id);
  }

  /// All that wait for a second person, the oldest first.
  public List<Approval> open() {
    return rows.open();
  }

  /// The one of a kind that waits for a second person on a subject.
  public Optional<Approval> open(String kind, String subject) {
    return open().stream()
        .filter(one -> one.kind().equals(kind) && one.subject().equals(subject))
        .findFirst();
  }

  /// Those that have ended, the latest first, at most so many.
  public List<Approval> ended(int most) {
    return rows.ended(most);
  }

  /// What a proposal is about, in a sentence or two.
  public String words(Approval approval) {
    return act(approval.kind()).words(approval);
  }

  /// What a proposal comes to, point by point; often nothing beyond its words.
  public List<String> points(Approval approval) {
    return act(approval.kind()).points(approval);
  }

  /// The election that a proposal is about.
  public About about(Approval approval) {
    return act(approval.kind()).about(approval);
  }

  private Approval open(ApprovalId id) {
    return rows.lock(id)
        .filter(approval -> approval.ending() == null)
        .orElseThrow(() -> refused("approval-staff.not-open"));
  }

  private ApprovedAct act(String kind) {
    ApprovedAct act = acts.get(kind);
    if (act == null) {
      throw new IllegalArgumentException("No room carries out \"" + kind + "\"");
    }
    return act;
  }
}
