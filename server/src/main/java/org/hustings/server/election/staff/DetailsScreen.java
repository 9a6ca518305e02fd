package org.hustings.server.election.staff;

import java.util.Arrays;
import java.util.Map;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.Channel;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.register.RegisterNames;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What holds for the whole election as a form: its names, the organisation's words, who may vote,
/// the ballot.
@Controller
@AllowedTo(Officials.class)
class DetailsScreen {
  private final Desk desk;
  private final RegisterNames register;
  private final Catalogue catalogue;

  DetailsScreen(Desk desk, RegisterNames register, Catalogue catalogue) {
    this.desk = desk;
    this.catalogue = catalogue;
    this.register = register;
  }

  @GetMapping("/staff/elections/{election}/details")
  String details(Opened opened, Model model) {
    ElectionDefinition definition = desk.sound(opened);
    Map<String, String> fields = DetailsForm.filled(definition);
    fields.put("base", Integer.toString(opened.version().number()));
    return show(opened, definition, fields, Map.of(), model);
  }

  @PostMapping("/staff/elections/{election}/details")
  @Done("done-staff.election.saved")
  String save(
      Opened opened, SignedIn official, @RequestParam Map<String, String> sent, Model model) {
    ElectionDefinition definition = desk.sound(opened);
    return RuleParts.rearranged(sent)
        .map(fields -> show(opened, definition, fields, Map.of(), model))
        .orElseGet(() -> save(opened, official, definition, sent, model));
  }

  private String save(
      Opened opened,
      SignedIn official,
      ElectionDefinition definition,
      Map<String, String> sent,
      Model model) {
    Fields form = new Fields(sent, catalogue.in(Language.ENGLISH));
    return desk.saved(opened, new DetailsForm(form, definition).election(), form, official)
        .orElseGet(() -> show(opened, definition, sent, form.faults(), model));
  }

  private String show(
      Opened opened,
      ElectionDefinition definition,
      Map<String, String> fields,
      Map<String, String> faults,
      Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("election", definition);
    model.addAttribute("names", register.now());
    model.addAttribute("channels", Arrays.asList(Channel.values()));
    model.addAttribute("dispatches", Arrays.asList(DispatchRule.values()));
    model.addAttribute("orders", Arrays.asList(CandidateOrder.values()));
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "election/staff/details";
  }
}
