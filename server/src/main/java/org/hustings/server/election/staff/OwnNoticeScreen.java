package org.hustings.server.election.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.DeskLinks;
import org.hustings.server.election.Elections;
import org.hustings.server.election.notice.OwnNotice;
import org.hustings.server.election.notice.OwnNotices;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.Link;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an official publishes a notice in their own words, corrects or withdraws one.
@Controller
@RequestMapping("/staff/elections/{election}/notices")
@AllowedTo(Officials.class)
class OwnNoticeScreen {
  private final Elections elections;
  private final OwnNotices notices;
  private final Words english;

  OwnNoticeScreen(Elections elections, OwnNotices notices, Catalogue catalogue) {
    this.elections = elections;
    this.notices = notices;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @Bean
  @Order(92)
  static DeskLinks noticesOfElection(Catalogue catalogue) {
    return new DeskLinks() {
      @Override
      public List<Link> of(ElectionDefinition election) {
        return List.of(
            new Link(
                catalogue.in(Language.ENGLISH).say("notice-staff.link"),
                "/staff/elections/" + election.id() + "/notices"));
      }

      @Override
      public List<Link> toRead(ElectionDefinition election) {
        return List.of();
      }
    };
  }

  @GetMapping
  ModelAndView page(@PathVariable String election, @RequestParam(defaultValue = "0") long correct) {
    ElectionDefinition named = elections.named(election);
    Optional<OwnNotice> corrected = notices.standing(named, correct);
    return show(named, corrected.map(OwnNoticeScreen::filled).orElse(Map.of()), Map.of());
  }

  private static Map<String, String> filled(OwnNotice notice) {
    Map<String, String> fields = new HashMap<>();
    fields.put("about", Long.toString(notice.id()));
    fields.put("contest", notice.contest() == null ? "" : notice.contest());
    fields.put("title", notice.english().title());
    fields.put("words", notice.english().words());
    fields.put("titleCy", notice.welsh().title());
    fields.put("wordsCy", notice.welsh().words());
    return fields;
  }

  @PostMapping
  @Done("done-staff.election.notice")
  ModelAndView publish(
      @PathVariable String election, @RequestParam Map<String, String> sent, SignedIn official) {
    ElectionDefinition named = elections.named(election);
    OwnNoticeForm form = new OwnNoticeForm(sent);
    Map<String, String> faults = form.faults(english);
    if (faults.isEmpty()) {
      try {
        @Nullable ContestDefinition contest =
            named.contest(sent.getOrDefault("contest", "")).orElse(null);
        notices.publish(
            named, contest, about(sent), form.english(), form.welsh(), official.actor());
        return new ModelAndView("redirect:/elections/" + named.id() + "/notices");
      } catch (RefusedException e) {
        faults.put("title", english.say(e.reason()));
      }
    }
    return refused(named, sent, faults);
  }

  private static @Nullable Long about(Map<String, String> sent) {
    String written = sent.getOrDefault("about", "");
    return written.matches("[0-9]{1,18}") ? Long.valueOf(written) : null;
  }

  @PostMapping("/{notice}/withdraw")
  @Done("done-staff.election.notice-withdrawn")
  ModelAndView withdraw(
      @PathVariable String election,
      @PathVariable long notice,
      @RequestParam(defaultValue = "") String reason,
      SignedIn official) {
    ElectionDefinition named = elections.named(election);
    String field = "reason-" + notice;
    if (reason.isBlank()) {
      return refused(named, Map.of(), Map.of(field, english.say("notice-staff.no-reason")));
    }
    try {
      notices.withdraw(named, notice, reason.strip(), official.actor());
      return new ModelAndView("redirect:/elections/" + named.id() + "/notices");
    } catch (RefusedException e) {
      return refused(named, Map.of(), Map.of(field, english.say(e.reason())));
    }
  }

  private ModelAndView refused(
      ElectionDefinition election, Map<String, String> sent, Map<String, String> faults) {
    ModelAndView page = show(election, sent, faults);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView show(
      ElectionDefinition election, Map<String, String> sent, Map<String, String> faults) {
    List<OwnNotice> all = notices.all(election);
    ModelAndView page = new ModelAndView("election/staff/notices");
    page.addObject("election", election);
    page.addObject("notices", all);
    page.addObject(
        "standing",
        all.stream()
            .map(OwnNotice::id)
            .filter(id -> notices.standing(election, id).isPresent())
            .toList());
    page.addObject("sent", sent);
    page.addObject("faults", faults);
    page.addObject("english", english);
    return page;
  }
}
