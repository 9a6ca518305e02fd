package org.hustings.server.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.batch.MadePack;
import org.hustings.server.dispatch.batch.PackMaking;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.wording.Values;
import org.hustings.server.dispatch.wording.WordingKind;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.MailServer;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.platform.Sender;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.platform.Turns;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the packs that go by e-mail and sends them, a few hundred at a time: makes some, sends
/// them, makes the next. Whenever it is stopped it goes on where it was.
@Component
class Postman {
  private static final int MOST_AT_ONCE = 500;
  private static final int FEWEST_AT_ONCE = 20;

  private final Plans plans;
  private final PackMaking packs;
  private final NewMails newMails;
  private final Outbox outbox;
  private final Turns turns;
  private final Wordings wordings;
  private final Elections elections;
  private final MailServer server;
  private final BounceAddress bounces;
  private final SiteAddress site;
  private final Catalogue catalogue;
  private final Rehearsal rehearsal;
  private final TransactionTemplate transactions;
  private final Stops stops;
  private final Clock clock;
  private final String from;

  Postman(
      Plans plans,
      PackMaking packs,
      NewMails newMails,
      Outbox outbox,
      Turns turns,
      Wordings wordings,
      Elections elections,
      MailServer server,
      BounceAddress bounces,
      SiteAddress site,
      Catalogue catalogue,
      Rehearsal rehearsal,
      TransactionTemplate transactions,
      Stops stops,
      Clock clock,
      @Value(Sender.SETTING) String from) {
    this.plans = plans;
    this.packs = packs;
    this.newMails = newMails;
    this.outbox = outbox;
    this.turns = turns;
    this.wordings = wordings;
    this.elections = elections;
    this.server = server;
    this.bounces = bounces;
    this.site = site;
    this.catalogue = catalogue;
    this.rehearsal = rehearsal;
    this.transactions = transactions;
    this.stops = stops;
    this.clock = clock;
    this.from = from;
  }

  /// Sends all there is to send for the elections whose dispatch is under way, until told to stop.
  void round(BooleanSupplier stop) {
    for (Plan plan : plans.underWay()) {
      ElectionDefinition election = elections.find(plan.election()).orElseThrow();
      if (election.timetable().ballot().contains(clock.instant()) && mayGo(plan)) {
        turns.take("dispatch/" + plan.election(), () -> send(plan, election, stop));
      }
    }
  }

  private void send(Plan plan, ElectionDefinition election, BooleanSupplier stop) {
    outbox.repeatInterrupted(plan.election());
    List<Outgoing> next = next(plan);
    if (next.isEmpty()) {
      return;
    }
    Throttle throttle = new Throttle(plan.pace().mailsPerSecond());
    try (Sending sending = new Sending(server, making(election), outbox, throttle, clock)) {
      sending.open(plan.pace().connections());
      Optional<MessagingException> trouble = Optional.empty();
      while (!next.isEmpty() && trouble.isEmpty()) {
        trouble = sending.send(next);
        boolean goOn = !stop.getAsBoolean() && isUnchanged(plan);
        next = goOn ? next(plan) : List.of();
      }
      plans.setTrouble(plan.election(), trouble.map(Handover::said).orElse(null));
    } catch (MessagingException e) {
      plans.setTrouble(plan.election(), Handover.said(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    outbox.wipe();
  }

  /// What waits in the outbox; if nothing does, the next packs are made and put there.
  private List<Outgoing> next(Plan plan) {
    int most = Math.clamp(plan.pace().mailsPerSecond() * 2L, FEWEST_AT_ONCE, MOST_AT_ONCE);
    List<Outgoing> waiting = outbox.due(plan.election(), most);
    if (!waiting.isEmpty()) {
      return waiting;
    }
    transactions.executeWithoutResult(_ -> {
      List<MadePack> made = packs.nextMails(plan.election(), most);
      newMails.bring(plan.election(), made);
    });
    return outbox.due(plan.election(), most);
  }

  private boolean isUnchanged(Plan plan) {
    return plans
            .find(plan.election())
            .filter(now -> now.isUnderWay() && now.pace().equals(plan.pace()))
            .isPresent()
        && mayGo(plan);
  }

  /// Whether the election goes on, and what would go out says the same in each language.
  private boolean mayGo(Plan plan) {
    return stops.of(plan.election()).isEmpty()
        && wordings.behind(plan.election(), WordingKind.MAILS).isEmpty();
  }

  private MailMaking making(ElectionDefinition election) throws AddressException {
    return new MailMaking(
        server,
        bounces,
        new InternetAddress(EmailAddress.kept(from)),
        site,
        new Values(election, site),
        wordings,
        catalogue.in(Language.ENGLISH),
        rehearsal);
  }
}
