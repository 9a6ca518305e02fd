package org.hustings.server.election.staff;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Outdated;
import org.hustings.server.election.Publication;
import org.hustings.server.election.PublicationCheck;
import org.hustings.server.election.RuleChanges;
import org.hustings.server.election.TimetableChange;
import org.hustings.server.election.web.ElectionView;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
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
  private final RuleChanges rules;
  private final PublicationCheck check;
  private final Outdated outdated;
  private final Catalogue catalogue;
  private final Clock clock;

  PublishScreen(
      Desk desk,
      Drafts drafts,
      Elections elections,
      RuleChanges rules,
      PublicationCheck check,
      Outdated outdated,
      Catalogue catalogue,
      Clock clock) {
    this.desk = desk;
    this.drafts = drafts;
    this.elections = elections;
    this.rules = rules;
    this.check = check;
    this.outdated = outdated;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GetMapping("/staff/elections/{election}/preview")
  @AllowedTo(Readers.class)
  String preview(Opened opened, Model model) {
    ElectionDefinition definition = desk.sound(opened);
    model.addAttribute("opened", opened);
    model.addAttribute(
        "view", new ElectionView(definition, new AsAt(clock.instant(), null), List.of()));
    model.addAttribute("checked", check.check(opened.version().file()));
    model.addAttribute("english", english());
    return "election/staff/preview";
  }

  @GetMapping("/staff/elections/{election}/publish")
  String confirm(Opened opened, Model model) {
    return show(opened, Map.of(), model);
  }

  @PostMapping("/staff/elections/{election}/publish")
  @Done("done-staff.election.published")
  String publish(
      Opened opened, SignedIn official, @RequestParam Map<String, String> sent, Model model) {
    Fields form = new Fields(sent, english());
    int number = form.whole("number", 1, 999_999, "field-staff.name.version");
    String reason = form.text("reason", "field-staff.name.reason");
    if (!form.isTicked("confirmed")) {
      form.fault("confirmed", Message.of("field-staff.fault.looked"));
    }
    if (form.faults().isEmpty()) {
      try {
        return "redirect:" + publish(opened, number, reason, official);
      } catch (RefusedException e) {
        form.fault("confirmed", english().say(e.reason()));
      } catch (ApprovalRefusedException e) {
        form.fault("confirmed", String.valueOf(e.getMessage()));
      }
    }
    return show(opened, form.faults(), model);
  }

  /// Makes it public, or has a second person asked; tells where to go on.
  private String publish(Opened opened, int number, String reason, SignedIn official) {
    ElectionId election = opened.version().election();
    if (rules.needTwo(election)) {
      return "/staff/approvals/" + rules.propose(election, number, reason, official);
    }
    drafts.publish(election, number, official.actor(), reason);
    return opened.publicPath();
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }

  private String show(Opened opened, Map<String, String> faults, Model model) {
    ElectionDefinition definition = desk.sound(opened);
    List<Publication> before = elections.publications(opened.version().election(), clock.instant());
    model.addAttribute("opened", opened);
    model.addAttribute("changes", changes(before, definition));
    model.addAttribute("rules", rules.of(english(), definition));
    model.addAttribute("outdated", outdated.by(english(), definition));
    model.addAttribute("two", rules.needTwo(definition.id()));
    model.addAttribute("postponed", rules.takeUp(definition.id()));
    model.addAttribute("english", english());
    model.addAttribute("checked", check.check(opened.version().file()));
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
