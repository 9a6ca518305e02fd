package org.hustings.server.election.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hustings.server.account.AnyoneSignedIn;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.declaration.SectionDeclarations;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where members declare for themselves that they belong to a section of the membership, and withdraw
/// it. They see their own, and nobody sees another's.
@Controller
@RequestMapping("/account/declarations")
@AllowedTo(AnyoneSignedIn.class)
class DeclarationPages {
  private final DeclaredSections sections;
  private final SectionDeclarations declarations;
  private final Members members;
  private final Today today;

  DeclarationPages(
      DeclaredSections sections, SectionDeclarations declarations, Members members, Today today) {
    this.sections = sections;
    this.declarations = declarations;
    this.members = members;
    this.today = today;
  }

  @GetMapping
  String show(SignedIn person, Model model) {
    List<DeclaredSections.Offered> offered = sections.of(own(person));
    ZoneId zone = today.zone();
    model.addAttribute("offered", offered);
    model.addAttribute("zone", zone);
    return "election/declarations";
  }

  @PostMapping
  @Done("done.election.declared")
  String declare(
      @RequestParam(defaultValue = "") String section,
      @RequestParam(defaultValue = "") String consent,
      SignedIn person) {
    MemberNumber member = own(person);
    DeclaredSections.Offered offered = find(member, section, consent);
    declarations.declare(member, offered.section(), offered.consent());
    return "redirect:/account/declarations";
  }

  @PostMapping("/withdraw")
  @Done("done.election.withdrawn")
  String withdraw(
      @RequestParam(defaultValue = "") String section,
      @RequestParam(defaultValue = "") String consent,
      SignedIn person) {
    MemberNumber member = own(person);
    declarations.withdraw(member, find(member, section, consent).section());
    return "redirect:/account/declarations";
  }

  /// Nobody agrees to words that no election states, or that are others by now.
  private DeclaredSections.Offered find(MemberNumber member, String section, String consent) {
    return sections.of(member).stream()
        .filter(one -> one.section().equals(section) && one.consent().equals(consent))
        .findFirst()
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("declaration.gone"), Message.of("declaration.look")));
  }

  private MemberNumber own(SignedIn person) {
    return Optional.ofNullable(person)
        .flatMap(one -> members.of(one.id()))
        .map(Member::number)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("declaration.no-member"), Message.of("declaration.no-member-then")));
  }
}
