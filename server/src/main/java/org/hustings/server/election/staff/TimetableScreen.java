package org.hustings.server.election.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The timetable as a form.
@Controller
@AllowedTo(Officials.class)
class TimetableScreen {
  /// The button of whoever goes through the five pages.
  private static final String GO_ON = "go-on";

  private final Desk desk;
  private final Catalogue catalogue;

  TimetableScreen(Desk desk, Catalogue catalogue) {
    this.desk = desk;
    this.catalogue = catalogue;
  }

  @GetMapping("/staff/elections/{election}/timetable")
  String timetable(Opened opened, Model model) {
    ElectionDefinition definition = desk.sound(opened);
    return show(opened, definition, filled(definition, opened), Map.of(), model);
  }

  @PostMapping("/staff/elections/{election}/timetable")
  @Done("done-staff.election.saved")
  String save(
      Opened opened, SignedIn official, @RequestParam Map<String, String> sent, Model model) {
    ElectionDefinition definition = desk.sound(opened);
    boolean goesOn = sent.containsKey(GO_ON);
    Words english = catalogue.in(Language.ENGLISH);
    Fields form = new Fields(goesOn ? withReason(sent) : sent, english);
    List<Act> acts = new TimetableForm(form, definition.timetable(), english).acts();
    boolean nothingToSave =
        goesOn && form.faults().isEmpty() && acts.equals(definition.timetable().acts());
    Optional<String> saved =
        nothingToSave
            ? Optional.of("")
            : desk.saved(opened, definition.withActs(acts), form, official);
    return saved
        .map(done -> goesOn ? "redirect:" + DraftPage.DATES.next(opened) : done)
        .orElseGet(() -> show(opened, definition, sent, form.faults(), model));
  }

  /// Whoever goes through the five pages need not say why each time.
  private Map<String, String> withReason(Map<String, String> sent) {
    Map<String, String> all = new HashMap<>(sent);
    if (sent.getOrDefault("reason", "").isBlank()) {
      Words english = catalogue.in(Language.ENGLISH);
      all.put(
          "reason", english.say("draft-staff.reason", "page", english.say("draft-staff.dates")));
    }
    return all;
  }

  private static Map<String, String> filled(ElectionDefinition definition, Opened opened) {
    Map<String, String> fields = new HashMap<>();
    fields.put("base", Integer.toString(opened.version().number()));
    for (Act act : definition.timetable().acts()) {
      fields.put("date." + act.key(), act.at().date().toString());
      if (act.at() instanceof Moment.Minute minute) {
        fields.put("time." + act.key(), minute.time().toLocalTime().toString());
      }
    }
    return fields;
  }

  private static String show(
      Opened opened,
      ElectionDefinition definition,
      Map<String, String> fields,
      Map<String, String> faults,
      Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("acts", definition.timetable().acts());
    model.addAttribute("zone", definition.zone().getId());
    model.addAttribute("kinds", TimetableForm.addable(definition.timetable()));
    model.addAttribute("other", ActKind.OTHER.key());
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "election/staff/timetable";
  }
}
