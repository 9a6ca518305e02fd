package org.hustings.server.election.staff;

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
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.register.RegisterNames;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
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
  private final EarlierContests contests;
  private final RegisterNames register;
  private final RemovedContest removed;
  private final Catalogue catalogue;

  DraftPages(
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
    KnownNames known = known(definition);
    Optional<Map<String, String>> rearranged = RuleParts.rearranged(sent);
    if (rearranged.isPresent()) {
      return show(opened, page, known, rearranged.get(), Map.of(), model);
    }
    Fields form = new Fields(sent, english());
    ElectionDefinition stated =
        new DraftForm(page, definition, form, sent, known, english()).election();
    ElectionDefinition wanted =
        page == DraftPage.STANDING
            ? new MadeContest(form, contests, known, english()).behind(stated)
            : stated;
    Optional<String> saved =
        form.faults().isEmpty() && wanted.equals(definition)
            ? Optional.of("")
            : desk.saved(opened, wanted, form, official);
    return saved
        .map(_ -> "redirect:" + (madeSomething(sent) ? page.path(opened) : page.next(opened)))
        .orElseGet(() -> show(opened, page, known, sent, form.faults(), model));
  }

  /// Then the page is shown again with it.
  private static boolean madeSomething(Map<String, String> sent) {
    return MadeHere.isIn(sent) || MadeContest.isIn(sent);
  }

  private static DraftPage find(Opened opened, String number) {
    return DraftPage.numbered(number)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("field-staff.nothing.page"),
                Message.of("field-staff.nothing.page-advice", "draft", opened.path())));
  }

  private KnownNames known(ElectionDefinition definition) {
    return KnownNames.of(definition, register.now());
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }

  private String show(
      Opened opened,
      DraftPage page,
      KnownNames known,
      Map<String, String> fields,
      Map<String, String> faults,
      Model model) {
    ElectionDefinition definition = desk.sound(opened);
    model.addAttribute("opened", opened);
    model.addAttribute("page", page);
    model.addAttribute("election", known.widened(definition));
    model.addAttribute("names", known.names());
    model.addAttribute(
        "earlier", page == DraftPage.STANDING ? contests.seenFrom(definition.id()) : List.of());
    model.addAttribute(
        "removable", page == DraftPage.STANDING ? removed.removable(definition) : List.of());
    model.addAttribute("methods", CountMethod.ofCandidates());
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
