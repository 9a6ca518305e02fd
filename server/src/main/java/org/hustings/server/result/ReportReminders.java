package org.hustings.server.result;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Grants.Held;
import org.hustings.server.account.People;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TaskLetter;
import org.hustings.server.account.TaskReminders;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds the scrutineers of the report that waits for them once the votes are counted.
@Component
public class ReportReminders {
  private final Reports reports;
  private final Grants grants;
  private final People people;
  private final TaskReminders reminders;
  private final TaskLetter letter;

  ReportReminders(
      Reports reports, Grants grants, People people, TaskReminders reminders, TaskLetter letter) {
    this.reports = reports;
    this.grants = grants;
    this.people = people;
    this.reminders = reminders;
    this.letter = letter;
  }

  /// Whether anybody can be reminded who has not reported.
  public boolean isAnybodyAwaited(ElectionDefinition election) {
    return reports.find(election.id()).isEmpty() && !scrutineers().isEmpty();
  }

  /// @throws RefusedException if a report is there, nobody is a scrutineer, or they were reminded
  ///   lately
  @Transactional
  public void remind(ElectionDefinition election, SignedIn by) {
    if (!isAnybodyAwaited(election)) {
      throw new RefusedException("result-staff.report.nobody-awaited");
    }
    reminders.take("election:" + election.id() + "/report", by);
    for (Held scrutineer : scrutineers()) {
      people
          .find(scrutineer.person())
          .ifPresent(person ->
              letter.write(
                  person,
                  Message.of("result.tasks.report", "election", election.title()),
                  "/staff/elections/" + election.id() + "/report",
                  Message.of("result.tasks.until-reported"),
                  election.enquiries()));
    }
  }

  private List<Held> scrutineers() {
    return grants.held().stream().filter(held -> held.role() == Role.SCRUTINEER).toList();
  }
}
