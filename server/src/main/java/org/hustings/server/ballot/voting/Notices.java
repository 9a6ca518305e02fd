package org.hustings.server.ballot.voting;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.Admission;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.election.Elections;
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

  Notice dead() {
    return new Notice(
        HttpStatus.GONE,
        Message.of("voting.notice.dead.heading"),
        List.of(Message.of("voting.notice.dead.why"), Message.of("voting.notice.dead.advice")),
        OTHER_CODE);
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
