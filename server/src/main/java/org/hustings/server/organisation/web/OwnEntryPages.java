package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hustings.server.account.AnyoneSignedIn;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.RecentSignIn;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.address.AddressChanges;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.MemberField;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
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
  private final People people;
  private final AddressChanges addresses;
  private final RecentSignIn recent;
  private final Today today;

  OwnEntryPages(
      Members members,
      Units units,
      People people,
      AddressChanges addresses,
      RecentSignIn recent,
      Today today) {
    this.members = members;
    this.units = units;
    this.people = people;
    this.addresses = addresses;
    this.recent = recent;
    this.today = today;
  }

  @GetMapping("/account/entry")
  String entry(SignedIn person, HttpServletRequest request, Model model) {
    Member member = own(person);
    return page(member, MemberForm.of(member, units), "", request, model);
  }

  /// Takes what a member corrects at once; but another e-mail address only when the link is
  /// followed that goes there.
  @PostMapping("/account/entry")
  @Done("done.organisation.own-entry")
  String correct(
      @RequestParam Map<String, String> sent,
      SignedIn person,
      Words words,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Member member = own(person);
    MemberForm form = MemberForm.of(sent);
    try {
      @Nullable String wish = wishedAddress(form, member, request);
      members.correct(form.own(member, units).withEmail(member.email()), byThemselves(member));
      if (wish != null) {
        addresses.ask(people.find(person.id()).orElseThrow(), wish);
      }
      return "redirect:/account/entry";
    } catch (RefusedException e) {
      response.setStatus(422);
      return page(member, form, words.say(e.reason()), request, model);
    }
  }

  /// Another address than the register has; null where none was typed.
  private @Nullable String wishedAddress(
      MemberForm form, Member member, HttpServletRequest request) {
    @Nullable String typed = form.typed().get(MemberField.EMAIL);
    if (typed == null) {
      return null;
    }
    String wish = EmailAddress.kept(typed.strip());
    if (wish.equalsIgnoreCase(member.email())) {
      return null;
    }
    if (wish.isEmpty()) {
      throw new RefusedException("organisation.entry.no-address");
    }
    if (!EmailAddress.isOne(wish)) {
      throw new RefusedException("organisation.entry.bad-address", "address", wish);
    }
    if (!recent.holds(request)) {
      throw new RefusedException("organisation.entry.again-first");
    }
    return wish;
  }

  private Provenance byThemselves(Member member) {
    return new Provenance(
        new PersonId("member", member.number().value()).actor(),
        "the member",
        today.day(),
        "Corrected by the member.");
  }

  private String page(
      Member member, MemberForm form, String error, HttpServletRequest request, Model model) {
    PersonId person = new PersonId("member", member.number().value());
    model.addAttribute("member", member);
    model.addAttribute("form", form.over(member, units));
    model.addAttribute("error", error);
    model.addAttribute("recent", recent.holds(request));
    model.addAttribute("waiting", addresses.openOf(person).orElse(null));
    return "organisation/own-entry";
  }

  private Member own(SignedIn person) {
    if (person == null || !person.id().register().equals("member")) {
      throw UnansweredException.nothing(
          Message.of("organisation.entry.nobody"), Message.of("organisation.entry.nobody-advice"));
    }
    return members
        .find(new MemberNumber(person.id().reference()))
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("organisation.entry.nobody"),
                Message.of("organisation.entry.nobody-advice")));
  }
}
