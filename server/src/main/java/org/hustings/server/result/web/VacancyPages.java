package org.hustings.server.result.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.count.CannotCount;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TheReturningOfficer;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.StopWords;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.result.Declarations;
import org.hustings.server.result.closing.BallotFiles;
import org.hustings.server.result.closing.LotWords;
import org.hustings.server.result.closing.TranslatedSheets;
import org.hustings.server.result.vacancy.Filling;
import org.hustings.server.result.vacancy.Vacancies;
import org.hustings.server.result.vacancy.Vacancy;
import org.hustings.server.result.vacancy.VacancyLots;
import org.hustings.server.result.vacancy.VacancyRows;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where staff record that a seat fell empty and the returning officer declares who fills it, and
/// the public page of each such declaration.
@Controller
@AllowedTo(Readers.class)
class VacancyPages {
  private final Declarations declarations;
  private final VacancyRows rows;
  private final Vacancies vacancies;
  private final VacancyLots lots;
  private final Filling filling;
  private final TranslatedSheets translations;
  private final BallotFiles ballots;
  private final Stops stops;
  private final Clock clock;
  private final Roles roles;
  private final Words english;

  VacancyPages(
      Declarations declarations,
      VacancyRows rows,
      Vacancies vacancies,
      VacancyLots lots,
      Filling filling,
      TranslatedSheets translations,
      BallotFiles ballots,
      Stops stops,
      Clock clock,
      Roles roles,
      Catalogue catalogue) {
    this.declarations = declarations;
    this.rows = rows;
    this.vacancies = vacancies;
    this.lots = lots;
    this.filling = filling;
    this.translations = translations;
    this.ballots = ballots;
    this.stops = stops;
    this.clock = clock;
    this.roles = roles;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @GetMapping("/staff/elections/{election}/vacancies")
  String list(ElectionDefinition election, SignedIn reader, Model model) {
    model.addAttribute("official", roles.isOfficial(reader));
    return list(election, "", Map.of(), model);
  }

  /// Records that somebody left a seat. The field `seat` is the contest and the person's key.
  @PostMapping("/staff/elections/{election}/vacancies")
  @Done("done-staff.result.vacancy")
  @AllowedTo(Officials.class)
  String record(
      ElectionDefinition election,
      @RequestParam MultiValueMap<String, String> sent,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    String seat = Objects.requireNonNullElse(sent.getFirst("seat"), "");
    String reason = Objects.requireNonNullElse(sent.getFirst("reason"), "").strip();
    Map<String, String> faults = new LinkedHashMap<>();
    ContestResult.Person left = person(election, seat);
    if (left == null) {
      faults.put("seat", english.say("result-staff.vacancies.no-name"));
    }
    if (reason.isEmpty()) {
      faults.put("reason", english.say("result-staff.vacancies.no-reason"));
    }
    if (left != null && faults.isEmpty()) {
      ContestDefinition contest = PublicContests.in(election, contestOf(seat)).contest();
      List<String> unavailable = sent.getOrDefault("unavailable", List.of());
      try {
        long id =
            vacancies.record(
                contest, left.key(), left.name(), of(contest, unavailable), reason, official);
        return "redirect:/staff/elections/" + election.id() + "/vacancies/" + id;
      } catch (CannotCount e) {
        faults.put("seat", String.valueOf(e.getMessage()));
      } catch (RefusedException e) {
        faults.put("seat", english.say(e.reason()));
      }
    }
    response.setStatus(422);
    model.addAttribute("official", true);
    return list(election, reason, faults, model);
  }

  private static String contestOf(String seat) {
    return seat.substring(0, seat.indexOf('/'));
  }

  /// Of ticks such as `council/7`, those of one contest.
  private static List<String> of(ContestDefinition contest, List<String> ticks) {
    String prefix = contest.id().slug() + "/";
    return ticks.stream()
        .filter(tick -> tick.startsWith(prefix))
        .map(tick -> tick.substring(prefix.length()))
        .toList();
  }

  private ContestResult.@Nullable Person person(ElectionDefinition election, String seat) {
    for (ContestResult contest : declared(election).contests()) {
      for (ContestResult.Person person : contest.elected()) {
        if (seat.equals(contest.contest() + "/" + person.key())) {
          return person;
        }
      }
    }
    return null;
  }

  @GetMapping("/staff/elections/{election}/vacancies/{id}")
  String one(ElectionDefinition election, @PathVariable long id, SignedIn reader, Model model) {
    model.addAttribute("view", view(election, id, reader));
    model.addAttribute("faults", Map.of());
    return "result/staff/vacancy";
  }

  @PostMapping("/staff/elections/{election}/vacancies/{id}/lot")
  @AllowedTo(Officials.class)
  String lot(
      ElectionDefinition election,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int drawn,
      @RequestParam(defaultValue = "") String manner,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    VacancyView view = view(election, id, official);
    LotNeeded needed = view.lot();
    if (needed != null && (!needed.between().contains(drawn) || manner.isBlank())) {
      response.setStatus(422);
      model.addAttribute("view", view);
      model.addAttribute("faults", Map.of("drawn", english.say("result-staff.lot.incomplete")));
      return "result/staff/vacancy";
    }
    if (needed == null) {
      return "redirect:" + view.deskPath();
    }
    Map<String, String> details =
        LotWords.details(
            election.id(),
            view.contest().name(),
            needed.stage(),
            needed.purpose().text(),
            view.tied(),
            drawn);
    try {
      return "redirect:/staff/approvals/"
          + lots.propose(view.vacancy(), details, manner.strip(), official);
    } catch (ApprovalRefusedException e) {
      response.setStatus(422);
      model.addAttribute("view", view);
      model.addAttribute("faults", Map.of("drawn", String.valueOf(e.getMessage())));
      return "result/staff/vacancy";
    }
  }

  @PostMapping("/staff/elections/{election}/vacancies/{id}/declare")
  @Done("done-staff.result.vacancy-declared")
  @AllowedTo(TheReturningOfficer.class)
  String declare(ElectionDefinition election, @PathVariable long id, SignedIn officer) {
    VacancyView view = view(election, id, officer);
    Filling.Found.Filled filled = view.filled();
    if (filled == null) {
      return "redirect:" + view.deskPath();
    }
    try {
      vacancies.declare(view.vacancy(), filled, officer);
    } catch (RefusedException e) {
      // its page says why
      return "redirect:" + view.deskPath();
    }
    return "redirect:" + view.vacancy().path();
  }

  @GetMapping("/elections/{election}/{contest}/result/vacancies/{id}")
  @AllowedTo(Everybody.class)
  String published(
      ElectionDefinition election,
      @PathVariable String contest,
      @PathVariable long id,
      Words words,
      Model model) {
    Vacancy vacancy = vacancy(election, id);
    Vacancy.Declared declared = vacancy.declared();
    if (declared == null || !vacancy.contest().slug().equals(contest)) {
      throw none(election);
    }
    model.addAttribute(
        "view",
        new VacancyView(
            election,
            PublicContests.in(election, contest).contest(),
            ballots.candidates(vacancy.contest()),
            vacancy,
            null,
            "",
            false));
    model.addAttribute("declared", declared);
    model.addAttribute("stop", stop(vacancy.contest()));
    model.addAttribute(
        "sheet",
        translations
            .find(vacancy.contest(), vacancy.id(), words.language())
            .orElse(declared.sheet()));
    return "result/vacancy";
  }

  private VacancyView view(ElectionDefinition election, long id, SignedIn reader) {
    Vacancy vacancy = vacancy(election, id);
    ContestDefinition contest = PublicContests.in(election, vacancy.contest().slug()).contest();
    return new VacancyView(
        election,
        contest,
        ballots.candidates(contest.id()),
        vacancy,
        vacancy.declared() == null ? filling.find(contest, vacancy) : null,
        lots.waiting(vacancy).map(ApprovalId::toString).orElse(""),
        roles.holds(reader, Role.RETURNING_OFFICER));
  }

  private Vacancy vacancy(ElectionDefinition election, long id) {
    return rows.find(id)
        .filter(found -> found.contest().election().equals(election.id()))
        .orElseThrow(() -> none(election));
  }

  private String list(
      ElectionDefinition election, String reason, Map<String, String> faults, Model model) {
    Declaration declaration = declared(election);
    Map<String, List<ContestResult.Person>> others = new LinkedHashMap<>();
    Map<String, Message> notHeld = new LinkedHashMap<>();
    List<ContestResult> holding = new ArrayList<>();
    for (ContestResult contest : declaration.contests()) {
      Stop stop = stop(new ContestId(election.id(), contest.contest()));
      if (stop != null) {
        notHeld.put(contest.name(), StopWords.sentence(stop));
      } else if (contest.wasCounted() && contest.question() == null) {
        holding.add(contest);
        others.put(contest.contest(), notElected(election, contest));
      }
    }
    model.addAttribute("election", election);
    model.addAttribute("holding", holding);
    model.addAttribute("notHeld", notHeld);
    model.addAttribute("others", others);
    model.addAttribute("vacancies", rows.of(election.id()));
    model.addAttribute("reason", reason);
    model.addAttribute("faults", faults);
    return "result/staff/vacancies";
  }

  private @Nullable Stop stop(ContestId contest) {
    return stops.of(contest, clock.instant()).orElse(null);
  }

  private List<ContestResult.Person> notElected(
      ElectionDefinition election, ContestResult contest) {
    List<String> elected = contest.elected().stream().map(ContestResult.Person::key).toList();
    ContestDefinition defined = PublicContests.in(election, contest.contest()).contest();
    return ballots.candidates(defined.id()).entries().stream()
        .filter(entry -> !entry.reopen() && !elected.contains(entry.key()))
        .map(entry -> new ContestResult.Person(entry.key(), entry.name(), ""))
        .toList();
  }

  private Declaration declared(ElectionDefinition election) {
    return declarations.find(election.id()).orElseThrow(() -> ResultPages.notYet(election.id()));
  }

  private static UnansweredException none(ElectionDefinition election) {
    return UnansweredException.nothing(
        Message.of("result.nothing.vacancy"),
        Message.of(
            "result.nothing.vacancy-where", "path", "/elections/" + election.id() + "/result"));
  }
}
