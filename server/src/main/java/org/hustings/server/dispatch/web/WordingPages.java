package org.hustings.server.dispatch.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.wording.Filled;
import org.hustings.server.dispatch.wording.Placeholder;
import org.hustings.server.dispatch.wording.Values;
import org.hustings.server.dispatch.wording.Wording;
import org.hustings.server.dispatch.wording.WordingKind;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.platform.UnansweredException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The organisation's own words, with a preview for an invented elector.
@Controller
@RequestMapping("/staff/elections/{election}/dispatch/wording/{kind}")
@AllowedTo(Readers.class)
class WordingPages {
  private final Wordings wordings;
  private final SiteAddress site;

  WordingPages(Wordings wordings, SiteAddress site) {
    this.wordings = wordings;
    this.site = site;
  }

  @GetMapping
  String form(Opened opened, @PathVariable String kind, Model model) {
    WordingKind known = kind(kind);
    return show(opened, known, wordings.find(opened.election().id(), known), Map.of(), model);
  }

  @PostMapping
  @Done("done-staff.dispatch.wording")
  @AllowedTo(Officials.class)
  String save(
      Opened opened,
      @PathVariable String kind,
      SignedIn official,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "preview") String action,
      Model model) {
    WordingKind known = kind(kind);
    Wording wording = new Wording(subject, body);
    Map<String, String> faults = wording.faults(known);
    if (!faults.isEmpty() || !action.equals("save")) {
      return show(opened, known, wording, faults, model);
    }
    wordings.save(opened.election().id(), known, wording, official.actor());
    return "redirect:" + opened.desk() + "#wording";
  }

  private static WordingKind kind(String key) {
    return WordingKind.ofKey(key)
        .orElseThrow(() ->
            UnansweredException.nothing(
                "There is no wording \"" + key + "\".",
                "There are "
                    + Arrays.stream(WordingKind.values())
                        .map(WordingKind::key)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private String show(
      Opened opened, WordingKind kind, Wording wording, Map<String, String> faults, Model model) {
    List<String> contests =
        opened.election().contests().stream().map(contest -> contest.id().slug()).toList();
    Map<Placeholder, String> values =
        new Values(opened.election(), site)
            .of("Robin Example", contests, SecurityCode.NO_REAL_CODE);
    Filled filled = new Filled(wording);
    model.addAttribute("opened", opened);
    model.addAttribute("kind", kind);
    model.addAttribute("wording", wording);
    model.addAttribute("faults", faults);
    model.addAttribute("previewSubject", filled.subject(values));
    model.addAttribute("previewHtml", filled.html(values));
    model.addAttribute("previewText", filled.text(values));
    model.addAttribute(
        "placeholders", Arrays.stream(Placeholder.values()).filter(kind::takes).toList());
    return "dispatch/wording";
  }
}
