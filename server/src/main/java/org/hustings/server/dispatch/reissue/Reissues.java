package org.hustings.server.dispatch.reissue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.Voted;
import org.hustings.server.dispatch.batch.ChannelReason;
import org.hustings.server.dispatch.batch.PackKind;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.batch.WantedPacks;
import org.hustings.server.dispatch.mail.Recall;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives an elector another ballot, at an address of the roll. Those before live until it is used;
/// staff may kill at once what was lost or stolen. The elector is told by letter, whoever asked.
@Component
public class Reissues {
  private final Packs packs;
  private final WantedPacks wanted;
  private final Plans plans;
  private final BallotPapers papers;
  private final Recall recall;
  private final ReissueLimits limits;
  private final ElectorLetters letters;
  private final List<Voted> voted;
  private final AuditLog audit;
  private final Stops stops;
  private final Clock clock;

  Reissues(
      Packs packs,
      WantedPacks wanted,
      Plans plans,
      BallotPapers papers,
      Recall recall,
      ReissueLimits limits,
      ElectorLetters letters,
      List<Voted> voted,
      AuditLog audit,
      Stops stops,
      Clock clock) {
    this.packs = packs;
    this.wanted = wanted;
    this.plans = plans;
    this.papers = papers;
    this.recall = recall;
    this.limits = limits;
    this.letters = letters;
    this.voted = voted;
    this.audit = audit;
    this.stops = stops;
    this.clock = clock;
  }

  /// What is asked for.
  ///
  /// @param lost that those before are lost or stolen, and are to die at once; null where they live
  ///   until the new one is used
  public record Request(
      Elector elector, Channel channel, String reason, Asker asker, @Nullable DeathReason lost) {
    public Request(Elector elector, Channel channel, String reason, Asker asker) {
      this(elector, channel, reason, asker, null);
    }
  }

  /// Has another ballot made for the roll's address, or tells why not.
  @Transactional
  public Optional<Message> reissue(ElectionDefinition election, Request request, Actor by) {
    Elector elector = request.elector();
    Optional<Message> refusal =
        refusal(election, elector, request.channel(), request.asker())
            .or(() -> withoutAddress(request))
            .or(() -> limits.refusal(elector, request.asker(), by));
    if (refusal.isPresent()) {
      return refusal;
    }
    if (request.lost() != null) {
      killAll(election.id(), elector.number(), request.lost());
    }
    want(elector, request.channel(), null, request.reason(), by);
    audit.record(
        by,
        "dispatch.reissued",
        subject(elector),
        null,
        Map.of(
            "channel",
            request.channel(),
            "address",
            "the roll's",
            "earlier",
            request.lost() == null ? "live until it is used" : request.lost(),
            "reason",
            request.reason()));
    letters.reissued(election, request);
    return Optional.empty();
  }

  /// Kills the ballots of an elector at once, without another.
  @Transactional
  public Optional<Message> kill(
      ElectionDefinition election, Elector elector, DeathReason lost, String reason, Actor by) {
    if (hasVoted(elector)) {
      return Optional.of(Message.of("reissue.refused.voted"));
    }
    killAll(election.id(), elector.number(), lost);
    audit.record(
        by,
        "dispatch.pack-killed",
        subject(elector),
        null,
        Map.of("because", lost, "reason", reason));
    letters.killed(election, elector, lost);
    return Optional.empty();
  }

  /// Sends another ballot to whoever's vote was made void; what they had opens nothing any more.
  @Transactional
  public void sendAnew(
      ElectionDefinition election, Elector elector, Channel channel, String reason, Actor by) {
    killAll(election.id(), elector.number(), DeathReason.VOID);
    want(elector, reachable(election, elector, channel), contests(elector), "", null, reason, by);
    letters.anew(election, elector, reason);
  }

  /// Sends a ballot of one contest to whoever's vote was made void there. What they had opens
  /// nothing any more, ballots of other contests aside.
  @Transactional
  public void sendAnew(
      ElectionDefinition election,
      ContestId contest,
      Elector elector,
      Channel channel,
      String reason,
      Actor by) {
    for (Pack pack : packs.of(election.id(), elector.number())) {
      if (pack.only() == null || pack.only().equals(contest)) {
        kill(pack, pack.only() == null ? DeathReason.VOID_IN_A_CONTEST : DeathReason.VOID);
      }
    }
    String slug = contest.slug();
    want(elector, reachable(election, elector, channel), slug, slug, null, reason, by);
    letters.anewIn(election, contest, elector, reason);
  }

  private static Channel reachable(ElectionDefinition election, Elector elector, Channel channel) {
    boolean online =
        elector.email() != null
            && election.ballot().takes(Channel.ONLINE)
            && (channel == Channel.ONLINE || elector.postalAddress() == null);
    return online ? Channel.ONLINE : Channel.POST;
  }

  /// Puts a ballot among those to be made: of whoever has voted, one of each contest in which they
  /// are to vote again.
  ///
  /// @param address another than the roll's; null for that one
  void want(Elector elector, Channel channel, @Nullable String address, String reason, Actor by) {
    Set<ContestId> awaited = awaited(elector);
    if (awaited.isEmpty()) {
      want(elector, channel, contests(elector), "", address, reason, by);
    }
    for (ContestId one : awaited) {
      want(elector, channel, one.slug(), one.slug(), address, reason, by);
    }
  }

  private void want(
      Elector elector,
      Channel channel,
      String contests,
      String only,
      @Nullable String address,
      String reason,
      Actor by) {
    wanted.add(
        elector.election(),
        new WantedPacks.Wish(
            elector.number(),
            PackKind.REISSUE,
            channel,
            ChannelReason.ASKED,
            contests,
            only,
            address,
            reason),
        by);
  }

  /// Whether there is a vote of the elector already, and none is to be cast again.
  public boolean hasVoted(Elector elector) {
    return voted.stream()
            .anyMatch(box -> !box.amongst(elector.election(), List.of(elector.number())).isEmpty())
        && awaited(elector).isEmpty();
  }

  private Set<ContestId> awaited(Elector elector) {
    return voted.stream()
        .flatMap(box -> box.awaited(elector.election(), elector.number()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Why no other ballot can be sent by a channel now, wherever it is to go; empty if one can.
  Optional<Message> refusal(
      ElectionDefinition election, Elector elector, Channel channel, Asker asker) {
    Optional<Message> stopped = stops.refusal(election.id());
    if (stopped.isPresent()) {
      return stopped;
    }
    if (plans.find(election.id()).isEmpty()) {
      return Optional.of(Message.of("reissue.refused.unplanned"));
    }
    if (!election.ballot().takes(channel)) {
      return Optional.of(
          channel == Channel.POST
              ? Message.of("reissue.refused.no-post")
              : Message.of("reissue.refused.no-online"));
    }
    if (contests(elector).isEmpty()) {
      return Optional.of(Message.of("reissue.refused.no-contest"));
    }
    return new ReissueHours(election)
        .refusal(channel, asker, clock.instant())
        .or(() ->
            hasVoted(elector)
                ? Optional.of(Message.of("reissue.refused.voted"))
                : Optional.empty());
  }

  private static Optional<Message> withoutAddress(Request request) {
    Elector elector = request.elector();
    boolean online = request.channel() == Channel.ONLINE;
    if ((online ? elector.email() : elector.postalAddress()) != null) {
      return Optional.empty();
    }
    return Optional.of(
        online ? Message.of("reissue.refused.no-email") : Message.of("reissue.refused.no-address"));
  }

  /// Kills all packs of an elector, and takes back what of them is still to be sent.
  void killAll(ElectionId election, ElectorNumber elector, DeathReason reason) {
    packs.of(election, elector).forEach(pack -> kill(pack, reason));
  }

  private void kill(Pack pack, DeathReason reason) {
    packs.kill(pack.id(), reason);
    recall.of(pack.id());
  }

  static String subject(Elector elector) {
    return "elector:" + elector.election() + "/" + elector.number();
  }

  private String contests(Elector elector) {
    return papers.find(elector.election()).map(all -> all.contestsOf(elector)).orElse("");
  }
}
