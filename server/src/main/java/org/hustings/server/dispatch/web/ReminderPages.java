package org.hustings.server.dispatch.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.hustings.server.account.ActorNames;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.mail.PlannedReminders;
import org.hustings.server.dispatch.mail.Reminders;
import org.hustings.server.dispatch.wording.WordingKind;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where those who have not voted are reminded: now, or at times planned ahead.
@Controller
@RequestMapping("/staff/elections/{election}/dispatch")
@AllowedTo(Officials.class)
class ReminderPages {
  /// As many as anybody bears.
  private static final int MOST = 10;

  private final Reminders reminders;
  private final PlannedReminders planned;
  private final Plans plans;
  private final Stops stops;
  private final Wordings wordings;
  private final ActorNames actors;
  private final Catalogue catalogue;
  private final Clock clock;

  ReminderPages(
      Reminders reminders,
      PlannedReminders planned,
      Plans plans,
      Stops stops,
      Wordings wordings,
      ActorNames actors,
      Catalogue catalogue,
      Clock clock) {
    this.reminders = reminders;
    this.planned = planned;
    this.plans = plans;
    this.stops = stops;
    this.wordings = wordings;
    this.actors = actors;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GetMapping("/reminders")
  ModelAndView page(Opened opened) {
    return shown(opened, "", "");
  }

  @PostMapping("/remind")
  @Done("done-staff.dispatch.reminded")
  ModelAndView remind(Opened opened, SignedIn official) {
    String stopped = stopped(opened);
    if (!stopped.isEmpty()) {
      return refused(opened, "", stopped);
    }
    if (!opened.election().timetable().ballot().contains(clock.instant())) {
      return refused(opened, "", english().say("sending-staff.remind.nobody"));
    }
    if (wordings.isBehind(opened.election().id(), WordingKind.REMINDER)) {
      return refused(opened, "", english().say("dispatch-staff.wording.behind"));
    }
    reminders.send(opened.election().id(), official.actor());
    return new ModelAndView("redirect:" + opened.desk() + "#remind");
  }

  @PostMapping("/reminders")
  @Done("done-staff.dispatch.reminder-planned")
  ModelAndView plan(Opened opened, SignedIn official, @RequestParam(defaultValue = "") String at) {
    String stopped = stopped(opened);
    if (!stopped.isEmpty()) {
      return refused(opened, at, stopped);
    }
    Instant due;
    try {
      due = LocalDateTime.parse(at.strip()).atZone(opened.election().zone()).toInstant();
    } catch (DateTimeParseException e) {
      return refused(opened, at, english().say("dispatch-staff.reminders.no-time"));
    }
    if (!due.isAfter(clock.instant())) {
      return refused(opened, at, english().say("dispatch-staff.reminders.past"));
    }
    if (!opened.election().timetable().ballot().contains(due)) {
      return refused(opened, at, english().say("dispatch-staff.reminders.no-voting"));
    }
    if (planned.of(opened.election().id()).stream().filter(one -> one.outcome() == null).count()
        >= MOST) {
      return refused(opened, at, english().say("dispatch-staff.reminders.too-many", "most", MOST));
    }
    planned.plan(opened.election().id(), due, official.actor());
    return new ModelAndView("redirect:" + opened.desk() + "/reminders");
  }

  @PostMapping("/reminders/{id:[0-9]{1,15}}/drop")
  @Done("done-staff.dispatch.reminder-dropped")
  String drop(Opened opened, SignedIn official, @PathVariable long id) {
    planned.drop(opened.election().id(), id, official.actor());
    return "redirect:" + opened.desk() + "/reminders";
  }

  private ModelAndView refused(Opened opened, String at, String fault) {
    ModelAndView page = shown(opened, at, fault);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView shown(Opened opened, String at, String fault) {
    ModelAndView page = new ModelAndView("dispatch/reminders");
    page.addObject("opened", opened);
    page.addObject("planned", planned.of(opened.election().id()));
    page.addObject("sent", plans.find(opened.election().id()).map(Plan::startedAt).isPresent());
    page.addObject("actors", actors);
    page.addObject("at", at);
    page.addObject("fault", fault);
    page.addObject("refusal", refusal(opened));
    page.addObject("english", english());
    return page;
  }

  /// Why no reminder is sent any more, in a sentence; empty where one can be.
  private String refusal(Opened opened) {
    boolean over = opened.election().timetable().ballot().isAfter(clock.instant());
    String stopped = stopped(opened);
    return stopped.isEmpty() && over
        ? english().say("dispatch-staff.reminders.over")
        : stopped;
  }

  /// Why nothing is sent, in a sentence; empty where the election goes on.
  private String stopped(Opened opened) {
    return stops.refusal(opened.election().id()).map(english()::say).orElse("");
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }
}
