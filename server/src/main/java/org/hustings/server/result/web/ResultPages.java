package org.hustings.server.result.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.counting.Sheets;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Readers;
import org.hustings.server.ballot.Box;
import org.hustings.server.election.AlsoOfQuestions;
import org.hustings.server.election.PublicContests;
import org.hustings.server.enquiry.Enquiries;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.result.Declarations;
import org.hustings.server.result.Reports;
import org.hustings.server.result.closing.Closing;
import org.hustings.server.result.closing.ClosingRows;
import org.hustings.server.result.closing.Counted;
import org.hustings.server.result.closing.Destruction;
import org.hustings.server.result.closing.Outcomes;
import org.hustings.server.result.closing.TranslatedSheets;
import org.hustings.server.result.vacancy.Vacancy;
import org.hustings.server.result.vacancy.VacancyRows;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The result of an election and of each contest: for everybody once it is declared, and before for
/// the returning officer, staff and scrutineers.
@Controller
@AllowedTo(Everybody.class)
@AlsoOfQuestions
class ResultPages {
  private final Declarations declarations;
  private final Counted counted;
  private final Outcomes outcomes;
  private final TranslatedSheets translations;
  private final Reports reports;
  private final VacancyRows vacancies;
  private final ClosingRows closings;
  private final Destruction destruction;
  private final Box box;
  private final Enquiries enquiries;
  private final Clock clock;

  ResultPages(
      Declarations declarations,
      Counted counted,
      Outcomes outcomes,
      TranslatedSheets translations,
      Reports reports,
      VacancyRows vacancies,
      ClosingRows closings,
      Destruction destruction,
      Box box,
      Enquiries enquiries,
      Clock clock) {
    this.declarations = declarations;
    this.counted = counted;
    this.outcomes = outcomes;
    this.translations = translations;
    this.reports = reports;
    this.vacancies = vacancies;
    this.closings = closings;
    this.destruction = destruction;
    this.box = box;
    this.enquiries = enquiries;
    this.clock = clock;
  }

  @GetMapping("/elections/{election}/result")
  String result(ElectionDefinition election, Model model) {
    Optional<ResultView> declared = declared(election);
    return declared.isEmpty() ? awaited(election, model) : whole(declared.get(), model);
  }

  @GetMapping("/elections/{election}/{contest}/result")
  String contest(PublicContests.Defined contest, Words words, Model model) {
    Optional<ResultView> declared = declared(contest.election());
    return declared.isEmpty()
        ? awaited(contest.election(), model)
        : contest(declared.get(), contest.contest(), words, model);
  }

  private String whole(ResultView view, Model model) {
    model.addAttribute("complaints", enquiries.complaints(view.election().id().slug()));
    model.addAttribute("view", view);
    return "result/result";
  }

  private String awaited(ElectionDefinition election, Model model) {
    model.addAttribute(
        "view",
        new Awaited(
            election,
            box.hours(election.id()).orElseThrow(),
            closings.find(election.id()).orElse(null),
            box.isWithoutVote(election.id()),
            declarations.all(election.id()),
            clock.instant()));
    return "result/awaited";
  }

  @GetMapping("/elections/{election}/result/report")
  String report(ElectionDefinition election, Model model) {
    model.addAttribute("view", published(election));
    return "result/report";
  }

  /// The declaration to print and sign.
  @GetMapping("/elections/{election}/result.pdf")
  ResponseEntity<byte[]> pdf(ElectionDefinition election, Words words) {
    return pdf(
        words, DeclarationPdf.of(words, published(election)), election.id() + "-declaration.pdf");
  }

  /// The scrutineer's report to print and sign.
  @GetMapping("/elections/{election}/result/report.pdf")
  ResponseEntity<byte[]> reportPdf(ElectionDefinition election, Words words) {
    return pdf(words, ReportPdf.of(words, published(election)), election.id() + "-report.pdf");
  }

  static ResponseEntity<byte[]> pdf(Words words, byte[] content, String name) {
    return ResponseEntity.ok()
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
        .header(HttpHeaders.CONTENT_LANGUAGE, words.language().code())
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"" + name + "\"")
        .body(content);
  }

  @GetMapping("/staff/elections/{election}/result")
  @AllowedTo(Readers.class)
  String preview(ElectionDefinition election, Model model) {
    return whole(undeclared(election), model);
  }

  @GetMapping("/staff/elections/{election}/{contest}/result")
  @AllowedTo(Readers.class)
  String previewOfContest(PublicContests.Defined contest, Words words, Model model) {
    return contest(undeclared(contest.election()), contest.contest(), words, model);
  }

  private String contest(ResultView view, ContestDefinition contest, Words words, Model model) {
    String slug = contest.id().slug();
    ContestResult result =
        view.declaration()
            .contest(slug)
            .orElseThrow(() ->
                UnansweredException.nothing(
                    Message.of("result.nothing.contest", "contest", slug),
                    Message.of("result.nothing.contest-where", "path", view.path())));
    model.addAttribute("view", view);
    model.addAttribute("contest", result);
    model.addAttribute("sheet", sheet(contest.id(), words));
    model.addAttribute("vacancies", filled(view, slug));
    return "result/contest";
  }

  /// In the reader's language where it was kept in it, else in English; empty where there is none.
  private String sheet(ContestId contest, Words words) {
    return translations
        .find(contest, TranslatedSheets.ELECTION, words.language())
        .or(() -> outcomes.sheets(contest).map(Sheets::html))
        .orElse("");
  }

  private List<Vacancy> filled(ResultView view, String contest) {
    return vacancies.of(view.election().id()).stream()
        .filter(vacancy -> vacancy.contest().slug().equals(contest) && vacancy.declared() != null)
        .toList();
  }

  private ResultView published(ElectionDefinition election) {
    return declared(election).orElseThrow(() -> notYet(election.id()));
  }

  private Optional<ResultView> declared(ElectionDefinition election) {
    return declarations
        .inForce(election.id())
        .map(one ->
            new ResultView(
                election,
                one.declaration(),
                true,
                reports.find(election.id()),
                destruction.stated(election.id()),
                declarations.all(election.id()),
                one.count()));
  }

  private ResultView undeclared(ElectionDefinition election) {
    return counted
        .find(election.id())
        .map(draft ->
            new ResultView(
                election,
                draft,
                false,
                reports.find(election.id()),
                destruction.stated(election.id()),
                declarations.all(election.id()),
                closings.find(election.id()).map(Closing::count).orElse(1)))
        .orElseThrow(() -> notCounted(election.id()));
  }

  static UnansweredException notYet(ElectionId election) {
    return UnansweredException.nothing(
        Message.of("result.nothing.undeclared"),
        Message.of(
            "result.nothing.undeclared-when", "path", "/elections/" + election + "/timetable"));
  }

  static UnansweredException notCounted(ElectionId election) {
    return UnansweredException.nothing(
        Message.of("result.nothing.uncounted"),
        Message.of(
            "result.nothing.uncounted-where", "path", "/staff/elections/" + election + "/close"));
  }
}
