package org.hustings.server.dispatch.tryout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Officials;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.account.SignedIn;
import org.hustings.server.dispatch.preview.SeenFirst;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.MailServer;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "Try it": officials hold a test election with up to five testers, before the real ballots go.
@Controller
@RequestMapping("/staff/elections/{election}/test")
@AllowedTo(Officials.class)
class TestElectionPages {
  private final TestElections tests;
  private final TestElectionEnds ends;
  private final People people;
  private final MailServer mailServer;
  private final Catalogue catalogue;

  TestElectionPages(
      TestElections tests,
      TestElectionEnds ends,
      People people,
      MailServer mailServer,
      Catalogue catalogue) {
    this.tests = tests;
    this.ends = ends;
    this.people = people;
    this.mailServer = mailServer;
    this.catalogue = catalogue;
  }

  @GetMapping
  String page(SeenFirst seen, SignedIn official, Model model) {
    String address = people.find(official.id()).map(Registered::address).orElse("");
    TesterForm blank = TesterForm.blank(seen.election(), official.name(), address);
    return show(seen, blank, Map.of(), model);
  }

  @PostMapping
  @Done("done-staff.dispatch.test-begun")
  String make(SeenFirst seen, @RequestParam MultiValueMap<String, String> sent, Model model) {
    TesterForm form = TesterForm.of(seen.election(), sent, mailServer, english());
    if (!form.faults().isEmpty()) {
      return show(seen, form, form.faults(), model);
    }
    try {
      requireBefore(seen.election().id());
      tests.make(seen.election(), form.testers());
    } catch (RefusedException e) {
      return show(seen, form, Map.of("make", e.words()), model);
    }
    return "redirect:" + address(seen);
  }

  @PostMapping("/go-on")
  @Done("done-staff.dispatch.test-goes-on")
  String press(SeenFirst seen, @RequestParam Press press, SignedIn official, Model model) {
    try {
      tests.press(seen.election().id(), press);
    } catch (RefusedException e) {
      return refused(seen, official, "make", e.words(), model);
    }
    return "redirect:" + address(seen);
  }

  @PostMapping("/throw-away")
  @Done("done-staff.dispatch.test-thrown-away")
  String throwAway(
      SeenFirst seen,
      @RequestParam(defaultValue = "") String confirmed,
      SignedIn official,
      Model model) {
    if (!confirmed.equals("yes")) {
      return refused(
          seen, official, "confirmed", english().say("tryout-staff.refused.confirm"), model);
    }
    tests.throwAway(seen.election().id());
    return "redirect:" + address(seen);
  }

  /// A file as the printer would get it, for the official to look at.
  @GetMapping("/packs/{number}.pdf")
  ResponseEntity<byte[]> packs(SeenFirst seen, @PathVariable int number) throws IOException {
    List<Path> files = packs(seen.election().id());
    if (number < 1 || number > files.size()) {
      throw UnansweredException.nothing(
          Message.of("nothing-staff.test-pack"),
          Message.of("nothing-staff.test", "path", address(seen)));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "inline; filename=\"test-packs-" + number + ".pdf\"")
        .body(Files.readAllBytes(files.get(number - 1)));
  }

  private List<Path> packs(ElectionId election) {
    Optional<Path> folder =
        tests.find(election).map(test -> test.folder().resolve(TestElections.FILES));
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private void requireBefore(ElectionId election) {
    if (ends.hasBegun(election)) {
      throw new RefusedException("tryout-staff.refused.begun");
    }
  }

  private String refused(
      SeenFirst seen, SignedIn official, String field, String fault, Model model) {
    page(seen, official, model);
    model.addAttribute("faults", Map.of(field, fault));
    return "dispatch/tryout/test";
  }

  private String show(SeenFirst seen, TesterForm form, Map<String, String> faults, Model model) {
    ElectionId election = seen.election().id();
    @Nullable TestView test = tests.find(election).map(TestElection::view).orElse(null);
    model.addAttribute("seen", seen);
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("test", test);
    model.addAttribute("ofTest", TestRequest.idOf(election).slug());
    model.addAttribute("packs", packs(election).size());
    model.addAttribute("refusal", refusal(election, test));
    model.addAttribute("english", english());
    return "dispatch/tryout/test";
  }

  /// Why none can be made, told before anybody fills the form in.
  private String refusal(ElectionId election, @Nullable TestView test) {
    if (test != null) {
      return "";
    }
    return ends.hasBegun(election)
        ? english().say("tryout-staff.refused.begun")
        : tests.refusal().map(RefusedException::words).orElse("");
  }

  private static String address(SeenFirst seen) {
    return seen.desk() + "/test";
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }
}
