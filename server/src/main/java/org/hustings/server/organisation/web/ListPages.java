package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.list.Lists;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The staff's pages of lists: which there are, who is on one, and one member put on or taken off.
@Controller
@AllowedTo(Readers.class)
class ListPages {
  private static final int MOST_SHOWN = 1000;

  private final Lists lists;
  private final Today today;
  private final StaffOnly staff;

  ListPages(Lists lists, Today today, StaffOnly staff) {
    this.lists = lists;
    this.today = today;
    this.staff = staff;
  }

  @GetMapping("/staff/lists")
  String all(SignedIn person, Model model) {
    model.addAttribute("lists", lists.all());
    model.addAttribute("editable", staff.mayWrite(person));
    return "organisation/lists";
  }

  @GetMapping("/staff/lists/{id}")
  String list(@PathVariable String id, SignedIn person, Model model) {
    return page(find(id), "", "", "", person, model);
  }

  @PostMapping("/staff/lists/{id}")
  @Done("done-staff.organisation.list")
  @AllowedTo(Officials.class)
  String change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "add") String act,
      SignedIn writer,
      Model model,
      HttpServletResponse response) {
    Lists.Size list = find(id);
    try {
      MemberNumber member =
          Field.number(Field.required(number, "unit-staff.field.membership-number"));
      Provenance why =
          Provenance.byHand(
              writer.actor(), today.day(), Field.required(reason, "unit-staff.field.reason"));
      if (act.equals("take-off")) {
        lists.takeOff(list.list(), member, why);
      } else {
        lists.add(list.list(), member, why);
      }
      return "redirect:/staff/lists/" + list.list();
    } catch (RefusedException e) {
      response.setStatus(422);
      return page(list, e.words(), number, reason, writer, model);
    }
  }

  private String page(
      Lists.Size list, String error, String number, String reason, SignedIn person, Model model) {
    model.addAttribute("list", list);
    model.addAttribute("members", lists.on(list.list(), MOST_SHOWN));
    model.addAttribute("history", lists.history(list.list()));
    model.addAttribute("error", error);
    model.addAttribute("number", number);
    model.addAttribute("reason", reason);
    model.addAttribute("zone", today.zone());
    model.addAttribute("editable", staff.mayWrite(person));
    return "organisation/list";
  }

  private Lists.Size find(String id) {
    return lists.all().stream()
        .filter(size -> size.list().slug().equals(id))
        .findFirst()
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing-staff.list", "list", String.valueOf(id)),
                Message.of("nothing-staff.which", "path", "/staff/lists")));
  }
}
