package org.hustings.server.ballot;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.ballot.ceremony.Ceremonies;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Rescheduling;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.StopWords;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// What must hold for the acts that need two people, when they are proposed and when they are done.
@Component
class Preconditions {
  private final ElectionKeys keys;
  private final Ceremonies ceremonies;
  private final TermsOfElections terms;
  private final Disqualifications disqualifications;
  private final PartingRows parting;
  private final Roll roll;
  private final Rescheduling rescheduling;
  private final Elections elections;
  private final Clock clock;
  private final Words english;

  Preconditions(
      ElectionKeys keys,
      Ceremonies ceremonies,
      TermsOfElections terms,
      Disqualifications disqualifications,
      PartingRows parting,
      Roll roll,
      Rescheduling rescheduling,
      Elections elections,
      Clock clock,
      Catalogue catalogue) {
    this.keys = keys;
    this.ceremonies = ceremonies;
    this.terms = terms;
    this.disqualifications = disqualifications;
    this.parting = parting;
    this.roll = roll;
    this.rescheduling = rescheduling;
    this.elections = elections;
    this.clock = clock;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// None is lodged; or it was, went from the table, and is lodged again.
  void requireNoOtherKey(ElectionKey key) {
    if (keys.find(key.election()).isPresent()) {
      throw new ApprovalRefusedException(english.say("ballot-staff.key.lodged"));
    }
    Optional<String> before = keys.lodgedFingerprint(key.election());
    if (before.filter(one -> !one.equals(key.fingerprint())).isPresent()) {
      throw new ApprovalRefusedException(
          english.say("ballot-staff.key.lodged-before", "fingerprint", before.get()));
    }
    if (before.isEmpty()) {
      requireTested(key);
    }
  }

  /// Of a ceremony in the browser only its own key is lodged, and when every trustee has a share that
  /// works.
  private void requireTested(ElectionKey key) {
    try {
      ceremonies.requireReady(key);
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(english.say(e.reason()));
    }
  }

  void requireExtendable(ElectionId election, Extension extension) {
    Instant now = clock.instant();
    requireGoingOn(election);
    Hours hours = terms.find(election).orElseThrow().hours();
    Instant close = hours.closes();
    Instant closes = extension.closes().atZone(hours.zone()).toInstant();
    if (close == null) {
      throw refused("ballot-staff.extend.no-close");
    }
    if (!closes.isAfter(close) || !closes.isAfter(now)) {
      throw refused("ballot-staff.extend.not-later");
    }
    if (parting.isBegun(election)) {
      throw refused("ballot-staff.extend.parted");
    }
    requireSound(election, extension);
  }

  /// An open ballot may close earlier, if all who have not voted still have a day for it.
  void requireEarlier(ElectionId election, Extension earlier) {
    requireGoingOn(election);
    Instant now = clock.instant();
    Hours hours = terms.find(election).orElseThrow().hours();
    Instant close = hours.closes();
    Instant closes = earlier.closes().atZone(hours.zone()).toInstant();
    if (hours.at(now) != Hours.State.OPEN || close == null) {
      throw refused("ballot-staff.earlier.not-open");
    }
    if (!closes.isBefore(close)) {
      throw refused("ballot-staff.earlier.not-earlier");
    }
    if (closes.isBefore(now.plus(EndEarlierAct.NOTICE))) {
      throw new ApprovalRefusedException(
          english.say("ballot-staff.earlier.too-near", "hours", EndEarlierAct.NOTICE.toHours()));
    }
    requireSound(election, earlier);
  }

  private void requireSound(ElectionId election, Extension extension) {
    rescheduling
        .refusal(election, extension.moved(elections.find(election).orElseThrow(), clock.instant()))
        .ifPresent(words -> {
          throw new ApprovalRefusedException(words);
        });
  }

  private void requireGoingOn(ElectionId election) {
    Stop stop = terms.find(election).orElseThrow().stop();
    if (stop != null) {
      throw new ApprovalRefusedException(english.say(StopWords.sentence(stop)));
    }
  }

  void requireDisqualifiable(ElectionId election, ElectorNumber elector) {
    if (parting.isBegun(election)) {
      throw refused("ballot-staff.disqualify.parted");
    }
    if (disqualifications.find(election, elector).isPresent()) {
      throw refused("ballot-staff.disqualify.already");
    }
  }

  void requireReinstatable(ElectionId election, ElectorNumber elector) {
    if (parting.isBegun(election)) {
      throw refused("ballot-staff.reinstate.parted");
    }
    if (disqualifications.find(election, elector).isEmpty()) {
      throw refused("ballot-staff.reinstate.not-disqualified");
    }
    if (roll.find(election, elector).isEmpty()) {
      throw refused("ballot-staff.reinstate.off-the-roll");
    }
  }

  private ApprovalRefusedException refused(String key) {
    return new ApprovalRefusedException(english.say(key));
  }
}
