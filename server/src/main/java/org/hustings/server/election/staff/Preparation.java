package org.hustings.server.election.staff;

import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.check.Checked;
import org.hustings.definition.check.DefinitionCheck;
import org.hustings.definition.check.Finding;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TwoPeople;
import org.hustings.server.election.DeskTask;
import org.hustings.server.organisation.member.Members;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// What is done before an election is public: the last of it is to publish it.
@Component
class Preparation {
  private final DefinitionCheck check;
  private final Roles roles;
  private final Members members;
  private final TwoPeople twoPeople;

  Preparation(DefinitionCheck check, Roles roles, Members members, TwoPeople twoPeople) {
    this.check = check;
    this.roles = roles;
    this.members = members;
    this.twoPeople = twoPeople;
  }

  List<DeskTask> tasks(Opened opened) {
    List<DeskTask> tasks = new ArrayList<>();
    tasks.add(
        new DeskTask(
            Message.of("task-staff.two-people"), officials(), done(!twoPeople.pairs().isEmpty())));
    tasks.add(
        new DeskTask(
            Message.of("task-staff.members"), "/staff/register", done(members.count() > 0)));
    tasks.addAll(ofDefinition(opened));
    boolean ready = tasks.stream().allMatch(DeskTask::isDone);
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

  private List<DeskTask> ofDefinition(Opened opened) {
    Checked checked = check.check(opened.version().file());
    long dates = checked.open().stream().filter(Preparation::isDate).count();
    long rules =
        checked.refused().size()
            + checked.open().stream().filter(open -> open.needed() && !isDate(open)).count();
    String points = opened.version().isDraft() ? "/publish" : "/file";
    return List.of(
        new DeskTask(
            Message.of("task-staff.rules", "open", rules),
            opened.path() + points,
            done(rules == 0)),
        new DeskTask(
            Message.of("task-staff.timetable", "open", dates),
            opened.path() + "/timetable",
            done(dates == 0)));
  }

  private static boolean isDate(Finding.Open open) {
    return ActKind.ofKey(open.key()).isPresent();
  }

  /// Only the returning officer gives roles; their staff read who has one.
  private String officials() {
    return roles.holds(SignedIn.here(), Role.RETURNING_OFFICER) ? "/account/roles" : "/officials";
  }

  private static DeskTask.State done(boolean done) {
    return done ? new DeskTask.Done() : new DeskTask.ToDo(null);
  }
}
