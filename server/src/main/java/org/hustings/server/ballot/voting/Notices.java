package org.hustings.server.ballot.voting;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.Admission;
import org.hustings.server.ballot.VoidPapers;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.StopKind;
import org.hustings.server.election.stop.StopWords;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Says in plain words why somebody was not let in.
@Component
class Notices {
  private static final Notice.Next OTHER_CODE =
      new Notice.Next(Message.of("voting.notice.other-code"), "/vote");

  private final Elections elections;

  Notices(Elections elections) {
    this.elections = elections;
  }

  /// @param here whether it came from this browser, which can show the receipt then
  Notice alreadyVoted(Admission.AlreadyVoted voted, boolean here) {
    ElectionDefinition election = election(voted.pack());
    String how =
        voted.channel() == Channel.POST
            ? "voting.notice.voted.by-post"
            : "voting.notice.voted.online";
    ZonedDateTime received = time(election, voted.receivedAt());
    return new Notice(
        HttpStatus.OK,
        Message.of("voting.notice.voted.heading"),
        List.of(
            Message.of(how, "election", election.title(), "received", received),
            Message.of("voting.notice.voted.not-you")),
        here
            ? new Notice.Next(Message.of("voting.notice.voted.receipt"), "/vote/receipt")
            : page(election));
  }

  /// A vote that stands but for some contests: what happened, and whether there is another already.
  Notice voidInContests(Admission.VoidInContests some, ElectionDefinition election) {
    List<Message> sentences = new ArrayList<>();
    for (VoidPapers.InContest one : some.contests()) {
      String name = election.contest(one.contest().slug()).orElseThrow().name();
      sentences.add(Message.of("void.notice.contest", "contest", name, "reason", one.reason()));
      sentences.add(Message.of(one.again() ? "void.notice.again" : "void.notice.sent"));
    }
    sentences.add(
        Message.of(
            "void.notice.others",
            "election",
            election.title(),
            "received",
            time(election, some.receivedAt())));
    return new Notice(
        HttpStatus.OK,
        Message.of("void.notice.heading"),
        sentences,
        new Notice.Next(
            Message.of("void.notice.where"),
            "/elections/" + election.id() + "/where-is-my-ballot"));
  }

  Notice notHandedOver(Pack pack) {
    return new Notice(
        HttpStatus.CONFLICT,
        Message.of("voting.notice.held.heading"),
        List.of(Message.of("voting.notice.held.why"), Message.of("voting.notice.held.advice")),
        page(election(pack)));
  }

  Notice dead(Admission.DeadCode dead) {
    return new Notice(
        HttpStatus.GONE,
        Message.of("reissue.dead.heading"),
        List.of(
            Message.of("reissue.dead.why", "why", why(dead.reason())),
            Message.of("voting.notice.dead.advice")),
        new Notice.Next(
            Message.of("reissue.another.heading"),
            "/elections/" + dead.pack().election() + "/another-ballot"));
  }

  private static Message why(DeathReason reason) {
    return switch (reason) {
      case LOST -> Message.of("reissue.death.lost");
      case STOLEN -> Message.of("reissue.death.stolen");
      case OFF_THE_ROLL -> Message.of("reissue.death.off-the-roll");
      case CAME_BACK -> Message.of("reissue.death.came-back");
      case VOID -> Message.of("reissue.death.void");
      case VOID_IN_A_CONTEST -> Message.of("reissue.death.void-in-a-contest");
      case REFUSED -> Message.of("reissue.death.refused");
      case REISSUED -> Message.of("reissue.death.reissued");
    };
  }

  /// The truth about a vote that is not counted, whether it is in the box or not.
  Notice disqualified(Admission.Disqualified disqualified) {
    ElectionDefinition election = election(disqualified.pack());
    @Nullable Instant received = disqualified.receivedAt();
    return new Notice(
        HttpStatus.OK,
        Message.of("reissue.disqualified.heading"),
        List.of(
            received == null
                ? Message.of("reissue.disqualified.not-voted", "election", election.title())
                : Message.of(
                    "reissue.disqualified.voted",
                    "election",
                    election.title(),
                    "received",
                    time(election, received)),
            Message.of("reissue.disqualified.advice")),
        page(election));
  }

  /// That the election does not go on, and what that means for the voter.
  Notice stopped(Admission.Stopped stopped) {
    ElectionDefinition election = election(stopped.pack());
    @Nullable Instant received = stopped.receivedAt();
    Message vote =
        received == null
            ? Message.of("stop.voter.none")
            : Message.of("stop.voter.voted", "received", time(election, received));
    return new Notice(
        HttpStatus.CONFLICT,
        StopWords.heading(stopped.stop().kind()),
        List.of(
            Message.of("stop.voter.why", "reason", stopped.stop().reason()),
            vote,
            stopped.stop().kind() == StopKind.POSTPONED
                ? Message.of("stop.voter.keep")
                : Message.of("stop.voter.nothing-to-do")),
        page(election));
  }

  Notice byPostOnly(Pack pack) {
    return new Notice(
        HttpStatus.CONFLICT,
        Message.of("reissue.by-post.heading"),
        List.of(Message.of("reissue.by-post.why")),
        page(election(pack)));
  }

  Notice notYetOpen(Pack pack, @Nullable Instant opens) {
    ElectionDefinition election = election(pack);
    Message when =
        opens == null
            ? Message.of("voting.notice.not-open.unknown")
            : Message.of("voting.notice.not-open.opens", "opens", time(election, opens));
    return new Notice(
        HttpStatus.CONFLICT,
        Message.of("voting.notice.not-open.heading"),
        List.of(when, Message.of("voting.notice.not-open.keep")),
        page(election));
  }

  Notice closed(Pack pack, Instant closed) {
    ElectionDefinition election = election(pack);
    return new Notice(
        HttpStatus.GONE,
        Message.of("voting.notice.closed.heading"),
        List.of(
            Message.of("voting.notice.closed.when", "closed", time(election, closed)),
            Message.of("voting.notice.closed.none")),
        page(election));
  }

  Notice tooManyTries() {
    return new Notice(
        HttpStatus.TOO_MANY_REQUESTS,
        Message.of("voting.notice.tries.heading"),
        List.of(Message.of("voting.notice.tries.advice")),
        OTHER_CODE);
  }

  /// A page that was opened with another code than the browser has now.
  Notice otherVoter() {
    return new Notice(
        HttpStatus.CONFLICT,
        Message.of("voting.notice.other.heading"),
        List.of(Message.of("voting.notice.other.why"), Message.of("voting.notice.other.advice")),
        OTHER_CODE);
  }

  private ElectionDefinition election(Pack pack) {
    return elections.find(pack.election()).orElseThrow();
  }

  private static Notice.Next page(ElectionDefinition election) {
    return new Notice.Next(
        Message.of("voting.notice.election", "election", election.title()),
        "/elections/" + election.id());
  }

  private static ZonedDateTime time(ElectionDefinition election, Instant instant) {
    return instant.atZone(election.timetable().zone());
  }
}
