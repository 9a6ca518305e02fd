package org.hustings.server.ballot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.ballot.StillPossible;
import org.hustings.server.ballot.image.PaperImages;
import org.hustings.server.ballot.post.Keying;
import org.hustings.server.ballot.post.KeyingKey;
import org.hustings.server.ballot.post.KeyingOutcome;
import org.hustings.server.ballot.post.KeyingPhrases;
import org.hustings.server.ballot.post.LostPhrases;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.FileForm;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.SiteCookie;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where a clerk keys returned papers. The clerks' phrase is asked for once; what is made of it
/// stays in the clerk's browser.
@Controller
@RequestMapping("/staff/elections/{election}/post/key")
@AllowedTo(Officials.class)
class KeyingScreen {
  private static final String COOKIE = "keying-";
  private static final String PHRASE = "phrase";

  private final Keying keying;
  private final KeyingPhrases phrases;
  private final LostPhrases lost;
  private final BallotPapers papers;
  private final PaperImages images;
  private final Words english;
  private final StillPossible possible;

  KeyingScreen(
      Keying keying,
      KeyingPhrases phrases,
      LostPhrases lost,
      BallotPapers papers,
      PaperImages images,
      Catalogue catalogue,
      StillPossible possible) {
    this.keying = keying;
    this.phrases = phrases;
    this.lost = lost;
    this.english = catalogue.in(Language.ENGLISH);
    this.papers = papers;
    this.images = images;
    this.possible = possible;
  }

  @Bean
  static FileForm keyingForms() {
    return FileForm.ofOneFile("/staff/elections/*/post/key");
  }

  @GetMapping
  String show(
      ElectionDefinition election,
      SignedIn clerk,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String paper,
      Model model) {
    if (key(election, request).isEmpty()) {
      return askPhrase(election, Map.of(), model);
    }
    if (paper.isBlank()) {
      return askPaper(election, "", "", model);
    }
    PaperNumber number = PaperNumber.parse(paper).orElse(null);
    Pack pack =
        number == null ? null : keying.waiting(election.id(), number, clerk.id()).orElse(null);
    if (number == null || pack == null) {
      return askPaper(
          election, "", english.say("box-staff.keying.no-paper", "paper", paper.strip()), model);
    }
    return form(election, number, pack, Map.of(), List.of(), "", model);
  }

  @PostMapping("/phrase")
  @Done("done-staff.ballot.phrase")
  String phrase(
      ElectionDefinition election,
      SignedIn clerk,
      @RequestParam String phrase,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      if (!phrases.isAgreed(election.id())) {
        phrases.agree(election.id(), phrase, clerk.actor());
      }
    } catch (RefusedException e) {
      return askPhrase(election, Map.of(PHRASE, e.words()), model);
    }
    KeyingKey key = phrases.key(election.id(), phrase).orElse(null);
    if (key == null) {
      return askPhrase(
          election, Map.of(PHRASE, english.say("box-staff.keying.wrong-phrase")), model);
    }
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(election, key, request));
    return "redirect:/staff/elections/" + election.id() + "/post/key";
  }

  /// Proposes that a phrase which nobody knows any more is given up.
  @PostMapping("/lost")
  String lost(
      ElectionDefinition election,
      SignedIn clerk,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model model) {
    String fault;
    try {
      return "redirect:/staff/approvals/" + lost.propose(election.id(), reason.strip(), clerk);
    } catch (RefusedException e) {
      fault = english.say(e.reason());
    } catch (ApprovalRefusedException e) {
      fault = String.valueOf(e.getMessage());
    }
    response.setStatus(422);
    return askPhrase(election, Map.of("reason", fault), model);
  }

  @PostMapping
  String key(
      ElectionDefinition election,
      SignedIn clerk,
      HttpServletRequest request,
      @RequestParam String paper,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile image,
      Model model)
      throws IOException {
    KeyingKey key = key(election, request).orElse(null);
    if (key == null) {
      return askPhrase(
          election, Map.of(PHRASE, english.say("box-staff.keying.phrase-again")), model);
    }
    PaperNumber number = PaperNumber.parse(paper).orElse(null);
    Pack pack =
        number == null ? null : keying.waiting(election.id(), number, clerk.id()).orElse(null);
    if (number == null || pack == null) {
      return askPaper(election, "", english.say("box-staff.keying.not-waiting"), model);
    }
    if (image != null && !image.isEmpty()) {
      try {
        images.keep(election.id(), number, image.getBytes());
      } catch (RefusedException e) {
        String words = e.words();
        return form(election, number, pack, fields, List.of(), words, model);
      }
    }
    SettledPapers settled = papers.find(election.id()).orElseThrow();
    KeyingForm.Read read = new KeyingForm(fields).read(pack, settled.of(pack));
    if (!read.faults().isEmpty()) {
      return form(election, number, pack, fields, read.faults(), "", model);
    }
    return switch (keying.key(election.id(), number, read.papers(), key, clerk.id())) {
      case KeyingOutcome.Faulty(List<MarkFault> faults) ->
          form(election, number, pack, fields, faults, "", model);
      case KeyingOutcome.First _ ->
          askPaper(
              election,
              english.say("box-staff.keying.first", "paper", number.toString()),
              "",
              model);
      case KeyingOutcome.Agreed _ ->
          askPaper(
              election,
              english.say("box-staff.keying.agreed", "paper", number.toString()),
              "",
              model);
      case KeyingOutcome.Differ _ ->
          askPaper(
              election,
              english.say("box-staff.keying.differ", "paper", number.toString()),
              "",
              model);
      case KeyingOutcome.Afresh _ ->
          askPaper(
              election,
              english.say("box-staff.keying.afresh", "paper", number.toString()),
              "",
              model);
      case KeyingOutcome.OwnAgain _, KeyingOutcome.NotWaiting _ ->
          askPaper(election, "", english.say("box-staff.keying.not-waiting"), model);
    };
  }

  private Optional<KeyingKey> key(ElectionDefinition election, HttpServletRequest request) {
    return SiteCookie.value(request, COOKIE + election.id())
        .flatMap(KeyingKey::parse)
        .filter(key -> phrases.isKey(election.id(), key));
  }

  private static String cookie(
      ElectionDefinition election, KeyingKey key, HttpServletRequest request) {
    return SiteCookie.of(request, COOKIE + election.id(), key.value())
        .sameSite("Strict")
        .build()
        .toString();
  }

  private String askPhrase(ElectionDefinition election, Map<String, String> faults, Model model) {
    model.addAttribute("election", election);
    model.addAttribute("refusal", possible.takingPapers(election.id()).orElse(null));
    model.addAttribute("agreed", phrases.isAgreed(election.id()));
    model.addAttribute("faults", faults);
    model.addAttribute(
        "proposed", lost.open(election.id()).map(one -> one.id().toString()).orElse(""));
    return "ballot/keying-phrase";
  }

  private String askPaper(ElectionDefinition election, String done, String fault, Model model) {
    model.addAttribute("election", election);
    model.addAttribute("refusal", possible.takingPapers(election.id()).orElse(null));
    model.addAttribute("done", done);
    model.addAttribute("fault", fault);
    return "ballot/keying-paper";
  }

  private String form(
      ElectionDefinition election,
      PaperNumber number,
      Pack pack,
      Map<String, String> fields,
      List<MarkFault> faults,
      String imageFault,
      Model model) {
    SettledPapers settled = papers.find(election.id()).orElseThrow();
    model.addAttribute(
        "view",
        new KeyingView(
            election,
            number.toString(),
            settled.of(pack),
            fields,
            faults,
            images.isKept(election.id(), number),
            imageFault));
    return "ballot/keying";
  }
}
