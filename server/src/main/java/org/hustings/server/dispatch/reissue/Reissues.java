package org.hustings.server.dispatch.reissue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.Voted;
import org.hustings.server.dispatch.batch.ChannelReason;
import org.hustings.server.dispatch.batch.PackKind;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.batch.WantedPacks;
import org.hustings.server.dispatch.mail.Recall;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives an elector another ballot. The codes of those before die in the same transaction, so there
/// is never more than one that counts.
@Component
public class Reissues {
  private final Packs packs;
  private final WantedPacks wanted;
  private final Plans plans;
  private final BallotPapers papers;
  private final Recall recall;
  private final List<Voted> voted;
  private final AuditLog audit;
  private final Clock clock;

  Reissues(
      Packs packs,
      WantedPacks wanted,
      Plans plans,
      BallotPapers papers,
      Recall recall,
      List<Voted> voted,
      AuditLog audit,
      Clock clock) {
    this.packs = packs;
    this.wanted = wanted;
    this.plans = plans;
    this.papers = papers;
    this.recall = recall;
    this.voted = voted;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is asked for.
  ///
  /// @param address instead of the one on the roll; null for that one
  public record Request(
      Elector elector, Channel channel, @Nullable String address, String reason, Asker asker) {}

  /// Has another ballot made and kills those before, or tells in a sentence why not.
  @Transactional
  public Optional<String> reissue(ElectionDefinition election, Request request, Actor by) {
    Elector elector = request.elector();
    Optional<String> refusal = refusal(election, request);
    if (refusal.isPresent()) {
      return refusal;
    }
    killAll(election.id(), elector.number(), "reissued");
    wanted.add(
        election.id(),
        new WantedPacks.Wish(
            elector.number(),
            PackKind.REISSUE,
            request.channel(),
            ChannelReason.ASKED,
            contests(elector),
            request.address(),
            request.reason()),
        by);
    audit.record(
        by,
        "dispatch.reissued",
        "elector:" + election.id() + "/" + elector.number(),
        null,
        Map.of("channel", request.channel(), "reason", request.reason()));
    return Optional.empty();
  }

  /// Whether there is a vote of the elector already.
  public boolean hasVoted(Elector elector) {
    return voted.stream()
        .anyMatch(box -> !box.amongst(elector.election(), List.of(elector.number())).isEmpty());
  }

  private Optional<String> refusal(ElectionDefinition election, Request request) {
    if (plans.find(election.id()).isEmpty()) {
      return Optional.of("Dispatch has not been planned yet.");
    }
    if (contests(request.elector()).isEmpty()) {
      return Optional.of("There is no contest in which this elector votes.");
    }
    boolean online = request.channel() == Channel.ONLINE;
    if (request.address() == null
        && (online ? request.elector().email() : request.elector().postalAddress()) == null) {
      return Optional.of(
          "No " + (online ? "e-mail" : "postal") + " address is known: give another.");
    }
    return new ReissueHours(election)
        .refusal(request.channel(), request.asker(), clock.instant())
        .or(() ->
            hasVoted(request.elector())
                ? Optional.of("This elector has voted; no other ballot is sent out.")
                : Optional.empty());
  }

  /// Kills all packs of an elector, and takes back what of them is still to be sent.
  void killAll(ElectionId election, ElectorNumber elector, String reason) {
    for (Pack pack : packs.of(election, elector)) {
      packs.kill(pack.id(), reason);
      recall.of(pack.id());
    }
  }

  private String contests(Elector elector) {
    return papers.find(elector.election()).map(all -> all.contestsOf(elector)).orElse("");
  }
}
