package org.hustings.server.dispatch.reissue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.batch.WantedPacks;
import org.hustings.server.dispatch.mail.Recall;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ballots to addresses that are not the roll's. Staff want one only as two; the elector is written
/// to at every address known, sees it at once on their own page, and can say no before it goes and
/// after.
@Component
public class OtherAddresses {
  /// How long the elector has to say no to what two of the staff want.
  public static final Duration STAFF_DELAY = Duration.ofHours(24);

  /// How long a ballot waits that goes to an address which the elector has changed.
  public static final Duration ELECTOR_DELAY = Duration.ofDays(2);

  private static final int AT_ONCE = 100;
  private static final Actor ELECTOR = Actor.system("elector");
  private static final Actor DELAY = Actor.system("other-address-delay");

  private final OtherAddressRows rows;
  private final Reissues reissues;
  private final ReissueLimits limits;
  private final ElectorLetters letters;
  private final Approvals approvals;
  private final Elections elections;
  private final Roll roll;
  private final Packs packs;
  private final PackHistory history;
  private final WantedPacks wanted;
  private final Recall recall;
  private final AuditLog audit;
  private final Clock clock;

  OtherAddresses(
      OtherAddressRows rows,
      Reissues reissues,
      ReissueLimits limits,
      ElectorLetters letters,
      Approvals approvals,
      Elections elections,
      Roll roll,
      Packs packs,
      PackHistory history,
      WantedPacks wanted,
      Recall recall,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.reissues = reissues;
    this.limits = limits;
    this.letters = letters;
    this.approvals = approvals;
    this.elections = elections;
    this.roll = roll;
    this.packs = packs;
    this.history = history;
    this.wanted = wanted;
    this.recall = recall;
    this.audit = audit;
    this.clock = clock;
  }

  /// Those of an elector, the first asked for first.
  public List<OtherAddress> of(ElectionId election, ElectorNumber elector) {
    return rows.of(election, elector);
  }

  /// Proposes that a ballot goes to another address. The audit log has it masked.
  ///
  /// @throws RefusedException if no ballot can be sent, or only after the close
  /// @throws ApprovalRefusedException if it is proposed already
  @Transactional
  public ApprovalId propose(
      ElectionDefinition election,
      Elector elector,
      Channel channel,
      String address,
      String reason,
      SignedIn by) {
    require(election, elector, channel, by.actor());
    OtherAddress wanted = rows.add(elector, channel, address, true, reason, clock.instant());
    return approvals.propose(
        OtherAddressAct.KIND,
        Reissues.subject(elector),
        OtherAddressAct.details(wanted),
        reason,
        by);
  }

  void require(ElectionDefinition election, Elector elector, Channel channel, Actor by) {
    reissues
        .refusal(election, elector, channel, Asker.STAFF)
        .or(() -> limits.refusal(elector, Asker.STAFF, by))
        .ifPresent(reason -> {
          throw new RefusedException(reason);
        });
    Instant live = clock.instant().plus(STAFF_DELAY);
    if (!new ReissueHours(election).isOpenAt(live)) {
      throw new RefusedException("reissue.refused.delay-too-long", "hours", STAFF_DELAY.toHours());
    }
  }

  /// Writes to the elector; from then on the delay runs.
  void begin(ElectionDefinition election, Elector elector, OtherAddress other, Actor by) {
    Instant now = clock.instant();
    String token = Tokens.draw();
    rows.tell(other.id(), token, now, now.plus(other.byStaff() ? STAFF_DELAY : ELECTOR_DELAY));
    OtherAddress told = rows.find(other.id()).orElseThrow();
    record(
        by, "dispatch.other-address-wanted", told, Map.of("live", String.valueOf(told.liveAt())));
    letters.otherAddress(election, elector, told, token);
  }

  /// Has a ballot sent to the address that the register has of an elector today, after the delay or
  /// once the address before has said yes.
  @Transactional
  OtherAddress ask(ElectionDefinition election, Elector elector, String address, Actor by) {
    Optional<OtherAddress> same =
        of(election.id(), elector.number()).stream()
            .filter(one -> one.isOpen() && KnownAddresses.same(one.address(), address))
            .filter(one -> !one.byStaff())
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    OtherAddress added =
        rows.add(
            elector, Channel.ONLINE, address, false, "asked for by the elector", clock.instant());
    begin(election, elector, added, by);
    return rows.find(added.id()).orElseThrow();
  }

  /// What a letter's link is about.
  public Optional<OtherAddress> byToken(ElectionId election, String token) {
    return rows.byToken(election, token);
  }

  /// Whoever has the link of a letter to an address known before lets it go at once. What staff
  /// want waits all the same.
  @Transactional
  public void agree(OtherAddress other) {
    if (!other.byStaff() && rows.agree(other.id(), clock.instant())) {
      record(ELECTOR, "dispatch.other-address-agreed", other, Map.of());
    }
  }

  /// The elector does not want it: it does not go, and if it has gone it opens nothing.
  @Transactional
  public void stop(OtherAddress other) {
    if (rows.stop(other.id(), clock.instant())) {
      wanted.dropTo(other.election(), other.elector(), other.address());
      history
          .packsOf(other)
          .forEach(pack -> {
            packs.kill(pack, DeathReason.REFUSED);
            recall.of(pack);
          });
      record(
          ELECTOR, "dispatch.other-address-stopped", other, Map.of("gone", other.doneAt() != null));
    }
  }

  /// Has those made whose delay is over.
  @Transactional
  public int sendDue() {
    List<OtherAddress> due = rows.due(clock.instant(), AT_ONCE);
    due.forEach(this::send);
    return due.size();
  }

  private void send(OtherAddress other) {
    rows.done(other.id(), clock.instant());
    ElectionDefinition election = elections.find(other.election()).orElseThrow();
    Optional<Elector> elector = roll.find(other.election(), other.elector());
    boolean late = !new ReissueHours(election).isOpenAt(clock.instant());
    if (elector.isEmpty() || late || reissues.hasVoted(elector.get())) {
      return;
    }
    reissues.want(elector.get(), other.channel(), other.address(), other.reason(), DELAY);
    record(DELAY, "dispatch.reissued", other, Map.of());
  }

  private void record(Actor by, String event, OtherAddress other, Map<String, ?> more) {
    Map<String, Object> after = new HashMap<>(more);
    after.put("channel", other.channel());
    after.put("address", other.masked());
    after.put("asked", other.byStaff() ? "by two of the staff" : "by the elector");
    audit.record(by, event, "elector:" + other.election() + "/" + other.elector(), null, after);
  }
}
