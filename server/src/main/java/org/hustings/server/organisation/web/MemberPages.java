package org.hustings.server.organisation.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.Officials;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.address.AddressChange;
import org.hustings.server.account.address.AddressChanges;
import org.hustings.server.account.address.Readdressing;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/// The staff's pages of members: to find one, and to see and correct an entry with its history. The
/// number stands in the query, since it may hold any sign.
@Controller
@AllowedTo(Officials.class)
class MemberPages {
  private static final int MOST_FOUND = 50;

  private final Members members;
  private final Units units;
  private final Today today;
  private final StaffOnly staff;
  private final AddressChanges addresses;
  private final Readdressing readdressing;
  private final Words words;

  MemberPages(
      Members members,
      Units units,
      Today today,
      StaffOnly staff,
      AddressChanges addresses,
      Readdressing readdressing,
      Catalogue catalogue) {
    this.addresses = addresses;
    this.readdressing = readdressing;
    this.words = catalogue.in(Language.ENGLISH);
    this.members = members;
    this.units = units;
    this.today = today;
    this.staff = staff;
  }

  @GetMapping("/staff/members")
  String search(@RequestParam(defaultValue = "") String q, Model model) {
    String words = q.strip();
    model.addAttribute("words", words);
    List<Member> found = words.isEmpty() ? List.<Member>of() : members.search(words, MOST_FOUND);
    model.addAttribute("found", found);
    model.addAttribute("unitNames", unitNames(found));
    model.addAttribute("most", MOST_FOUND);
    return "organisation/members";
  }

  @GetMapping("/staff/members/new")
  String blank(Model model) {
    return page("", MemberForm.empty(), "", model);
  }

  /// Puts one member on the register.
  @PostMapping("/staff/members/new")
  @Done("done-staff.organisation.member-added")
  String add(
      @RequestParam(defaultValue = "") String number,
      @RequestParam Map<String, String> sent,
      SignedIn writer,
      Model model,
      HttpServletResponse response) {
    MemberForm form = MemberForm.of(sent);
    try {
      MemberNumber given = Field.number(Field.required(number, "unit-staff.field.number"));
      String reason = Field.required(form.reason(), "unit-staff.field.reason");
      members.add(
          form.newMember(given, units), Provenance.byHand(writer.actor(), today.day(), reason));
      return "redirect:/staff/member?number="
          + UriUtils.encode(given.value(), StandardCharsets.UTF_8);
    } catch (RefusedException e) {
      response.setStatus(422);
      return page(number, form, e.words(), model);
    }
  }

  private static String page(String number, MemberForm form, String error, Model model) {
    model.addAttribute("number", number);
    model.addAttribute("form", form);
    model.addAttribute("error", error);
    return "organisation/member-new";
  }

  @GetMapping("/staff/member")
  String member(@RequestParam String number, SignedIn person, Model model) {
    Member member = find(number);
    return page(member, MemberForm.of(member, units), "", person, model);
  }

  @PostMapping("/staff/member")
  @Done("done-staff.organisation.member-corrected")
  String correct(
      @RequestParam String number,
      @RequestParam Map<String, String> sent,
      SignedIn writer,
      Model model,
      HttpServletResponse response) {
    Member member = find(number);
    MemberForm form = MemberForm.of(sent);
    try {
      String reason = Field.required(form.reason(), "unit-staff.field.reason");
      members.correct(
          form.member(member, units), Provenance.byHand(writer.actor(), today.day(), reason));
      if (!Objects.equals(form.member(member, units).email(), member.email())) {
        readdressing.propose(new PersonId("member", member.number().value()), reason, writer);
      }
      return "redirect:/staff/member?number=" + UriUtils.encode(number, StandardCharsets.UTF_8);
    } catch (RefusedException e) {
      response.setStatus(422);
      return page(member, form, e.words(), writer, model);
    }
  }

  private String page(Member member, MemberForm form, String error, SignedIn person, Model model) {
    model.addAttribute("member", member);
    model.addAttribute("form", form.over(member, units));
    model.addAttribute("error", error);
    model.addAttribute("history", MemberHistory.of(members.history(member.number())));
    model.addAttribute("editable", staff.mayWrite(person));
    model.addAttribute("note", note(member));
    return "organisation/member";
  }

  /// Where the member signs in, if that is not where the register says.
  private String note(Member member) {
    return addresses
        .openOf(new PersonId("member", member.number().value()))
        .filter(AddressChange::isOnRegister)
        .map(change ->
            words.say("account-staff.addresses.note", "before", Mailbox.masked(change.before())))
        .orElse("");
  }

  private Map<UnitId, String> unitNames(List<Member> found) {
    return found.stream()
        .map(Member::unit)
        .filter(Objects::nonNull)
        .distinct()
        .collect(toMap(id -> id, id -> units.find(id).map(Unit::fullName).orElse(id.slug())));
  }

  private Member find(String number) {
    return MemberNumber.parse(number)
        .flatMap(members::find)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing-staff.member", "member", String.valueOf(number)),
                Message.of("nothing-staff.look", "path", "/staff/members")));
  }
}
