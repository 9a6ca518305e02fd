package org.hustings.server.election.staff;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.Ballot;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.DefinitionWriter;
import org.hustings.definition.timetable.Timetable;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.DeskLinks;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.Link;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// All elections, public or not; a new one; and the way to everything about one.
@Controller
@AllowedTo(Readers.class)
class ElectionsScreen {
  private final Desk desk;
  private final Drafts drafts;
  private final Elections elections;
  private final List<DeskLinks> rooms;
  private final TaskLists tasks;
  private final Catalogue catalogue;

  ElectionsScreen(
      Desk desk,
      Drafts drafts,
      Elections elections,
      List<DeskLinks> rooms,
      TaskLists tasks,
      Catalogue catalogue) {
    this.desk = desk;
    this.drafts = drafts;
    this.elections = elections;
    this.rooms = rooms;
    this.tasks = tasks;
    this.catalogue = catalogue;
  }

  @GetMapping("/staff/elections")
  String all(Model model) {
    model.addAttribute(
        "elections", drafts.newest().stream().map(v -> desk.newest(v.election())).toList());
    model.addAttribute("mayWrite", desk.mayWrite());
    return "election/staff/elections";
  }

  @GetMapping("/staff/elections/new/blank")
  @AllowedTo(Officials.class)
  String blank(Model model) {
    return form(Map.of("zone", "Europe/London", "seats", "1"), Map.of(), model);
  }

  @PostMapping("/staff/elections/new/blank")
  @Done("done-staff.election.created")
  @AllowedTo(Officials.class)
  String create(SignedIn official, @RequestParam Map<String, String> fields, Model model) {
    Fields form = new Fields(fields, catalogue.in(Language.ENGLISH));
    String slug = form.slug("election", "field-staff.name.short-name");
    String title = form.text("title", "field-staff.name.title");
    String organisation = form.text("organisation", "field-staff.name.organisation");
    ZoneId zone = form.zone("zone");
    String contest = form.slug("contest", "field-staff.name.contest-key");
    String name = form.text("name", "field-staff.name.contest-name");
    int seats = form.whole("seats", 1, 1_000, "field-staff.name.seats");
    if (!form.faults().containsKey("election") && drafts.newest(new ElectionId(slug)).isPresent()) {
      form.fault("election", Message.of("field-staff.fault.election-there", "key", slug));
    }
    if (!form.faults().isEmpty()) {
      return form(fields, form.faults(), model);
    }
    ElectionId id = new ElectionId(slug);
    ContestDefinition first =
        new ContestDefinition(
            new ContestId(id, contest), name, seats, null, null, null, null, null, null, null);
    String file = DefinitionWriter.write(blank(id, title, organisation, zone, first));
    drafts.save(id, 0, file, official.actor(), "Begun");
    return "redirect:/staff/elections/" + slug;
  }

  private static ElectionDefinition blank(
      ElectionId id, String title, String organisation, ZoneId zone, ContestDefinition first) {
    return new ElectionDefinition(
        id,
        title,
        organisation,
        null,
        null,
        new Vocabulary(List.of(), List.of()),
        new Timetable(zone, List.of()),
        null,
        Ballot.UNSTATED,
        null,
        List.of(first),
        false,
        null);
  }

  private static String form(Map<String, String> fields, Map<String, String> faults, Model model) {
    model.addAttribute("fields", new LinkedHashMap<>(fields));
    model.addAttribute("faults", faults);
    return "election/staff/blank";
  }

  @GetMapping("/staff/elections/{election}")
  String one(
      Opened opened,
      @RequestHeader(name = HttpHeaders.REFERER, defaultValue = "") String from,
      Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("tasks", tasks.of(opened, from));
    model.addAttribute("mayWrite", desk.mayWrite());
    model.addAttribute("links", links(opened.version().election()));
    return "election/staff/election";
  }

  /// What is to be done beyond defining it, once it is public.
  private List<Link> links(ElectionId election) {
    return elections.find(election).stream()
        .flatMap(inForce -> rooms.stream().flatMap(room -> room.of(inForce).stream()))
        .toList();
  }
}
