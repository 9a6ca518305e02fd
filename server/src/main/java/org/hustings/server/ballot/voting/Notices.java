package org.hustings.server.ballot.voting;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.ballot.Admission;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Says in plain words why somebody was not let in.
@Component
class Notices {
  private static final Link OTHER_CODE = new Link("Enter another code", "/vote");

  private final Elections elections;

  Notices(Elections elections) {
    this.elections = elections;
  }

  /// @param here whether it came from this browser, which can show the receipt then
  Notice alreadyVoted(Admission.AlreadyVoted voted, boolean here) {
    ElectionDefinition election = election(voted.pack());
    String how = voted.channel() == Channel.POST ? "by post" : "online";
    return new Notice(
        HttpStatus.OK,
        "You have voted already",
        List.of(
            "A vote in %s came in %s on %s, and it stands. There is nothing more to do."
                .formatted(election.title(), how, time(election, voted.receivedAt())),
            "If that was not you, write to the returning officer at once: nobody but you should"
                + " have your code."),
        here ? new Link("Show my receipt", "/vote/receipt") : page(election));
  }

  Notice dead() {
    return new Notice(
        HttpStatus.GONE,
        "This code has been replaced",
        List.of(
            "A newer ballot was sent to you, or your name was taken off the roll. No vote has been"
                + " cast with this code, and none can be.",
            "Use the code of the newest e-mail or letter. If you know of none, ask the returning"
                + " officer."),
        OTHER_CODE);
  }

  Notice notYetOpen(Pack pack, @Nullable Instant opens) {
    ElectionDefinition election = election(pack);
    return new Notice(
        HttpStatus.CONFLICT,
        "The ballot has not opened yet",
        List.of(
            opens == null
                ? "When it opens will be on the election's page."
                : "It opens on " + time(election, opens) + ". Come back then with the same code.",
            "Your code is right. Keep it."),
        page(election));
  }

  Notice closed(Pack pack, Instant closed) {
    ElectionDefinition election = election(pack);
    return new Notice(
        HttpStatus.GONE,
        "The ballot has closed",
        List.of(
            "It closed on " + time(election, closed) + ".",
            "No vote has been received with your code, and none can be cast any more."),
        page(election));
  }

  Notice tooManyTries() {
    return new Notice(
        HttpStatus.TOO_MANY_REQUESTS,
        "Too many wrong codes",
        List.of(
            "From where you are, too many codes were entered that open nothing. Wait for a quarter"
                + " of an hour and try again."),
        OTHER_CODE);
  }

  /// A page that was opened with another code than the browser has now.
  Notice otherVoter() {
    return new Notice(
        HttpStatus.CONFLICT,
        "This page belongs to another ballot",
        List.of(
            "Since you opened it, a ballot was opened with another code in this browser. Nothing"
                + " was cast.",
            "Open the link or enter the code of the ballot that you want to cast. What you had"
                + " marked is still on this device."),
        OTHER_CODE);
  }

  private ElectionDefinition election(Pack pack) {
    return elections.find(pack.election()).orElseThrow();
  }

  private static Link page(ElectionDefinition election) {
    return new Link(election.title(), "/elections/" + election.id());
  }

  private static String time(ElectionDefinition election, Instant instant) {
    return MomentWords.dateAndTime(instant, election.timetable().zone());
  }
}
