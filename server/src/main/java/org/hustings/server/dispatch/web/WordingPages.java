package org.hustings.server.dispatch.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
import org.hustings.server.platform.Messages;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The organisation's own words in each language, with a preview for an invented elector.
@Controller
@RequestMapping("/staff/elections/{election}/dispatch/wording/{kind}")
@AllowedTo(Readers.class)
class WordingPages {
  private final Wordings wordings;
  private final SiteAddress site;
  private final Catalogue catalogue;

  WordingPages(Wordings wordings, SiteAddress site, Catalogue catalogue) {
    this.wordings = wordings;
    this.site = site;
    this.catalogue = catalogue;
  }

  @GetMapping
  String form(Opened opened, @PathVariable String kind, Model model) {
    WordingKind known = kind(kind);
    return show(opened, known, null, Map.of(), model);
  }

  @PostMapping
  @Done("done-staff.dispatch.wording")
  @AllowedTo(Officials.class)
  String save(
      Opened opened,
      @PathVariable String kind,
      SignedIn official,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "preview") String action,
      Model model) {
    WordingKind known = kind(kind);
    Language written = language.equals(Language.WELSH.tag()) ? Language.WELSH : Language.ENGLISH;
    Wording wording = new Wording(subject, body);
    Map<String, String> faults = wording.faults(known);
    if (!faults.isEmpty() || !action.equals("save")) {
      return show(opened, known, new Sent(written, wording), faults, model);
    }
    wordings.save(opened.election().id(), known, written, wording, official.actor());
    return "redirect:" + opened.desk() + "#wording";
  }

  private static WordingKind kind(String key) {
    return WordingKind.ofKey(key)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing-staff.wording", "kind", key),
                Message.of(
                    "nothing-staff.there-are",
                    "kinds",
                    Arrays.stream(WordingKind.values()).map(WordingKind::key).toList())));
  }

  /// What was sent and is not saved.
  private record Sent(Language language, Wording wording) {}

  private String show(
      Opened opened,
      WordingKind kind,
      @Nullable Sent sent,
      Map<String, String> faults,
      Model model) {
    Map<String, String> placed = new TreeMap<>();
    faults.forEach((field, fault) ->
        placed.put(WordingForm.field(Objects.requireNonNull(sent).language(), field), fault));
    model.addAttribute("opened", opened);
    model.addAttribute("kind", kind);
    model.addAttribute("behind", wordings.isBehind(opened.election().id(), kind));
    model.addAttribute(
        "forms", Messages.LANGUAGES.stream().map(one -> form(opened, kind, one, sent)).toList());
    model.addAttribute("faults", placed);
    model.addAttribute(
        "placeholders", Arrays.stream(Placeholder.values()).filter(kind::takes).toList());
    return "dispatch/wording";
  }

  private WordingForm form(
      Opened opened, WordingKind kind, Language language, @Nullable Sent sent) {
    Wording wording =
        sent != null && sent.language().equals(language)
            ? sent.wording()
            : wordings.find(opened.election().id(), kind, language);
    List<String> contests =
        opened.election().contests().stream().map(contest -> contest.id().slug()).toList();
    Map<Placeholder, String> values =
        new Values(opened.election(), site)
            .of(catalogue.in(language), "Robin Example", contests, SecurityCode.NO_REAL_CODE);
    Filled filled = new Filled(wording);
    return new WordingForm(
        language, wording, filled.subject(values), filled.html(values), filled.text(values));
  }
}
