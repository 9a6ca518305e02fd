package org.hustings.server.election.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.StaleDraftException;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a contest is taken out of a draft, and put back.
@Controller
@RequestMapping("/staff/elections/{election}/contests/{contest}")
@AllowedTo(Officials.class)
class RemoveContestScreen {
  private static final String REASON = "reason";

  private final Desk desk;
  private final Drafts drafts;
  private final RemovedContest removed;
  private final Words english;

  RemoveContestScreen(Desk desk, Drafts drafts, RemovedContest removed, Catalogue catalogue) {
    this.desk = desk;
    this.drafts = drafts;
    this.removed = removed;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @GetMapping("/remove")
  ModelAndView page(Opened opened, @PathVariable String contest) {
    String base = Integer.toString(opened.version().number());
    return show(opened, contest, Map.of("base", base), Map.of());
  }

  @PostMapping("/remove")
  @Done("done-staff.election.contest-removed")
  ModelAndView remove(
      Opened opened,
      @PathVariable String contest,
      SignedIn official,
      @RequestParam Map<String, String> sent) {
    ElectionDefinition definition = desk.sound(opened);
    Fields form = new Fields(sent, english);
    obstacle(definition, contest).ifPresent(why -> form.fault(REASON, english.say(why)));
    ElectionDefinition wanted = RemovedContest.without(definition, contest);
    boolean done =
        form.faults().isEmpty() && desk.saved(opened, wanted, form, official).isPresent();
    return done ? redirect(opened, contest) : again(show(opened, contest, sent, form.faults()));
  }

  @PostMapping("/put-back")
  @Done("done-staff.election.contest-put-back")
  ModelAndView putBack(
      Opened opened,
      @PathVariable String contest,
      @RequestParam(defaultValue = "0") int base,
      SignedIn official) {
    ElectionDefinition definition = desk.sound(opened);
    Optional<String> file =
        definition.contest(contest).isPresent()
            ? Optional.empty()
            : removed.putBack(opened, definition, contest);
    if (file.isEmpty()) {
      return redirect(opened, contest);
    }
    try {
      drafts.save(
          definition.id(),
          base,
          file.get(),
          official.actor(),
          english.say("draft-staff.remove.put-back-reason", "contest", contest));
    } catch (StaleDraftException e) {
      Map<String, String> faults = Map.of(REASON, english.say(e.reason()));
      return again(show(opened, contest, Map.of(), faults));
    }
    return new ModelAndView("redirect:" + opened.path() + "/contests/" + contest);
  }

  /// Why it cannot be taken out; empty if it can.
  private Optional<Message> obstacle(ElectionDefinition definition, String contest) {
    if (removed.isPublic(new ContestId(definition.id(), contest))) {
      return Optional.of(Message.of("draft-staff.remove.public"));
    }
    return definition.contests().size() == 1
        ? Optional.of(Message.of("draft-staff.remove.only"))
        : Optional.empty();
  }

  private static ModelAndView redirect(Opened opened, String contest) {
    return new ModelAndView("redirect:" + opened.path() + "/contests/" + contest + "/remove");
  }

  private static ModelAndView again(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView show(
      Opened opened, String slug, Map<String, String> sent, Map<String, String> faults) {
    ElectionDefinition definition = desk.sound(opened);
    Optional<ContestDefinition> there = definition.contest(slug);
    if (there.isEmpty() && removed.last(opened, slug).isEmpty()) {
      throw UnansweredException.nothing(
          Message.of("nothing-staff.contest", "contest", slug),
          Message.of("nothing-staff.contests-at", "path", opened.path()));
    }
    Map<String, String> fields = new HashMap<>(sent);
    fields.putIfAbsent("base", Integer.toString(opened.version().number()));
    ModelAndView page = new ModelAndView("election/staff/remove-contest");
    page.addObject("english", english);
    page.addObject("opened", opened);
    page.addObject("contest", new ContestId(definition.id(), slug));
    page.addObject("name", there.map(ContestDefinition::name).orElse(slug));
    page.addObject("there", there.isPresent());
    page.addObject("obstacle", there.flatMap(_ -> obstacle(definition, slug)).orElse(null));
    page.addObject("isPublic", removed.isPublic(new ContestId(definition.id(), slug)));
    page.addObject("fields", fields);
    page.addObject("faults", faults);
    return page;
  }
}
