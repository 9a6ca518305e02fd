package org.hustings.server.election.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.Channel;
import org.hustings.definition.CountMethod;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.VacancyRule;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Section;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.register.RegisterCounts;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The five pages on which a draft is gone through, all contests at once. Each page that changes
/// something is saved as a version when one goes on.
@Controller
@AllowedTo(Officials.class)
class DraftPages {
  private final Desk desk;
  private final Kinds kinds;
  private final RegisterCounts register;
  private final Catalogue catalogue;

  DraftPages(Desk desk, Kinds kinds, RegisterCounts register, Catalogue catalogue) {
    this.desk = desk;
    this.kinds = kinds;
    this.register = register;
    this.catalogue = catalogue;
  }

  @GetMapping("/staff/elections/{election}/pages/{number}")
  String page(Opened opened, @PathVariable String number, Model model) {
    DraftPage page = find(opened, number);
    ElectionDefinition definition = desk.sound(opened);
    Map<String, String> fields = DraftForm.filled(definition);
    fields.put("base", Integer.toString(opened.version().number()));
    return show(opened, page, known(definition), fields, Map.of(), model);
  }

  @PostMapping("/staff/elections/{election}/pages/{number}")
  @Done("done-staff.election.saved")
  String save(
      Opened opened,
      @PathVariable String number,
      SignedIn official,
      @RequestParam Map<String, String> sent,
      Model model) {
    DraftPage page = find(opened, number);
    ElectionDefinition definition = desk.sound(opened);
    Vocabulary known = known(definition);
    Optional<Map<String, String>> rearranged = RuleParts.rearranged(sent);
    if (rearranged.isPresent()) {
      return show(opened, page, known, rearranged.get(), Map.of(), model);
    }
    Fields form = new Fields(sent);
    ElectionDefinition wanted =
        new DraftForm(page, definition, form, sent, known, english()).election();
    Optional<String> saved =
        form.faults().isEmpty() && wanted.equals(definition)
            ? Optional.of("")
            : desk.saved(opened, wanted, form, official);
    return saved
        .map(_ -> "redirect:" + page.next(opened))
        .orElseGet(() -> show(opened, page, known, sent, form.faults(), model));
  }

  private static DraftPage find(Opened opened, String number) {
    return DraftPage.numbered(number)
        .orElseThrow(() ->
            UnansweredException.nothing(
                "There is no such page of this draft.",
                "The dates are at %1$s/timetable, the first page is at %1$s/pages/1."
                    .formatted(opened.path())));
  }

  /// The definition's own kinds and sections first, then those that only the register has.
  private Vocabulary known(ElectionDefinition definition) {
    Vocabulary own = definition.vocabulary();
    List<BodyKind> all = new ArrayList<>(own.kinds());
    for (Kind kind : kinds.all()) {
      if (own.kind(kind.id().slug()).isEmpty()) {
        all.add(StartForm.asBody(kind));
      }
    }
    List<Section> sections = new ArrayList<>(own.sections());
    register.sections().keySet().stream()
        .sorted()
        .filter(key -> own.section(key).isEmpty())
        .forEach(key -> sections.add(new Section(key, key.replace('-', ' '))));
    return new Vocabulary(all, sections);
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }

  private String show(
      Opened opened,
      DraftPage page,
      Vocabulary known,
      Map<String, String> fields,
      Map<String, String> faults,
      Model model) {
    ElectionDefinition definition = desk.sound(opened);
    model.addAttribute("opened", opened);
    model.addAttribute("page", page);
    model.addAttribute("election", DraftForm.with(definition, known, definition.contests()));
    model.addAttribute("methods", Arrays.asList(CountMethod.values()));
    model.addAttribute("rules", RuleAdvice.all());
    model.addAttribute("orders", Arrays.asList(CandidateOrder.values()));
    model.addAttribute("vacancies", Arrays.asList(VacancyRule.values()));
    model.addAttribute("channels", Arrays.asList(Channel.values()));
    model.addAttribute("dispatches", Arrays.asList(DispatchRule.values()));
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "election/staff/draft-page";
  }
}
