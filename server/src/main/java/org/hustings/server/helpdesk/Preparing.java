package org.hustings.server.helpdesk;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.Jobs;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.change.ElectorAdded;
import org.hustings.server.roll.change.ElectorReaddressed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a frozen roll ready to be searched, in the background and some thousand electors at a time,
/// when the help desk first opens it: the freeze itself takes no longer. Follows the roll from then
/// on.
@Component
public class Preparing {
  private static final String TASK = "helpdesk.prepare";
  private static final int AT_ONCE = 5_000;

  private final Jobs jobs;
  private final Roll roll;
  private final SearchRows rows;

  Preparing(Jobs jobs, Roll roll, SearchRows rows) {
    this.jobs = jobs;
    this.roll = roll;
    this.rows = rows;
  }

  @Bean
  static OneTimeTask<Void> prepareSearch(Preparing preparing, TransactionTemplate transactions) {
    return Tasks.oneTime(TASK)
        .execute((job, _) -> preparing.carryOut(new ElectionId(job.getId()), transactions));
  }

  /// Whether everybody on the roll can be found; if not, it is seen to.
  public boolean isReady(ElectionId election) {
    boolean ready = rows.progress(election).filter(SearchRows.Progress::done).isPresent();
    if (!ready && roll.frozen(election).isPresent()) {
      jobs.queue(new TaskInstance<>(TASK, election.slug()));
    }
    return ready;
  }

  void carryOut(ElectionId election, TransactionTemplate transactions) {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transactions.execute(_ -> next(election)));
    }
  }

  /// Each part is kept by itself: whoever goes on begins where it was left.
  private boolean next(ElectionId election) {
    Optional<SearchRows.Progress> before = rows.progress(election);
    if (before.filter(SearchRows.Progress::done).isPresent()) {
      return false;
    }
    ElectorNumber after =
        before
            .map(progress -> new ElectorNumber(progress.elector()))
            .orElse(ElectorNumber.BEFORE_FIRST);
    List<Elector> electors = roll.after(election, after, AT_ONCE);
    boolean done = electors.size() < AT_ONCE;
    rows.write(election, electors);
    rows.reached(election, electors.isEmpty() ? after : electors.getLast().number(), done);
    return !done;
  }

  @EventListener
  void on(ElectorAdded added) {
    write(added.election(), added.elector());
  }

  @EventListener
  void on(ElectorReaddressed readdressed) {
    write(readdressed.election(), readdressed.elector());
  }

  private void write(ElectionId election, ElectorNumber number) {
    if (rows.progress(election).isPresent()) {
      roll.find(election, number).ifPresent(elector -> rows.write(election, List.of(elector)));
    }
  }
}
