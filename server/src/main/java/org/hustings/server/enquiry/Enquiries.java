package org.hustings.server.enquiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes enquiries and complaints in, brings them to whom they are for, and ends them with an answer
/// or a decision.
@Component
public class Enquiries {
  /// How long the link in the first letter confirms.
  public static final Duration TO_CONFIRM = Duration.ofDays(3);

  /// How long what was said is kept once it has ended.
  static final Duration KEPT = Duration.ofDays(365);

  /// Who sent one is in no log: it is kept for good.
  private static final Actor SENDER = Actor.system("enquiry-form");

  private static final int LATELY = 50;

  private final EnquiryRows rows;
  private final EnquiryLinks links;
  private final Recipients recipients;
  private final EnquiryLetters letters;
  private final Deadline deadline;
  private final AuditLog log;
  private final Clock clock;

  Enquiries(
      EnquiryRows rows,
      EnquiryLinks links,
      Recipients recipients,
      EnquiryLetters letters,
      Deadline deadline,
      AuditLog log,
      Clock clock) {
    this.rows = rows;
    this.links = links;
    this.recipients = recipients;
    this.letters = letters;
    this.deadline = deadline;
    this.log = log;
    this.clock = clock;
  }

  /// What somebody wants to send.
  ///
  /// @param concerns officials whom it is about
  public record Wanted(
      Kind kind, Topic topic, List<PersonId> concerns, String text, Language language) {}

  /// Takes in what a stranger sends: a letter to the address asks whether it is theirs, and until
  /// that is confirmed nobody else is written to.
  @Transactional
  public Reference takeFrom(String address, Wanted wanted) {
    Content content = new Content(address, null, wanted.text(), null);
    Enquiry enquiry = add(wanted, content);
    letters.toConfirm(enquiry, content);
    return enquiry.reference();
  }

  /// Takes in what somebody sends who is signed in, and passes it on at once.
  @Transactional
  public Reference takeFrom(PersonId person, String address, Wanted wanted) {
    Content content = new Content(address, person, wanted.text(), null);
    Enquiry enquiry = add(wanted, content);
    pass(enquiry, content);
    return enquiry.reference();
  }

  private Enquiry add(Wanted wanted, Content content) {
    Enquiry enquiry =
        new Enquiry(
            Reference.draw(),
            wanted.kind(),
            wanted.topic(),
            wanted.concerns(),
            Addressee.OFFICIALS,
            wanted.language().tag(),
            now(),
            null,
            null,
            null);
    rows.add(enquiry, content);
    return enquiry;
  }

  /// What a link in a letter leads to; empty if its code is not the one.
  public Optional<Enquiry> linked(String reference, String code) {
    return Reference.find(reference).filter(one -> links.isCode(one, code)).flatMap(rows::find);
  }

  /// Confirms that an enquiry is its sender's, and passes it on. Nothing happens if that was done
  /// already, or if the link has become too old.
  @Transactional
  public void confirm(Enquiry enquiry) {
    Enquiry held = rows.lock(enquiry.reference()).orElseThrow();
    if (held.confirmed() == null && !isTooOld(held)) {
      rows.content(held.reference()).ifPresent(content -> pass(held, content));
    }
  }

  /// Whether it was never confirmed and cannot be any more.
  public boolean isTooOld(Enquiry enquiry) {
    return enquiry.confirmed() == null && enquiry.sent().plus(TO_CONFIRM).isBefore(clock.instant());
  }

  private void pass(Enquiry enquiry, Content content) {
    Instant now = now();
    rows.confirm(enquiry.reference(), now, deadline.after(now));
    Addressee addressee = recipients.first(rows.find(enquiry.reference()).orElseThrow());
    rows.address(enquiry.reference(), addressee, now, SENDER);
    log.record(
        SENDER,
        "enquiry.taken-in",
        subject(enquiry),
        null,
        Map.of(
            "kind", enquiry.kind(),
            "topic", enquiry.topic().toString(),
            "with", addressee.toString(),
            "due", deadline.after(now).toString()));
    Enquiry passed = rows.find(enquiry.reference()).orElseThrow();
    letters.takenIn(passed, content);
    letters.toAnswer(passed, content);
  }

  /// What it says; empty once that was deleted.
  public Optional<Content> content(Enquiry enquiry) {
    return rows.content(enquiry.reference());
  }

  /// An enquiry that somebody may read; empty for one that is not there, or not for them.
  public Optional<Enquiry> readable(PersonId person, String reference) {
    return Reference.find(reference)
        .flatMap(rows::find)
        .filter(enquiry -> recipients.mayRead(person, enquiry));
  }

  /// Those that wait and that somebody may read, the one that is due first first.
  public List<Enquiry> open(PersonId person) {
    return rows.open().stream().filter(recipients.holder(person)::mayRead).toList();
  }

  /// The latest that were ended and that somebody may read.
  public List<Enquiry> ended(PersonId person) {
    return rows.ended(LATELY).stream().filter(recipients.holder(person)::mayRead).toList();
  }

  /// Whether its last day is over today.
  public boolean isOverdue(Enquiry enquiry) {
    return enquiry.isOverdue(deadline.today());
  }

  /// How many days there are from an enquiry to its last day.
  public int days() {
    return deadline.days();
  }

  /// Ends an enquiry with an answer, or decides a complaint with reasons; its sender is written to.
  ///
  /// @throws RefusedException if somebody else has ended it, it is not theirs any more, or they sent
  ///   it themselves
  @Transactional
  public void end(PersonId by, Reference reference, Outcome outcome, String answer) {
    Enquiry enquiry = held(by, reference);
    if (!Outcome.of(enquiry.kind()).contains(outcome)) {
      throw new IllegalArgumentException(outcome + " is no end of a " + enquiry.kind());
    }
    Content content = rows.content(reference).orElseThrow();
    if (recipients.isSender(by, content)) {
      throw new RefusedException("enquiry-staff.refused.own");
    }
    rows.end(reference, new Enquiry.Ending(outcome, now(), by.toString()), answer);
    log.record(
        by.actor(),
        enquiry.kind() == Kind.COMPLAINT ? "enquiry.decided" : "enquiry.answered",
        subject(enquiry),
        null,
        Map.of("outcome", outcome));
    letters.answered(enquiry, content, outcome, answer);
  }

  /// Passes an enquiry on to another addressee, who is written to.
  ///
  /// @throws RefusedException if it cannot go there, or is not theirs any more
  @Transactional
  public void passOn(PersonId by, Reference reference, Addressee addressee) {
    Enquiry enquiry = held(by, reference);
    if (!targets(enquiry).contains(addressee)) {
      throw new RefusedException("enquiry-staff.refused.nobody-there");
    }
    rows.address(reference, addressee, now(), by.actor());
    log.record(
        by.actor(),
        "enquiry.passed-on",
        subject(enquiry),
        Map.of("with", enquiry.addressee().toString()),
        Map.of("with", addressee.toString()));
    Enquiry passed = rows.find(reference).orElseThrow();
    rows.content(reference).ifPresent(content -> letters.toAnswer(passed, content));
  }

  /// To whom an enquiry can be passed on.
  public List<Addressee> targets(Enquiry enquiry) {
    return recipients.targets(enquiry);
  }

  private Enquiry held(PersonId by, Reference reference) {
    return rows.lock(reference)
        .filter(Enquiry::isOpen)
        .filter(one -> recipients.mayRead(by, one))
        .orElseThrow(() -> new RefusedException("enquiry-staff.refused.ended"));
  }

  /// How many complaints about an election were taken in, decided and upheld, in whole or in part.
  public Numbers complaints(String election) {
    List<Enquiry> all =
        rows.about(new Topic(Topic.Of.ELECTION, election)).stream()
            .filter(one -> one.kind() == Kind.COMPLAINT)
            .toList();
    List<Outcome> decided =
        all.stream()
            .flatMap(one -> Optional.ofNullable(one.ended()).stream())
            .map(Enquiry.Ending::outcome)
            .toList();
    long upheld =
        decided.stream()
            .filter(one -> one == Outcome.UPHELD || one == Outcome.PARTLY_UPHELD)
            .count();
    return new Numbers(all.size(), decided.size(), upheld);
  }

  /// Of complaints: how many, and nothing of what they say.
  public record Numbers(long takenIn, long decided, long upheld) {}

  /// Tells of those that are overdue, and deletes what need not be kept any longer.
  @Transactional
  public void look() {
    LocalDate today = deadline.today();
    Instant now = now();
    for (Enquiry enquiry : rows.overdueUntold(today)) {
      rows.markTold(enquiry.reference(), now);
      letters.overdue(enquiry);
    }
    rows.forget(now.minus(KEPT), now.minus(TO_CONFIRM));
  }

  private static String subject(Enquiry enquiry) {
    return "enquiry:" + enquiry.reference();
  }

  /// PostgreSQL keeps microseconds; what is handed on is what will be read again.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
