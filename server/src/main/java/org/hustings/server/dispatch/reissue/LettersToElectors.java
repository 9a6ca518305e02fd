package org.hustings.server.dispatch.reissue;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.BallotsMade;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.ElectionStopped;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.StopLetter;
import org.hustings.server.platform.Jobs;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells electors once, by e-mail, that an election in which they hold a ballot does not go on. Many
/// are written to in the background, some hundred at a time.
@Component
class LettersToElectors {
  private static final String TASK = "dispatch.tell-stopped";
  private static final int AT_ONCE = 500;

  /// How far it is.
  ///
  /// @param after the number of the last elector who was written to
  record Errand(String election, Stop stop, int after) {}

  private final Jobs jobs;
  private final BallotsMade ballots;
  private final Elections elections;
  private final Roll roll;
  private final KnownAddresses addresses;
  private final StopLetter letter;
  private final LetterLanguages languages;

  LettersToElectors(
      Jobs jobs,
      BallotsMade ballots,
      Elections elections,
      Roll roll,
      KnownAddresses addresses,
      StopLetter letter,
      LetterLanguages languages) {
    this.jobs = jobs;
    this.ballots = ballots;
    this.elections = elections;
    this.roll = roll;
    this.addresses = addresses;
    this.letter = letter;
    this.languages = languages;
  }

  @Bean
  static OneTimeTask<Errand> tellElectors(
      LettersToElectors letters, TransactionTemplate transactions) {
    return Tasks.oneTime(TASK, Errand.class)
        .execute((job, _) -> transactions.executeWithoutResult(_ -> letters.write(job.getData())));
  }

  @EventListener
  void on(ElectionStopped stopped) {
    ElectionId election = stopped.election().id();
    if (ballots.isAnyMade(election)) {
      queue(new Errand(election.slug(), stopped.stop(), ElectorNumber.BEFORE_FIRST.value()));
    }
  }

  /// The next letters and the job for those behind them are queued together or not at all.
  private void write(Errand errand) {
    ElectionDefinition election = elections.find(new ElectionId(errand.election())).orElseThrow();
    List<Elector> electors = roll.after(election.id(), new ElectorNumber(errand.after()), AT_ONCE);
    for (Elector elector : electors) {
      if (elector.email() != null && isConcerned(elector, errand.stop())) {
        letter.send(
            election, errand.stop(), elector.email(), languages.to(addresses.language(elector)));
      }
    }
    if (electors.size() == AT_ONCE) {
      int last = electors.getLast().number().value();
      queue(new Errand(errand.election(), errand.stop(), last));
    }
  }

  /// Where one contest alone does not go on, who may vote in it.
  private static boolean isConcerned(Elector elector, Stop stop) {
    return !stop.isOfContest()
        || elector.entitlements().stream()
            .anyMatch(one -> one.contest().slug().equals(stop.contest()));
  }

  private void queue(Errand errand) {
    String name =
        errand.election()
            + "/"
            + errand.stop().number()
            + (errand.stop().until() == null ? "" : "/again")
            + "/"
            + errand.after();
    jobs.queue(new TaskInstance<>(TASK, name, errand));
  }
}
