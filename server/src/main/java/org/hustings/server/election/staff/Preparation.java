package org.hustings.server.election.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Unstated;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.TwoPeople;
import org.hustings.server.election.DeskTask;
import org.hustings.server.organisation.member.Members;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// What is done before an election is public: the last of it is to publish it.
@Component
class Preparation {
  private static final Set<ActKind> NEEDED =
      Set.of(
          ActKind.NOMINATIONS_OPEN,
          ActKind.NOMINATIONS_CLOSE,
          ActKind.DISPATCH_BEGINS,
          ActKind.BALLOT_CLOSES);

  private final Members members;
  private final TwoPeople twoPeople;

  Preparation(Members members, TwoPeople twoPeople) {
    this.members = members;
    this.twoPeople = twoPeople;
  }

  List<DeskTask> tasks(Opened opened) {
    List<DeskTask> tasks = new ArrayList<>();
    tasks.add(
        new DeskTask(
            Message.of("task-staff.two-people"),
            "/account/roles",
            done(!twoPeople.pairs().isEmpty())));
    tasks.add(
        new DeskTask(Message.of("task-staff.members"), "/register", done(members.count() > 0)));
    opened.definition().ifPresent(definition -> tasks.addAll(ofDefinition(opened, definition)));
    boolean ready = opened.faults().isEmpty() && tasks.stream().allMatch(DeskTask::isDone);
    if (!opened.isPublic()) {
      tasks.add(
          new DeskTask(
              Message.of("task-staff.publish"),
              opened.path() + "/publish",
              ready
                  ? new DeskTask.ToDo(null)
                  : new DeskTask.Waiting(Message.of("task-staff.until-rest"))));
    }
    return tasks;
  }

  private static List<DeskTask> ofDefinition(Opened opened, ElectionDefinition definition) {
    long missing =
        NEEDED.stream().filter(kind -> definition.timetable().act(kind).isEmpty()).count();
    long open = Unstated.of(definition).size() - missing;
    return Stream.of(
            new DeskTask(
                Message.of("task-staff.rules", "open", open),
                opened.path() + "/preview",
                done(open == 0)),
            new DeskTask(
                Message.of("task-staff.timetable", "open", missing),
                opened.path() + "/timetable",
                done(missing == 0)))
        .toList();
  }

  private static DeskTask.State done(boolean done) {
    return done ? new DeskTask.Done() : new DeskTask.ToDo(null);
  }
}
