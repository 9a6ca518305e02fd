package org.hustings.definition.check;

import static org.hustings.definition.timetable.ActKind.*;

import java.util.List;
import org.hustings.definition.Ballot;
import org.hustings.definition.Channel;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;

/// Whether the channels, the dispatch and what is asked of papers go together.
final class BallotCheck {
  private BallotCheck() {}

  static void check(ElectionDefinition election, Place file, Findings findings) {
    Ballot ballot = election.ballot();
    Place place = file.key("ballot");
    if (!ballot.takes(Channel.POST)) {
      checkOnlineOnly(ballot, place, findings);
      checkAct(election, file, POSTAL_REISSUE_CLOSES, "post", findings);
    }
    if (!ballot.takes(Channel.ONLINE)) {
      checkPostOnly(ballot, place, findings);
      checkAct(election, file, EMAIL_REISSUE_CLOSES, "online", findings);
      checkAct(election, file, SELF_SERVICE_REISSUE_CLOSES, "online", findings);
    }
    if (election.oneSeatEach() && election.contests().size() == 1) {
      findings.warn(
          Step.CLOSE,
          file.key("one-seat-each"),
          "\"one-seat-each\" with one contest",
          "several contests",
          "it does nothing here");
    }
  }

  private static void checkOnlineOnly(Ballot ballot, Place place, Findings findings) {
    if (ballot.dispatch() == DispatchRule.POST) {
      findings.refuse(
          Step.DISPATCH,
          place.key("dispatch"),
          "\"dispatch: post\" with \"channels: [online]\"",
          "a dispatch by e-mail, or \"post\" among the channels",
          "write \"dispatch: email\" or \"channels: [online, post]\"");
    } else if (ballot.dispatch() == DispatchRule.EMAIL_ELSE_POST) {
      findings.warn(
          Step.DISPATCH,
          place.key("dispatch"),
          "\"dispatch: email-else-post\" with \"channels: [online]\"",
          "\"email\", or \"post\" among the channels",
          "whoever has no e-mail address of their own is sent nothing");
    }
    if (place.has("superseded-paper")) {
      findings.warn(
          Step.CLOSE,
          place.key("superseded-paper"),
          "\"superseded-paper\" with \"channels: [online]\"",
          "\"post\" among the channels",
          "no paper can come back");
    }
  }

  private static void checkPostOnly(Ballot ballot, Place place, Findings findings) {
    if (ballot.dispatch() == DispatchRule.EMAIL
        || ballot.dispatch() == DispatchRule.EMAIL_ELSE_POST) {
      findings.refuse(
          Step.DISPATCH,
          place.key("dispatch"),
          "\"dispatch: %s\" with \"channels: [post]\"".formatted(ballot.dispatch().key()),
          "\"post\", or \"online\" among the channels",
          "an e-mail carries no paper");
    }
    if (ballot.grace() != null && !ballot.grace().isZero()) {
      findings.warn(
          Step.CLOSE,
          place.key("grace-minutes"),
          "\"grace-minutes\" with \"channels: [post]\"",
          "\"online\" among the channels",
          "it holds for voting sessions only");
    }
  }

  private static void checkAct(
      ElectionDefinition election, Place file, ActKind kind, String channel, Findings findings) {
    if (election.timetable().act(kind).isPresent()) {
      List<String> channels = election.ballot().channels().stream().map(Channel::key).toList();
      findings.warn(
          Step.DISPATCH,
          file.key("timetable").entry("act", kind.key()),
          "\"%s\" with \"channels: %s\"".formatted(kind.key(), channels),
          "\"%s\" among the channels".formatted(channel),
          "nothing is sent by it, so that the act means nothing");
    }
  }
}
