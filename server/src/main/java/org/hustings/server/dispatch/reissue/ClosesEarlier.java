package org.hustings.server.dispatch.reissue;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.Voted;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.Jobs;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells electors who have not voted that their ballot closes earlier than was announced; in the
/// background, some hundred at a time.
@Component
public class ClosesEarlier {
  private static final String TASK = "dispatch.tell-earlier";
  private static final int AT_ONCE = 500;

  /// How far it is.
  ///
  /// @param number by which this change of the close is told from others
  /// @param after the number of the last elector who was written to
  record Errand(String election, long number, String reason, int after) {}

  private final Jobs jobs;
  private final Elections elections;
  private final Roll roll;
  private final List<Voted> voted;
  private final ElectorLetters letters;

  ClosesEarlier(
      Jobs jobs, Elections elections, Roll roll, List<Voted> voted, ElectorLetters letters) {
    this.jobs = jobs;
    this.elections = elections;
    this.roll = roll;
    this.voted = voted;
    this.letters = letters;
  }

  @Bean
  static OneTimeTask<Errand> tellOfTheClose(
      ClosesEarlier earlier, TransactionTemplate transactions) {
    return Tasks.oneTime(TASK, Errand.class)
        .execute((job, _) -> transactions.executeWithoutResult(_ -> earlier.write(job.getData())));
  }

  /// Has them told soon.
  ///
  /// @param number by which this change of the close is told from others
  public void tell(ElectionId election, long number, String reason) {
    queue(new Errand(election.slug(), number, reason, ElectorNumber.BEFORE_FIRST.value()));
  }

  /// The next letters and the job for those behind them are queued together or not at all.
  private void write(Errand errand) {
    ElectionDefinition election = elections.find(new ElectionId(errand.election())).orElseThrow();
    Instant closes = Objects.requireNonNull(election.timetable().ballot().closes());
    List<Elector> electors = roll.after(election.id(), new ElectorNumber(errand.after()), AT_ONCE);
    List<ElectorNumber> numbers = electors.stream().map(Elector::number).toList();
    Set<ElectorNumber> gone = new HashSet<>();
    voted.forEach(box -> gone.addAll(box.amongst(election.id(), numbers)));
    electors.stream()
        .filter(elector -> !gone.contains(elector.number()))
        .forEach(elector -> letters.closesEarlier(election, elector, closes, errand.reason()));
    if (electors.size() == AT_ONCE) {
      int last = electors.getLast().number().value();
      queue(new Errand(errand.election(), errand.number(), errand.reason(), last));
    }
  }

  private void queue(Errand errand) {
    String name = errand.election() + "/" + errand.number() + "/" + errand.after();
    jobs.queue(new TaskInstance<>(TASK, name, errand));
  }
}
