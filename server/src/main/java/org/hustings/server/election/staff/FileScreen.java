package org.hustings.server.election.staff;

import java.util.List;
import org.hustings.definition.file.Fault;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.StaleDraftException;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The definition file itself, checked and saved.
@Controller
@AllowedTo(Readers.class)
class FileScreen {
  private final Desk desk;
  private final Drafts drafts;
  private final Catalogue catalogue;

  FileScreen(Desk desk, Drafts drafts, Catalogue catalogue) {
    this.desk = desk;
    this.drafts = drafts;
    this.catalogue = catalogue;
  }

  @GetMapping("/staff/elections/{election}/file")
  String file(Opened opened, Model model) {
    String file = opened.version().file();
    return show(opened, opened.version().number(), file, opened.faults(), "", model);
  }

  /// Checks, or saves: a file with faults is saved too, since it may be half done.
  @PostMapping("/staff/elections/{election}/file")
  @Done("done-staff.election.saved")
  @AllowedTo(Officials.class)
  String save(
      Opened opened,
      SignedIn official,
      @RequestParam int base,
      @RequestParam String file,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam String action,
      Model model) {
    String text = file.replace("\r\n", "\n");
    List<Fault> faults = desk.faults(text);
    if (action.equals("check")) {
      return show(opened, base, text, faults, "", model);
    }
    if (reason.isBlank()) {
      return show(
          opened,
          base,
          text,
          faults,
          catalogue.in(Language.ENGLISH).say("field-staff.fault.why"),
          model);
    }
    try {
      drafts.save(opened.version().election(), base, text, official.actor(), reason.strip());
    } catch (StaleDraftException e) {
      return show(
          opened, base, text, faults, catalogue.in(Language.ENGLISH).say(e.reason()), model);
    }
    return "redirect:" + opened.path() + (faults.isEmpty() ? "" : "/file");
  }

  private String show(
      Opened opened, int base, String file, List<Fault> faults, String refused, Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("base", base);
    model.addAttribute("file", file);
    model.addAttribute("lines", FaultyLine.of(file, faults));
    model.addAttribute("refused", refused);
    model.addAttribute("mayWrite", desk.mayWrite());
    return "election/staff/file";
  }
}
