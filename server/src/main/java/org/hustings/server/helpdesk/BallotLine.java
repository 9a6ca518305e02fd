package org.hustings.server.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.reissue.Step;
import org.hustings.words.Message;

/// Where an elector's newest ballot is, in one sentence. Nothing that a mail server said is in it,
/// as that may hold the whole address, and no postal address, as its postcode is asked of callers.
final class BallotLine {
  private BallotLine() {}

  static Message of(ElectionDefinition election, List<Step> steps) {
    Function<Instant, Object> at = instant -> instant.atZone(election.zone());
    return steps.stream()
        .filter(step -> !step.dropped() || step.madeAt() != null)
        .reduce((_, later) -> later)
        .map(step -> step.channel() == Channel.POST ? post(step, at) : email(step, at))
        .orElse(Message.of("helpdesk-staff.line.none"));
  }

  private static Message email(Step step, Function<Instant, Object> at) {
    if (step.channel() == null) {
      return Message.of("helpdesk-staff.line.no-way");
    }
    String to = step.sentTo();
    if (step.madeAt() == null || to == null) {
      return Message.of("helpdesk-staff.line.email.wanted");
    }
    if (step.diedOf() != null) {
      return Message.of("helpdesk-staff.line.email.dead", "address", to);
    }
    if (step.cameBack() != null) {
      return Message.of("helpdesk-staff.line.email.back", "address", to);
    }
    return step.sentAt() == null
        ? Message.of("helpdesk-staff.line.email.made", "address", to)
        : Message.of(
            "helpdesk-staff.line.email.sent", "address", to, "when", at.apply(step.sentAt()));
  }

  private static Message post(Step step, Function<Instant, Object> at) {
    if (step.diedOf() != null) {
      return Message.of("helpdesk-staff.line.post.dead");
    }
    return step.sentAt() == null
        ? Message.of("helpdesk-staff.line.post.wanted")
        : Message.of("helpdesk-staff.line.post.sent", "when", at.apply(step.sentAt()));
  }
}
