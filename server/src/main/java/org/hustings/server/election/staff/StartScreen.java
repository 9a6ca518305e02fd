package org.hustings.server.election.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.hustings.server.platform.Done;
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
    List<Opened> earlier = sound();
    return show(proposed(earlier), Map.of(), earlier, model);
  }

  @PostMapping("/staff/elections/new")
  @Done("done-staff.election.created")
  String start(
      SignedIn official,
      @RequestParam Map<String, String> sent,
      HttpServletResponse response,
      Model model) {
    Fields fields = new Fields(sent, english());
    StartForm form = new StartForm(fields, english()::say);
    List<Opened> earlier = sound();
    Optional<ElectionId> id = form.id(taken -> drafts.newest(taken).isPresent());
    Optional<String> file = form.isCopy() ? copied(form, id, earlier) : fromTemplate(form, id);
    if (file.isEmpty()) {
      response.setStatus(422);
      return show(sent, fields.faults(), earlier, model);
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

  private Optional<String> copied(StartForm form, Optional<ElectionId> id, List<Opened> elections) {
    Optional<Opened> earlier =
        elections.stream()
            .filter(one -> one.version().election().slug().equals(form.earlier()))
            .findFirst();
    String title = form.title();
    if (earlier.isEmpty()) {
      form.fault("earlier", Message.of("template-staff.fault.earlier"));
      return Optional.empty();
    }
    ElectionDefinition before = earlier.get().definition().orElseThrow();
    Optional<LocalDate> first = form.first(today(before.zone()));
    if (!form.isSound()) {
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

  /// The elections whose newest version can be copied, the last written first.
  private List<Opened> sound() {
    return drafts.newest().stream()
        .map(version -> desk.newest(version.election()))
        .filter(opened -> opened.definition().isPresent())
        .sorted(Comparator.comparing((Opened one) -> one.version().recordedAt()).reversed())
        .toList();
  }

  private Map<String, String> proposed(List<Opened> earlier) {
    Map<String, String> fields = new HashMap<>();
    Optional<ElectionDefinition> last = earlier.stream().findFirst().flatMap(Opened::definition);
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

  private String show(
      Map<String, String> fields, Map<String, String> faults, List<Opened> earlier, Model model) {
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    model.addAttribute("kinds", kinds.offered());
    model.addAttribute("earlier", earlier);
    return "election/staff/new";
  }
}
