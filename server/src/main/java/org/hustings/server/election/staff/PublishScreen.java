package org.hustings.server.election.staff;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Unstated;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Publication;
import org.hustings.server.election.TimetableChange;
import org.hustings.server.election.web.ElectionView;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the public pages will say, and making it public after a look at what that changes.
@Controller
@AllowedTo(Officials.class)
class PublishScreen {
  private final Desk desk;
  private final Drafts drafts;
  private final Elections elections;
  private final Clock clock;

  PublishScreen(Desk desk, Drafts drafts, Elections elections, Clock clock) {
    this.desk = desk;
    this.drafts = drafts;
    this.elections = elections;
    this.clock = clock;
  }

  @GetMapping("/staff/elections/{election}/preview")
  @AllowedTo(Readers.class)
  String preview(Opened opened, Model model) {
    ElectionDefinition definition = desk.sound(opened);
    model.addAttribute("opened", opened);
    model.addAttribute(
        "view", new ElectionView(definition, new AsAt(clock.instant(), null), List.of()));
    model.addAttribute("open", Unstated.of(definition));
    return "election/staff/preview";
  }

  @GetMapping("/staff/elections/{election}/publish")
  String confirm(Opened opened, Model model) {
    return show(opened, Map.of(), model);
  }

  @PostMapping("/staff/elections/{election}/publish")
  String publish(
      Opened opened, SignedIn official, @RequestParam Map<String, String> sent, Model model) {
    Fields form = new Fields(sent);
    int number = form.whole("number", 1, 999_999, "The version");
    String reason = form.text("reason", "The reason");
    if (!form.isTicked("confirmed")) {
      form.fault("confirmed", "Tick that you have looked at it");
    }
    if (form.faults().isEmpty()) {
      try {
        drafts.publish(opened.version().election(), number, official.actor(), reason);
        return "redirect:" + opened.publicPath();
      } catch (RefusedException e) {
        form.fault("confirmed", e.words());
      }
    }
    return show(opened, form.faults(), model);
  }

  private String show(Opened opened, Map<String, String> faults, Model model) {
    ElectionDefinition definition = desk.sound(opened);
    List<Publication> before = elections.publications(opened.version().election(), clock.instant());
    model.addAttribute("opened", opened);
    model.addAttribute("changes", changes(before, definition));
    model.addAttribute("open", Unstated.of(definition));
    model.addAttribute("faults", faults);
    return "election/staff/publish";
  }

  private List<TimetableChange> changes(List<Publication> before, ElectionDefinition definition) {
    return before.isEmpty()
        ? List.of()
        : TimetableChange.between(
            List.of(before.getLast(), new Publication(definition, 0, clock.instant(), "", "")));
  }
}
