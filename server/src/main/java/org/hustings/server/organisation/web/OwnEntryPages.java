package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hustings.server.account.AnyoneSignedIn;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.MemberField;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the register has of whoever is signed in, and a way to correct where letters go.
@Controller
@AllowedTo(AnyoneSignedIn.class)
public class OwnEntryPages {
  private final Members members;
  private final Units units;
  private final Today today;

  OwnEntryPages(Members members, Units units, Today today) {
    this.members = members;
    this.units = units;
    this.today = today;
  }

  @GetMapping("/account/entry")
  String entry(SignedIn person, Model model) {
    Member member = own(person);
    return page(member, MemberForm.of(member, units), "", model);
  }

  @PostMapping("/account/entry")
  String correct(
      @RequestParam Map<String, String> sent,
      SignedIn person,
      Model model,
      HttpServletResponse response) {
    Member member = own(person);
    MemberForm form = MemberForm.of(sent);
    try {
      members.correct(
          form.own(member, units),
          new Provenance(
              new PersonId("member", member.number().value()).actor(),
              "the member",
              today.day(),
              "Corrected by the member."));
      return "redirect:/account/entry";
    } catch (RefusedException e) {
      response.setStatus(422);
      return page(member, form, e.words(), model);
    }
  }

  /// What to know before one fills in the field.
  public static String hint(MemberField field) {
    return switch (field) {
      case EMAIL ->
          "Your links to sign in go there, and your ballot. While an election’s register is frozen,"
              + " a change is confirmed to the old address.";
      case FORMAT_WANTED -> "How you want to be sent what you are asked to read and to vote on.";
      default -> "";
    };
  }

  /// By what name a browser knows it of whoever fills it in.
  public static String autocomplete(MemberField field) {
    return switch (field) {
      case EMAIL -> "email";
      case POSTAL_ADDRESS -> "street-address";
      case PREFERRED_LANGUAGE -> "language";
      case TELEPHONE -> "tel";
      default -> "off";
    };
  }

  private String page(Member member, MemberForm form, String error, Model model) {
    model.addAttribute("member", member);
    model.addAttribute("form", form.over(member, units));
    model.addAttribute("error", error);
    return "organisation/own-entry";
  }

  private Member own(SignedIn person) {
    if (person == null || !person.id().register().equals("member")) {
      throw UnansweredException.nothing(
          "You are not on the membership register.", "Sign in at the address that is.");
    }
    return members
        .find(new MemberNumber(person.id().reference()))
        .orElseThrow(() ->
            UnansweredException.nothing(
                "You are not on the membership register.", "Ask the organisation's staff."));
  }
}
