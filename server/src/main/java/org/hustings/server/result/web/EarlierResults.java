package org.hustings.server.result.web;

import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.counting.Sheets;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.DeclarationJson;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.AlsoOfQuestions;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.result.Bundles;
import org.hustings.server.result.Declarations;
import org.hustings.server.result.Declarations.Declared;
import org.hustings.server.result.closing.Outcomes;
import org.hustings.server.result.closing.TranslatedSheets;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// What was declared and does not hold any more, for everybody: as it was, with when and why it was
/// withdrawn.
@Controller
@RequestMapping("/elections/{election}/result/earlier/{count}")
@AllowedTo(Everybody.class)
@AlsoOfQuestions
class EarlierResults {
  private final Declarations declarations;
  private final Outcomes outcomes;
  private final TranslatedSheets translations;
  private final Bundles bundles;

  EarlierResults(
      Declarations declarations,
      Outcomes outcomes,
      TranslatedSheets translations,
      Bundles bundles) {
    this.declarations = declarations;
    this.outcomes = outcomes;
    this.translations = translations;
    this.bundles = bundles;
  }

  @GetMapping
  String result(ElectionDefinition election, @PathVariable String count, Model model) {
    model.addAttribute("view", view(election, count));
    return "result/result";
  }

  @GetMapping("/contests/{contest}")
  String contest(
      PublicContests.Defined contest, @PathVariable String count, Words words, Model model) {
    ResultView view = view(contest.election(), count);
    ContestId id = contest.contest().id();
    ContestResult result =
        view.declaration().contest(id.slug()).orElseThrow(() -> nothing(contest.election()));
    model.addAttribute("view", view);
    model.addAttribute("contest", result);
    model.addAttribute("sheet", sheet(id, view.count(), words));
    model.addAttribute("vacancies", List.of());
    return "result/contest";
  }

  @GetMapping("/declaration.pdf")
  ResponseEntity<byte[]> pdf(ElectionDefinition election, @PathVariable String count, Words words) {
    ResultView view = view(election, count);
    return ResultPages.pdf(
        words,
        DeclarationPdf.of(words, view),
        election.id() + "-declaration-" + view.count() + ".pdf");
  }

  @GetMapping("/result.json")
  ResponseEntity<String> json(ElectionDefinition election, @PathVariable String count) {
    return ResultFiles.file(
        MediaType.APPLICATION_JSON,
        DeclarationJson.write(withdrawn(election, count).declaration()));
  }

  /// The bundle as it was published then, to the byte.
  @GetMapping("/bundle.zip")
  ResponseEntity<StreamingResponseBody> bundle(
      ElectionDefinition election, @PathVariable String count) {
    Declared declared = withdrawn(election, count);
    return ResultFiles.zip(
        declared.declaration(),
        "withdrawn-" + declared.count(),
        out -> bundles.writePublished(declared, out));
  }

  private String sheet(ContestId contest, int count, Words words) {
    return translations
        .find(contest, TranslatedSheets.ELECTION, count, words.language())
        .or(() -> outcomes.sheets(contest, count).map(Sheets::html))
        .orElse("");
  }

  private ResultView view(ElectionDefinition election, String count) {
    Declared declared = withdrawn(election, count);
    return new ResultView(
        election,
        declared.declaration(),
        true,
        Optional.empty(),
        Optional.empty(),
        declarations.all(election.id()),
        declared.count());
  }

  /// Only what was withdrawn has such an address: what holds has one alone.
  private Declared withdrawn(ElectionDefinition election, String count) {
    return declarations.all(election.id()).stream()
        .filter(one -> !one.holds() && Integer.toString(one.count()).equals(count))
        .findFirst()
        .orElseThrow(() -> nothing(election));
  }

  private static UnansweredException nothing(ElectionDefinition election) {
    return UnansweredException.nothing(
        Message.of("correction.nothing"),
        Message.of("correction.nothing-where", "path", "/elections/" + election.id() + "/result"));
  }
}
