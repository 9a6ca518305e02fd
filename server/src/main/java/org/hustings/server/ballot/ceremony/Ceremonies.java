package org.hustings.server.ballot.ceremony;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.vouching.LodgedKeys;
import org.hustings.server.platform.RefusedException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Key ceremonies in the browser: one at a time for an election, from the moment at which two people
/// named it until its key is lodged or it is given up.
@Component
public class Ceremonies {
  private static final Pattern ENVELOPE = Pattern.compile("[0-9a-f]{200,4000}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final CeremonyRows rows;
  private final TrusteeKeys trustees;
  private final LodgedKeys lodged;
  private final TrusteeLetters letters;
  private final AuditLog audit;
  private final Clock clock;

  Ceremonies(
      CeremonyRows rows,
      TrusteeKeys trustees,
      LodgedKeys lodged,
      TrusteeLetters letters,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.trustees = trustees;
    this.lodged = lodged;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is sealed for one trustee.
  public record Sealed(String envelope, String commitment) {}

  /// The ceremony of an election; empty if none is named.
  public Optional<Ceremony> find(ElectionId election) {
    return rows.find(election);
  }

  /// Whether one is named or held whose trustees have other keys by now, or are others.
  public boolean isOutOfDate(Ceremony ceremony) {
    return !ceremony.seats().stream()
        .allMatch(seat ->
            trustees.of(ceremony.election()).stream()
                .filter(trustee -> trustee.person().equals(seat.person()))
                .anyMatch(trustee -> trustee.key().filter(seat.key()::equals).isPresent()));
  }

  /// Names a ceremony in place of any before it.
  @Transactional
  public void name(ElectionId election, NamedCeremony named, Actor second) {
    rows.end(election, clock.instant());
    rows.add(election, named, clock.instant());
    audit.record(
        second,
        "ballot.ceremony-named",
        subject(election),
        null,
        Map.of(
            "holder", named.holder().toString(),
            "needed", named.needed(),
            "trustees", named.lines()));
  }

  /// Gives a ceremony up: its key is not to be used.
  ///
  /// @throws RefusedException if its key is lodged
  @Transactional
  public void giveUp(ElectionId election, Actor by) {
    requireNotLodged(election);
    find(election)
        .ifPresent(ceremony -> {
          rows.end(election, clock.instant());
          audit.record(
              by,
              "ballot.ceremony-given-up",
              subject(election),
              Map.of("key", ceremony.key().map(ElectionKey::fingerprint).orElse("")),
              null);
        });
  }

  /// Takes what came out of the holder's browser.
  ///
  /// @param fingerprint as the browser computed it
  /// @throws RefusedException says what does not fit; nothing is then kept
  @Transactional
  public void hold(
      Ceremony ceremony, String publicKey, String fingerprint, List<Sealed> sealed, Actor by) {
    requireNotLodged(ceremony.election());
    if (ceremony.isHeld()) {
      throw new RefusedException("ceremony-staff.refused.held");
    }
    if (isOutOfDate(ceremony)) {
      throw new RefusedException("ceremony-staff.refused.out-of-date");
    }
    if (!isWhole(ceremony, publicKey, sealed)
        || !ceremony.keyOf(publicKey).fingerprint().equals(fingerprint)) {
      throw new RefusedException("ceremony-staff.refused.not-whole");
    }
    try {
      if (!rows.hold(ceremony.id(), publicKey, clock.instant())) {
        throw new RefusedException("ceremony-staff.refused.held");
      }
    } catch (DuplicateKeyException e) {
      throw new RefusedException("ceremony-staff.refused.used");
    }
    for (int place = 0; place < sealed.size(); place++) {
      rows.seal(ceremony.id(), place + 1, sealed.get(place));
    }
    audit.record(
        by,
        "ballot.ceremony-held",
        subject(ceremony.election()),
        null,
        Map.of(
            "fingerprint", fingerprint,
            "publicKey", publicKey,
            "commitments", sealed.stream().map(Sealed::commitment).toList()));
    letters.canBeTested(ceremony);
  }

  private static boolean isWhole(Ceremony ceremony, String publicKey, List<Sealed> sealed) {
    return DIGEST.matcher(publicKey).matches()
        && sealed.size() == ceremony.seats().size()
        && sealed.stream()
            .allMatch(one ->
                ENVELOPE.matcher(one.envelope()).matches()
                    && DIGEST.matcher(one.commitment()).matches())
        && new HashSet<>(sealed.stream().map(Sealed::commitment).toList()).size() == sealed.size();
  }

  /// Takes down that a trustee opened their share.
  ///
  /// @param receipt what only somebody who has the share can say
  /// @throws RefusedException if it is not of the trustee's share
  @Transactional
  public void tested(ElectionId election, SignedIn trustee, String receipt) {
    Ceremony ceremony =
        find(election).orElseThrow(() -> new RefusedException("ceremony.refused.no-share"));
    Seat seat =
        ceremony
            .seatOf(trustee.id())
            .filter(one -> one.commitment() != null)
            .orElseThrow(() -> new RefusedException("ceremony.refused.no-share"));
    if (!TrusteeShare.commitmentTo(receipt).equals(seat.commitment())) {
      throw new RefusedException("ceremony.refused.other-share");
    }
    if (rows.tested(ceremony.id(), seat.number(), clock.instant())) {
      audit.record(
          trustee.actor(),
          "ballot.share-tested",
          subject(election),
          null,
          Map.of("number", seat.number(), "commitment", String.valueOf(seat.commitment())));
    }
  }

  /// Refuses a key that is another than the one that the ceremony made, or whose shares not every
  /// trustee has tested.
  public void requireReady(ElectionKey key) {
    Ceremony ceremony = find(key.election()).filter(Ceremony::isHeld).orElse(null);
    if (ceremony == null) {
      return;
    }
    ElectionKey made = ceremony.key().orElseThrow();
    if (!made.equals(key)) {
      throw new RefusedException(
          "ceremony-staff.refused.other-key", "fingerprint", made.fingerprint());
    }
    List<String> waiting =
        ceremony.seats().stream().filter(seat -> !seat.isTested()).map(Seat::name).toList();
    if (!waiting.isEmpty()) {
      throw new RefusedException("ceremony-staff.refused.not-tested", "names", waiting);
    }
  }

  private void requireNotLodged(ElectionId election) {
    if (lodged.fingerprint(election).isPresent()) {
      throw new RefusedException("ceremony-staff.refused.lodged");
    }
  }

  private static String subject(ElectionId election) {
    return "election:" + election;
  }
}
