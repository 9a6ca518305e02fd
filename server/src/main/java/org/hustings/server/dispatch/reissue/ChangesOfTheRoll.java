package org.hustings.server.dispatch.reissue;

import org.hustings.definition.Channel;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.batch.ChannelReason;
import org.hustings.server.dispatch.batch.ElectorsFormats;
import org.hustings.server.dispatch.batch.PackKind;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.batch.WantedPacks;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.platform.MailServer;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.change.ElectorAdded;
import org.hustings.server.roll.change.ElectorReaddressed;
import org.hustings.server.roll.change.ElectorRemoved;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Follows the roll after its freeze: whoever is added gets a pack, whoever is removed loses
/// theirs, whose address changed gets it there, in the transaction in which it happens.
@Component
class ChangesOfTheRoll {
  private static final Actor ROLL = Actor.system("roll");

  private final Roll roll;
  private final SharedAddress shared;
  private final ElectorsFormats formats;
  private final Plans plans;
  private final BallotPapers papers;
  private final WantedPacks wanted;
  private final Reissues reissues;
  private final MailServer server;

  ChangesOfTheRoll(
      Roll roll,
      SharedAddress shared,
      ElectorsFormats formats,
      Plans plans,
      BallotPapers papers,
      WantedPacks wanted,
      Reissues reissues,
      MailServer server) {
    this.roll = roll;
    this.shared = shared;
    this.formats = formats;
    this.plans = plans;
    this.papers = papers;
    this.wanted = wanted;
    this.reissues = reissues;
    this.server = server;
  }

  @EventListener
  void on(ElectorAdded added) {
    wish(added.election(), added.elector(), added.reason());
  }

  /// Whose first ballot is still to be made may get it by another channel now, or at all. What has
  /// been made stays: another is for staff to send.
  @EventListener
  void on(ElectorReaddressed readdressed) {
    if (wanted.isFirstWaiting(readdressed.election(), readdressed.elector())) {
      wish(readdressed.election(), readdressed.elector(), readdressed.reason());
    }
  }

  private void wish(ElectionId election, ElectorNumber number, String reason) {
    plans
        .find(election)
        .ifPresent(plan -> {
          Elector elector = roll.find(election, number).orElseThrow();
          String contests = papers.find(election).orElseThrow().contestsOf(elector);
          if (!contests.isEmpty()) {
            wanted.add(election, wish(elector, plan, contests, reason), ROLL);
          }
        });
  }

  @EventListener
  void on(ElectorRemoved removed) {
    wanted.drop(removed.election(), removed.elector());
    reissues.killAll(removed.election(), removed.elector(), DeathReason.OFF_THE_ROLL);
  }

  private WantedPacks.Wish wish(Elector elector, Plan plan, String contests, String reason) {
    ChannelReason because = because(elector, plan.rule());
    @Nullable Channel channel =
        switch (because) {
          case RULE -> plan.rule() == DispatchRule.POST ? Channel.POST : Channel.ONLINE;
          case NO_EMAIL, EMAIL_NOT_TAKEN, SHARED_EMAIL ->
              plan.rule() == DispatchRule.EMAIL || elector.postalAddress() == null
                  ? null
                  : Channel.POST;
          case FORMAT -> Channel.POST;
          case NO_ADDRESS, ASKED -> null;
        };
    return new WantedPacks.Wish(
        elector.number(), PackKind.FIRST, channel, because, contests, null, reason);
  }

  private ChannelReason because(Elector elector, DispatchRule rule) {
    if (rule == DispatchRule.POST) {
      return elector.postalAddress() == null ? ChannelReason.NO_ADDRESS : ChannelReason.RULE;
    }
    if (rule == DispatchRule.EMAIL_ELSE_POST
        && elector.postalAddress() != null
        && formats.ofPrint(elector.election()).contains(elector.number())) {
      return ChannelReason.FORMAT;
    }
    if (elector.email() == null) {
      return ChannelReason.NO_EMAIL;
    }
    if (!server.takes(elector.email())) {
      return ChannelReason.EMAIL_NOT_TAKEN;
    }
    return rule == DispatchRule.EMAIL_ELSE_POST && shared.is(elector)
        ? ChannelReason.SHARED_EMAIL
        : ChannelReason.RULE;
  }
}
