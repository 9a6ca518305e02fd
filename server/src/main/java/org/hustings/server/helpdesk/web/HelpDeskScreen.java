package org.hustings.server.helpdesk.web;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.hustings.server.account.ActorNames;
import org.hustings.server.account.Officials;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.helpdesk.Halts;
import org.hustings.server.helpdesk.LookUps;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where officials and scrutineers see how much the help desk looks up and whom it stopped, and
/// officials let somebody go on.
@Controller
@RequestMapping("/staff/help-desk")
@AllowedTo(Readers.class)
public class HelpDeskScreen {
  private static final int MOST = 50;

  private final LookUps lookUps;
  private final Halts halts;
  private final ActorNames names;
  private final Roles roles;
  private final Words english;
  private final ZoneId zone;

  HelpDeskScreen(
      LookUps lookUps,
      Halts halts,
      ActorNames names,
      Roles roles,
      Catalogue catalogue,
      @Value("${hustings.zone:Europe/London}") ZoneId zone) {
    this.lookUps = lookUps;
    this.halts = halts;
    this.names = names;
    this.roles = roles;
    this.english = catalogue.in(Language.ENGLISH);
    this.zone = zone;
  }

  /// How many somebody looked up within the hour.
  public record Count(String name, long electors) {}

  /// Somebody who was stopped, as the page says it.
  ///
  /// @param ended who let them go on, when and why; empty while they are stopped
  public record Line(long id, String name, String stopped, String ended) {}

  @GetMapping
  ModelAndView screen(SignedIn reader) {
    return page(reader, "");
  }

  @PostMapping("/halts/{id:[0-9]{1,18}}/end")
  @Done("done-staff.helpdesk.goes-on")
  @AllowedTo(Officials.class)
  ModelAndView end(
      @PathVariable long id, @RequestParam(defaultValue = "") String reason, SignedIn official) {
    try {
      halts.end(id, reason, official);
      return new ModelAndView("redirect:/staff/help-desk");
    } catch (RefusedException e) {
      return page(official, english.say(e.reason()));
    }
  }

  private ModelAndView page(SignedIn reader, String fault) {
    ModelAndView page =
        new ModelAndView("helpdesk/screen")
            .addObject(
                "counts",
                lookUps.ofTheHour().entrySet().stream()
                    .map(one -> new Count(name(one.getKey()), one.getValue()))
                    .sorted(Comparator.comparingLong(Count::electors).reversed())
                    .toList())
            .addObject("most", LookUps.AN_HOUR)
            .addObject("lines", lines())
            .addObject("official", roles.isOfficial(reader))
            .addObject("fault", fault)
            .addObject("english", english);
    if (!fault.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private List<Line> lines() {
    return halts.latest(MOST).stream()
        .map(halt ->
            new Line(
                halt.id(),
                name(halt.person().toString()),
                english.moment(halt.at(), zone),
                halt.endedAt() == null
                    ? ""
                    : english.say(
                        "helpdesk-staff.screen.ended",
                        "name",
                        names.of(String.valueOf(halt.endedBy())),
                        "when",
                        halt.endedAt().atZone(zone),
                        "reason",
                        String.valueOf(halt.endReason()))))
        .toList();
  }

  private String name(String person) {
    return names.of(PersonId.parse(person).actor().reference());
  }
}
