package org.hustings.server.ballot.ceremony;

import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TaskLetter;
import org.hustings.server.account.TaskReminders;
import org.hustings.server.ballot.vouching.LodgedKeys;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds those for whom the key of an election waits: trustees who have made no key of their own
/// or not tested their share, and whoever is to make the election's.
@Component
public class TrusteeReminders {
  private final TrusteeKeys trustees;
  private final Ceremonies ceremonies;
  private final LodgedKeys lodged;
  private final TaskReminders reminders;
  private final People people;
  private final TaskLetter letter;

  TrusteeReminders(
      TrusteeKeys trustees,
      Ceremonies ceremonies,
      LodgedKeys lodged,
      TaskReminders reminders,
      People people,
      TaskLetter letter) {
    this.trustees = trustees;
    this.ceremonies = ceremonies;
    this.lodged = lodged;
    this.reminders = reminders;
    this.people = people;
    this.letter = letter;
  }

  /// What waits for one person.
  ///
  /// @param path the page where it is done
  private record Waiting(PersonId person, Message task, String path) {}

  /// @throws RefusedException if nothing waits for anybody, or they were reminded lately
  @Transactional
  public void remind(ElectionDefinition election, SignedIn by) {
    List<Waiting> waiting = waiting(election);
    if (waiting.isEmpty()) {
      throw new RefusedException("ceremony-staff.refused.nobody");
    }
    reminders.take("election:" + election.id() + "/key", by);
    for (Waiting one : waiting) {
      people
          .find(one.person())
          .ifPresent(person ->
              letter.write(
                  person,
                  one.task(),
                  one.path(),
                  Message.of("ceremony.tasks.until"),
                  election.enquiries()));
    }
  }

  private List<Waiting> waiting(ElectionDefinition election) {
    if (lodged.fingerprint(election.id()).isPresent()) {
      return List.of();
    }
    String page = "/elections/" + election.id() + "/trustee";
    List<Waiting> waiting = new ArrayList<>();
    for (Trustee one : trustees.of(election.id())) {
      if (one.key().isEmpty()) {
        Message task = Message.of("ceremony.tasks.key", "election", election.title());
        waiting.add(new Waiting(one.person(), task, page));
      }
    }
    if (!waiting.isEmpty()) {
      return waiting;
    }
    ceremonies
        .find(election.id())
        .ifPresent(ceremony -> {
          if (!ceremony.isHeld()) {
            waiting.add(
                new Waiting(
                    ceremony.holder(),
                    Message.of("ceremony.tasks.hold", "election", election.title()),
                    "/staff/elections/" + election.id() + "/ceremony/hold"));
          } else {
            ceremony.seats().stream()
                .filter(seat -> !seat.isTested())
                .forEach(seat ->
                    waiting.add(
                        new Waiting(
                            seat.person(),
                            Message.of("ceremony.tasks.test", "election", election.title()),
                            page)));
          }
        });
    return waiting;
  }
}
