package org.hustings.server.election.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.DefinitionCopy;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.DefinitionWriter;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.template.Moved;
import org.hustings.server.election.template.Sending;
import org.hustings.server.election.template.Template;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.platform.AllowedTo;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A new election: from a template, from an earlier one, or with nothing filled in.
@Controller
@AllowedTo(Officials.class)
class StartScreen {
  private static final String USUAL_ZONE = "Europe/London";

  /// Time enough to look everything through before the first day comes.
  private static final int UNTIL_FIRST = 14;

  private final Desk desk;
  private final Drafts drafts;
  private final DefinitionReader reader;
  private final Kinds kinds;
  private final Catalogue catalogue;
  private final Clock clock;

  StartScreen(
      Desk desk,
      Drafts drafts,
      DefinitionReader reader,
      Kinds kinds,
      Catalogue catalogue,
      Clock clock) {
    this.desk = desk;
    this.drafts = drafts;
    this.reader = reader;
    this.kinds = kinds;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GetMapping("/staff/elections/new")
  String page(Model model) {
    return show(proposed(), Map.of(), model);
  }

  @PostMapping("/staff/elections/new")
  String start(
      SignedIn official,
      @RequestParam Map<String, String> sent,
      HttpServletResponse response,
      Model model) {
    StartForm form = new StartForm(sent);
    Optional<ElectionId> id = form.id(taken -> drafts.newest(taken).isPresent());
    Optional<String> file = form.isCopy() ? copied(form, id) : fromTemplate(form, id);
    if (file.isEmpty()) {
      response.setStatus(422);
      return show(sent, form.faults(), model);
    }
    ElectionId election = id.orElseThrow();
    drafts.save(election, 0, file.get(), official.actor(), english().say("template-staff.reason"));
    return "redirect:/staff/elections/" + election;
  }

  private Optional<String> fromTemplate(StartForm form, Optional<ElectionId> id) {
    Optional<Template> template = form.template();
    LocalDate today = today(form.zone().orElse(clock.getZone()));
    return template
        .flatMap(chosen -> form.wishes(chosen, id, today, kinds.all()))
        .map(wishes -> DefinitionWriter.write(template.orElseThrow().election(wishes)));
  }

  private Optional<String> copied(StartForm form, Optional<ElectionId> id) {
    Optional<Opened> earlier =
        sound().stream()
            .filter(one -> one.version().election().slug().equals(form.earlier()))
            .findFirst();
    String title = form.title();
    if (earlier.isEmpty()) {
      form.fault("earlier", Message.of("template-staff.fault.earlier"));
      return Optional.empty();
    }
    ElectionDefinition before = earlier.get().definition().orElseThrow();
    Optional<LocalDate> first = form.first(today(before.zone()));
    if (!form.faults().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> copy =
        new DefinitionCopy(reader)
            .of(
                earlier.get().version().file(),
                id.orElseThrow(),
                title,
                Moved.toBegin(first.orElseThrow(), before.timetable(), before.zone()));
    if (copy.isEmpty()) {
      form.fault("earlier", Message.of("template-staff.fault.copy"));
    }
    return copy;
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /// The elections whose newest version can be copied, the last begun first.
  private List<Opened> sound() {
    return drafts.newest().stream()
        .map(version -> desk.newest(version.election()))
        .filter(opened -> opened.definition().isPresent())
        .toList();
  }

  private Map<String, String> proposed() {
    Map<String, String> fields = new HashMap<>();
    Optional<ElectionDefinition> last = sound().stream().findFirst().flatMap(Opened::definition);
    fields.put("start", Template.COMMITTEE.key());
    fields.put("zone", last.map(one -> one.zone().getId()).orElse(USUAL_ZONE));
    fields.put("organisation", last.map(ElectionDefinition::organisation).orElse(""));
    fields.put("enquiries", last.map(ElectionDefinition::enquiries).orElse(""));
    fields.put("first", today(ZoneId.of(fields.get("zone"))).plusDays(UNTIL_FIRST).toString());
    fields.put("sending", Sending.EMAIL_ELSE_POST.key());
    return fields;
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }

  private String show(Map<String, String> fields, Map<String, Message> faults, Model model) {
    Map<String, String> told =
        faults.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    fault -> english().say(fault.getValue()),
                    (one, other) -> one,
                    LinkedHashMap::new));
    model.addAttribute("fields", fields);
    model.addAttribute("faults", told);
    model.addAttribute("kinds", kinds.all());
    model.addAttribute("earlier", sound());
    return "election/staff/new";
  }
}
