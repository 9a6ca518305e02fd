package org.hustings.server.dispatch.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.Channel;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.audit.Actor;
import org.hustings.server.dispatch.paper.Allotting;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.roll.Roll;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// By the channels that the definition states, for whoever is on the frozen roll.
@Component
class AllottingAsStated implements Allotting {
  private final Plans plans;
  private final Roll roll;

  AllottingAsStated(Plans plans, Roll roll) {
    this.plans = plans;
    this.roll = roll;
  }

  @Override
  public List<Message> unstated(ElectionDefinition election) {
    List<Message> unstated = new ArrayList<>();
    if (stated(election).isEmpty()) {
      unstated.add(Message.of("dispatch-staff.with.no-rule"));
    }
    return unstated;
  }

  @Override
  public List<Message> obstacles(ElectionDefinition election) {
    List<Message> obstacles = new ArrayList<>(unstated(election));
    if (roll.frozen(election.id()).isEmpty()) {
      obstacles.add(Message.of("dispatch-staff.with.not-frozen"));
    }
    return obstacles;
  }

  @Override
  public List<Message> words(ElectionDefinition election) {
    List<Message> obstacles = obstacles(election);
    return obstacles.isEmpty() ? List.of(then(election)) : obstacles;
  }

  private Message then(ElectionDefinition election) {
    return Message.of(
        "dispatch-staff.with.then",
        "electors",
        roll.size(election.id()),
        "how",
        stated(election).orElseThrow().words());
  }

  @Override
  public void allot(SettledPapers papers, ElectionDefinition election, Actor by) {
    if (papers.papers().isEmpty()) {
      return; // nobody votes
    }
    plans.make(papers, stated(election).orElseThrow(), by);
  }

  private static Optional<DispatchRule> stated(ElectionDefinition election) {
    DispatchRule rule = election.ballot().dispatch();
    List<Channel> channels = election.ballot().channels();
    if (rule == null && channels.size() == 1) {
      rule = channels.contains(Channel.POST) ? DispatchRule.POST : DispatchRule.EMAIL;
    }
    return Optional.ofNullable(rule);
  }
}
