package org.hustings.server.dispatch.mail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.Voted;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds, by e-mail, those who were sent their ballot by e-mail and have not voted. A reminder
/// holds no code: the database has none that it could repeat.
@Component
public class Reminders {
  private static final int PAGE = 1000;

  private final Roll roll;
  private final Packs packs;
  private final NewMails mails;
  private final List<Voted> voted;
  private final AuditLog audit;

  Reminders(Roll roll, Packs packs, NewMails mails, List<Voted> voted, AuditLog audit) {
    this.roll = roll;
    this.packs = packs;
    this.mails = mails;
    this.voted = voted;
    this.audit = audit;
  }

  /// Puts a reminder for each of them in the outbox; how many.
  @Transactional
  public int send(ElectionId election, Actor by) {
    int sent = 0;
    ElectorNumber last = ElectorNumber.BEFORE_FIRST;
    for (List<Pack> page = packs.liveAfter(election, Channel.ONLINE, last, PAGE);
        !page.isEmpty();
        page = packs.liveAfter(election, Channel.ONLINE, last, PAGE)) {
      List<Reminder> reminders = due(election, page);
      mails.remind(election, reminders);
      sent += reminders.size();
      last = page.getLast().elector();
    }
    audit.record(by, "dispatch.reminded", "election:" + election, null, Map.of("number", sent));
    return sent;
  }

  private List<Reminder> due(ElectionId election, List<Pack> page) {
    List<ElectorNumber> numbers = page.stream().map(Pack::elector).toList();
    Set<ElectorNumber> gone = new HashSet<>();
    voted.forEach(box -> gone.addAll(box.amongst(election, numbers)));
    Map<ElectorNumber, Elector> electors =
        roll.among(election, numbers).stream()
            .collect(Collectors.toMap(Elector::number, Function.identity()));
    List<Reminder> reminders = new ArrayList<>();
    for (Pack pack : page) {
      Elector elector = electors.get(pack.elector());
      if (elector != null && elector.email() != null && !gone.contains(pack.elector())) {
        reminders.add(new Reminder(elector, elector.email(), pack));
      }
    }
    return reminders;
  }
}
