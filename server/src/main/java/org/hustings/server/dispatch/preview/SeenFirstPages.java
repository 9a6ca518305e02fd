package org.hustings.server.dispatch.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.ActorNames;
import org.hustings.server.account.Officials;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.account.SignedIn;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.look.Look;
import org.hustings.server.dispatch.look.Looked;
import org.hustings.server.dispatch.look.Looks;
import org.hustings.server.dispatch.mail.TestLetter;
import org.hustings.server.dispatch.paper.SamplePapers;
import org.hustings.server.dispatch.post.SamplePack;
import org.hustings.server.dispatch.wording.SpokenWording;
import org.hustings.server.dispatch.wording.Values;
import org.hustings.server.dispatch.wording.WordingKind;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.MailServer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where officials look at what members will get: the ballot, the posted pack, every letter; and send
/// themselves a test letter. It is for officials alone, as it shows candidates before they are public.
@Controller
@RequestMapping("/staff/elections/{election}/see-first")
@AllowedTo(Officials.class)
class SeenFirstPages {
  private final SamplePapers papers;
  private final SamplePack pack;
  private final LetterSamples letters;
  private final TestLetter testLetter;
  private final Looks looks;
  private final Plans plans;
  private final ActorNames actors;
  private final Wordings wordings;
  private final People people;
  private final MailServer mailServer;
  private final SiteAddress site;
  private final Catalogue catalogue;

  SeenFirstPages(
      SamplePapers papers,
      SamplePack pack,
      LetterSamples letters,
      TestLetter testLetter,
      Looks looks,
      Plans plans,
      ActorNames actors,
      Wordings wordings,
      People people,
      MailServer mailServer,
      SiteAddress site,
      Catalogue catalogue) {
    this.papers = papers;
    this.pack = pack;
    this.letters = letters;
    this.testLetter = testLetter;
    this.looks = looks;
    this.plans = plans;
    this.actors = actors;
    this.wordings = wordings;
    this.people = people;
    this.mailServer = mailServer;
    this.site = site;
    this.catalogue = catalogue;
  }

  @GetMapping
  String page(SeenFirst seen, SignedIn official, Model model) {
    return show(seen, official, Map.of(), model);
  }

  /// @param print the format as the register records it; what everybody gets for any other word
  @GetMapping("/pack.pdf")
  ResponseEntity<byte[]> pack(SeenFirst seen, @RequestParam(defaultValue = "") String print) {
    SamplePapers.Sample sample = papers.of(seen.election());
    if (sample.papers().isEmpty()) {
      throw UnansweredException.nothing(
          Message.of("nothing-staff.no-paper"), Message.of("nothing-staff.count-first"));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Cache-Control", "no-store")
        .body(
            pack.of(
                seen.election(),
                LetterSamples.NAME,
                sample.papers(),
                Format.of(print).filter(Format::isPrint).orElse(null)));
  }

  @GetMapping("/letters")
  String letters(SeenFirst seen, Model model) {
    ElectionDefinition election = seen.election();
    List<String> contests =
        election.contests().stream().map(ContestDefinition::id).map(one -> one.slug()).toList();
    model.addAttribute("seen", seen);
    model.addAttribute(
        "own",
        List.of(WordingKind.values()).stream()
            .flatMap(kind -> own(election, contests, kind))
            .toList());
    model.addAttribute("letters", letters.of(election));
    model.addAttribute("english", english());
    model.addAttribute("welsh", catalogue.in(Language.WELSH));
    return "dispatch/preview/letters";
  }

  /// In the languages of whoever has not said which they wish.
  private Stream<OwnLetter> own(
      ElectionDefinition election, List<String> contests, WordingKind kind) {
    SpokenWording wording = wordings.spoken(election, kind);
    Values values = new Values(election, site);
    return wording.to(null).stream()
        .map(words ->
            OwnLetter.of(
                kind,
                words.language(),
                wording.in(words),
                values.of(words, LetterSamples.NAME, contests, SecurityCode.NO_REAL_CODE)));
  }

  @PostMapping("/test-letter")
  @Done("done-staff.dispatch.test-letter")
  String test(SeenFirst seen, SignedIn official, Model model) {
    Optional<EmailAddress> own = address(official);
    if (own.isEmpty()) {
      String none = english().say("preview-staff.test-letter.no-address");
      return show(seen, official, Map.of("test-letter", none), model);
    }
    Optional<String> trouble = testLetter.send(seen.election(), official.name(), own.get());
    if (trouble.isPresent()) {
      String said = english().say("preview-staff.test-letter.trouble", "said", trouble.get());
      return show(seen, official, Map.of("test-letter", said), model);
    }
    return "redirect:" + seen.address();
  }

  /// Ticks the letter, the number of electors or what is missing, as the page showed them.
  @PostMapping("/looked")
  @Done("done-staff.dispatch.looked")
  String looked(
      SeenFirst seen,
      SignedIn official,
      @RequestParam(defaultValue = "") String letter,
      @RequestParam(defaultValue = "") String electors,
      @RequestParam(defaultValue = "") String formats,
      Model model) {
    List<Look> ticked = new ArrayList<>();
    Map<String, String> faults = new TreeMap<>();
    see(seen, Look.LETTER, "letter", letter, ticked, faults);
    see(seen, Look.ELECTORS, "electors", electors, ticked, faults);
    see(seen, Look.FORMATS, "formats", formats, ticked, faults);
    if (ticked.isEmpty() && faults.isEmpty()) {
      faults.put("letter", english().say("preview-staff.look.nothing"));
    }
    if (!faults.isEmpty()) {
      return show(seen, official, faults, model);
    }
    ticked.forEach(look -> looks.tick(seen.election().id(), look, official.actor()));
    return "redirect:" + seen.address();
  }

  /// @param sent what the page showed; empty where the box was not ticked
  private void see(
      SeenFirst seen,
      Look look,
      String field,
      String sent,
      List<Look> ticked,
      Map<String, String> faults) {
    if (sent.isEmpty()) {
      return;
    }
    Optional<String> now = looks.of(seen.election().id(), look).shown();
    if (seen.open() && now.filter(sent::equals).isPresent()) {
      ticked.add(look);
    } else {
      faults.put(field, english().say("preview-staff.look.changed"));
    }
  }

  /// The official's own address and no other: nobody is sent a letter that looks like a ballot.
  private Optional<EmailAddress> address(SignedIn official) {
    return people
        .find(official.id())
        .map(Registered::address)
        .flatMap(EmailAddress::parse)
        .filter(mailServer::takes);
  }

  private String show(SeenFirst seen, SignedIn official, Map<String, String> faults, Model model) {
    model.addAttribute("seen", seen);
    model.addAttribute("sample", papers.of(seen.election()));
    model.addAttribute("address", address(official).map(EmailAddress::toString).orElse(""));
    model.addAttribute("faults", faults);
    model.addAttribute("looks", seen.open() ? looks.of(seen.election().id()) : List.<Looked>of());
    model.addAttribute("begun", begun(seen.election().id()));
    model.addAttribute("actors", actors);
    model.addAttribute("english", english());
    return "dispatch/preview/see-first";
  }

  /// Whether ballots were sent already: then nothing is looked at first any more.
  private boolean begun(ElectionId election) {
    return plans.find(election).filter(plan -> plan.startedAt() != null).isPresent();
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }
}
