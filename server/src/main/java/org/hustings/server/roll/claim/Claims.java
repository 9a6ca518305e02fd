package org.hustings.server.roll.claim;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.ElectorRows;
import org.hustings.server.roll.FrozenRows;
import org.hustings.server.roll.RollEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a claimant does: files a claim, reads what became of it, takes it back; and what an elector
/// says to an objection. The audit log has neither their names nor their words.
@Component
public class Claims {
  /// The longest reason or answer, in characters.
  public static final int LONGEST = 2000;

  /// The longest name or number of whom an agent objects to.
  public static final int LONGEST_NAME = 200;

  private static final Actor CLAIMANT = Actor.system("claimant");
  private static final Actor ELECTOR = Actor.system("elector");
  // none that is taken for another
  private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ClaimRows rows;
  private final ClaimLetters letters;
  private final FrozenRows frozen;
  private final ElectorRows electors;
  private final Stops stops;
  private final AuditLog audit;
  private final Clock clock;

  Claims(
      ClaimRows rows,
      ClaimLetters letters,
      FrozenRows frozen,
      ElectorRows electors,
      Stops stops,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.letters = letters;
    this.frozen = frozen;
    this.electors = electors;
    this.stops = stops;
    this.audit = audit;
    this.clock = clock;
  }

  /// What somebody who is signed in would claim: a member about themselves, an agent about others.
  public ClaimKind kindOf(ElectionId election, SignedIn person) {
    if (!Members.isMember(person.id())) {
      return ClaimKind.OBJECTION;
    }
    return electors.ofMember(election, number(person)).isPresent()
        ? ClaimKind.WRONG
        : ClaimKind.LEFT_OUT;
  }

  /// Whether claims can be filed now.
  public boolean areOpen(ElectionDefinition election) {
    return frozen.find(election.id()).isPresent()
        && !ClaimTimes.areOver(election, clock.instant())
        && stops.of(election.id()).isEmpty();
  }

  /// Files a claim.
  ///
  /// @param about whom an agent objects to; not read of a member
  /// @return its reference
  /// @throws RefusedException before the freeze, too late, in an election that does not go on,
  ///   without a reason, or too often
  @Transactional
  public String file(
      ElectionDefinition election,
      SignedIn by,
      String about,
      String reason,
      @Nullable ClaimFile file) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    requireOpen(election, now);
    ClaimKind kind = kindOf(election.id(), by);
    String named = kind == ClaimKind.OBJECTION ? words(about, LONGEST_NAME) : "";
    if (kind == ClaimKind.OBJECTION && named.isEmpty()) {
      throw new RefusedException("claim.refused.no-elector");
    }
    String why = words(reason, LONGEST);
    if (why.isEmpty()) {
      throw new RefusedException("claim.refused.no-reason");
    }
    rows.hold(election.id());
    requireWithinLimits(election.id(), kind, by, now);
    Claim claim =
        new Claim(
            0,
            reference(),
            election.id(),
            kind,
            by.id(),
            named,
            why,
            now,
            ClaimTimes.due(election, now),
            null,
            null,
            null);
    rows.add(claim, file);
    audit.record(
        CLAIMANT,
        "roll.claim-filed",
        subject(claim),
        null,
        Map.of("kind", kind, "withFile", file != null));
    letters.filed(election, claim);
    return claim.reference();
  }

  private void requireOpen(ElectionDefinition election, Instant now) {
    stops.holdGoingOn(election.id());
    if (frozen.find(election.id()).isEmpty()) {
      throw new RefusedException("claim.refused.not-frozen");
    }
    if (ClaimTimes.areOver(election, now)) {
      throw new RefusedException(
          "claim.refused.late", "until", ClaimTimes.said(election).orElseThrow());
    }
  }

  private void requireWithinLimits(ElectionId election, ClaimKind kind, SignedIn by, Instant now) {
    long open = rows.of(election, by.id()).stream().filter(Claim::isOpen).count();
    long lately = rows.since(by.id(), now.minus(ClaimLimits.DAY));
    ClaimLimits.refusal(kind, open, lately)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
  }

  /// Those that somebody filed, the latest first.
  public List<Claim> of(ElectionId election, SignedIn person) {
    return rows.of(election, person.id());
  }

  /// The objections to a member's entry of which they were told, the latest first.
  public List<Claim> about(ElectionId election, SignedIn person) {
    return Members.isMember(person.id())
        ? rows.about(
            election,
            entries(election, person).stream().map(entry -> entry.elector().number()).toList())
        : List.of();
  }

  /// One that this person filed, or of which they were told; nothing of anybody else's.
  public Optional<Claim> find(ElectionId election, String reference, SignedIn person) {
    return rows.find(election, reference)
        .filter(claim -> claim.author().equals(person.id()) || isAbout(claim, person));
  }

  /// Whether an objection is about the entry of this person, who was told of it.
  public boolean isAbout(Claim claim, SignedIn person) {
    Claim.Told told = claim.told();
    return told != null
        && Members.isMember(person.id())
        && electors
            .entry(claim.election(), told.elector())
            .filter(entry -> entry.elector().member().equals(number(person)))
            .isPresent();
  }

  private List<RollEntry> entries(ElectionId election, SignedIn person) {
    return electors.allOf(election, number(person));
  }

  /// Takes a claim back; its file is destroyed.
  ///
  /// @throws RefusedException if it was decided or withdrawn already
  @Transactional
  public void withdraw(ElectionDefinition election, Claim claim) {
    if (!rows.withdraw(claim.id(), clock.instant())) {
      throw new RefusedException("claim.refused.ended");
    }
    audit.record(CLAIMANT, "roll.claim-withdrawn", subject(claim), null, null);
    letters.withdrawn(election, claim);
  }

  /// Takes down what the elector says to an objection.
  ///
  /// @throws RefusedException without a word, if there is an answer already, or after the decision
  @Transactional
  public void answer(Claim claim, String answer) {
    String said = words(answer, LONGEST);
    if (said.isEmpty()) {
      throw new RefusedException("claim.refused.no-answer");
    }
    if (!rows.answer(claim.id(), said)) {
      throw new RefusedException("claim.refused.answered");
    }
    audit.record(ELECTOR, "roll.claim-answered", subject(claim), null, null);
  }

  /// How the audit log and proposals name a claim.
  static String subject(Claim claim) {
    return "roll:" + claim.election() + "/claim:" + claim.reference();
  }

  private static MemberNumber number(SignedIn person) {
    return new MemberNumber(person.id().reference());
  }

  private static String words(String sent, int longest) {
    String clean = sent.replace("\u0000", "").strip();
    if (clean.length() > longest) {
      throw new RefusedException("claim.refused.long", "most", longest);
    }
    return clean;
  }

  private static String reference() {
    StringBuilder reference = new StringBuilder("ABCD-EFGH");
    for (int at = 0; at < reference.length(); at++) {
      if (at != 4) {
        reference.setCharAt(at, SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
      }
    }
    return reference.toString();
  }
}
