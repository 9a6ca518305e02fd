package org.hustings.server.election.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.CountMethod;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Question;
import org.hustings.definition.VacancyRule;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.register.RegisterNames;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A contest as a form: a new one, or one that is there.
@Controller
@AllowedTo(Officials.class)
class ContestScreen {
  private final Desk desk;
  private final EarlierContests contests;
  private final RegisterNames register;
  private final RemovedContest removed;
  private final Catalogue catalogue;

  ContestScreen(
      Desk desk,
      EarlierContests contests,
      RegisterNames register,
      RemovedContest removed,
      Catalogue catalogue) {
    this.desk = desk;
    this.contests = contests;
    this.register = register;
    this.removed = removed;
    this.catalogue = catalogue;
  }

  @GetMapping("/staff/elections/{election}/new-contest")
  String blank(
      Opened opened,
      @RequestParam(defaultValue = "") String copy,
      @RequestParam(defaultValue = "") String kind,
      Model model) {
    Optional<EarlierContests.Earlier> begun = contests.find(opened.version().election(), copy);
    boolean asks =
        begun.map(earlier -> earlier.contest().isQuestion()).orElse(kind.equals(QuestionForm.KIND));
    ContestDefinition contest = unnamed(opened, asks);
    Map<String, String> fields =
        begun
            .map(earlier -> begunWith(earlier, opened))
            .orElseGet(() -> ContestForm.filled(contest));
    fields.put("base", Integer.toString(opened.version().number()));
    return show(opened, contest, fields, Map.of(), model);
  }

  /// The rules of the other; its names only where it stands in another election.
  private static Map<String, String> begunWith(EarlierContests.Earlier earlier, Opened opened) {
    Map<String, String> fields = ContestForm.filled(earlier.contest());
    boolean here = earlier.isOf(opened.version().election());
    fields.put("contest", here ? "" : earlier.contest().id().slug());
    fields.put("name", here ? "" : earlier.contest().name());
    fields.put("copy", earlier.key());
    return fields;
  }

  @PostMapping("/staff/elections/{election}/new-contest")
  @Done("done-staff.election.contest")
  String create(
      Opened opened, SignedIn official, @RequestParam Map<String, String> sent, Model model) {
    ElectionDefinition definition = desk.sound(opened);
    boolean asks = sent.getOrDefault("kind", "").equals(QuestionForm.KIND);
    Optional<Map<String, String>> rearranged = RuleParts.rearranged(sent);
    if (rearranged.isPresent()) {
      return show(opened, unnamed(opened, asks), rearranged.get(), Map.of(), model);
    }
    Fields form = new Fields(sent, catalogue.in(Language.ENGLISH));
    String slug = form.slug("contest", "field-staff.name.short-name");
    if (definition.contest(slug).isPresent()) {
      form.fault("contest", Message.of("field-staff.fault.contest-there", "key", slug));
    }
    ContestDefinition contest =
        form.faults().isEmpty() ? named(opened, slug, asks) : unnamed(opened, asks);
    return save(opened, official, contest, form, sent, model);
  }

  @GetMapping("/staff/elections/{election}/contests/{contest}")
  String contest(Opened opened, @PathVariable String contest, Model model) {
    ContestDefinition found = find(opened, contest);
    Map<String, String> fields = ContestForm.filled(found);
    fields.put("base", Integer.toString(opened.version().number()));
    return show(opened, found, fields, Map.of(), model);
  }

  @PostMapping("/staff/elections/{election}/contests/{contest}")
  @Done("done-staff.election.saved")
  String change(
      Opened opened,
      SignedIn official,
      @PathVariable String contest,
      @RequestParam Map<String, String> sent,
      Model model) {
    ContestDefinition found = find(opened, contest);
    return RuleParts.rearranged(sent)
        .map(fields -> show(opened, found, fields, Map.of(), model))
        .orElseGet(() ->
            save(
                opened,
                official,
                found,
                new Fields(sent, catalogue.in(Language.ENGLISH)),
                sent,
                model));
  }

  private String save(
      Opened opened,
      SignedIn official,
      ContestDefinition before,
      Fields form,
      Map<String, String> sent,
      Model model) {
    ElectionDefinition definition = desk.sound(opened);
    KnownNames known = known(definition, sent);
    ContestDefinition wanted =
        new ContestForm(form, before, known.widened(definition), catalogue.in(Language.ENGLISH))
            .contest();
    return desk.saved(opened, known.keptIn(definition.withContest(wanted)), form, official)
        .orElseGet(() -> show(opened, before, sent, form.faults(), model));
  }

  /// With the kinds and sections of the contest that another began with.
  private KnownNames known(ElectionDefinition definition, Map<String, String> fields) {
    KnownNames known = KnownNames.of(definition, register.now());
    return contests
        .find(definition.id(), fields.getOrDefault("copy", ""))
        .map(earlier -> known.and(earlier.election().vocabulary()))
        .orElse(known);
  }

  private ContestDefinition find(Opened opened, String slug) {
    return desk.sound(opened)
        .contest(slug)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing-staff.contest", "contest", slug),
                Message.of("nothing-staff.contests-at", "path", opened.path())));
  }

  /// A contest that has no name of its own yet; the address stands in for none that can be sent.
  private static ContestDefinition unnamed(Opened opened, boolean asks) {
    return named(opened, "new-contest", asks);
  }

  private static ContestDefinition named(Opened opened, String slug, boolean asks) {
    ContestId id = new ContestId(opened.version().election(), slug);
    if (asks) {
      return ContestDefinition.asking(id, "", new Question("", Question.YES_OR_NO), null, null);
    }
    return new ContestDefinition(id, "", 1, null, null, null, null, null, null, null);
  }

  private String show(
      Opened opened,
      ContestDefinition contest,
      Map<String, String> fields,
      Map<String, String> faults,
      Model model) {
    ElectionDefinition definition = desk.sound(opened);
    model.addAttribute("opened", opened);
    model.addAttribute("contest", contest);
    boolean isNew = definition.contest(contest.id().slug()).isEmpty();
    model.addAttribute("isNew", isNew);
    KnownNames known = known(definition, fields);
    model.addAttribute("election", known.widened(definition));
    model.addAttribute("names", known.names());
    model.addAttribute("earlier", isNew ? contests.seenFrom(definition.id()) : List.of());
    model.addAttribute("english", catalogue.in(Language.ENGLISH));
    model.addAttribute("removable", removed.removable(definition).contains(contest));
    model.addAttribute("methods", CountMethod.ofCandidates());
    model.addAttribute("rules", RuleAdvice.all());
    model.addAttribute("orders", Arrays.asList(CandidateOrder.values()));
    model.addAttribute("vacancies", Arrays.asList(VacancyRule.values()));
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "election/staff/contest";
  }
}
