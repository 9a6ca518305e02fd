package org.hustings.server.dispatch.web;

import java.util.List;
import java.util.Optional;
import org.hustings.definition.Channel;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.reissue.Asker;
import org.hustings.server.dispatch.reissue.OtherAddresses;
import org.hustings.server.dispatch.reissue.PackHistory;
import org.hustings.server.dispatch.reissue.Reissues;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One elector's ballots, for the staff who are on the telephone with them, and another one. A
/// scrutineer sees where they went, as the elector does, and not the addresses.
@Controller
@RequestMapping("/staff/elections/{election}/dispatch/electors")
@AllowedTo(Readers.class)
class ElectorBallotPages {
  private static final int MOST = 50;
  private static final int LONGEST_REASON = 300;

  private final Roll roll;
  private final Members members;
  private final PackHistory history;
  private final Reissues reissues;
  private final OtherAddresses others;
  private final Catalogue catalogue;

  ElectorBallotPages(
      Roll roll,
      Members members,
      PackHistory history,
      Reissues reissues,
      OtherAddresses others,
      Catalogue catalogue) {
    this.others = others;
    this.catalogue = catalogue;
    this.roll = roll;
    this.members = members;
    this.history = history;
    this.reissues = reissues;
  }

  @GetMapping
  String search(
      Opened opened, @RequestParam(name = "q", defaultValue = "") String words, Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("words", words);
    model.addAttribute(
        "electors",
        words.isBlank()
            ? List.of()
            : members.search(words.strip(), MOST).stream()
                .map(Member::number)
                .flatMap(number -> roll.ofMember(opened.election().id(), number).stream())
                .toList());
    return "dispatch/electors";
  }

  @GetMapping("/{number}")
  ModelAndView elector(Opened opened, @PathVariable int number) {
    return show(opened, find(opened, number), "", "");
  }

  /// Sends another ballot to the roll's address, or, where another address is given, proposes it to
  /// a second person.
  @PostMapping("/{number}/reissue")
  @Done("done-staff.dispatch.reissued")
  @AllowedTo(Officials.class)
  ModelAndView reissue(
      Opened opened,
      @PathVariable int number,
      SignedIn official,
      @RequestParam(defaultValue = "ONLINE") Channel channel,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String lost,
      @RequestParam(defaultValue = "") String reason) {
    Elector elector = find(opened, number);
    Optional<Message> refusal = badReason(reason).or(() -> badAddress(channel, address));
    if (refusal.isPresent()) {
      return show(opened, elector, address, say(refusal.get()));
    }
    return address.isBlank()
        ? toTheRoll(opened, elector, channel, death(lost), reason.strip(), official)
        : elsewhere(opened, elector, channel, address.strip(), reason.strip(), official);
  }

  private ModelAndView toTheRoll(
      Opened opened,
      Elector elector,
      Channel channel,
      @Nullable DeathReason lost,
      String reason,
      SignedIn official) {
    return reissues
        .reissue(
            opened.election(),
            new Reissues.Request(elector, channel, reason, Asker.STAFF, lost),
            official.actor())
        .map(refused -> show(opened, elector, "", say(refused)))
        .orElseGet(() -> back(opened, elector));
  }

  private ModelAndView elsewhere(
      Opened opened,
      Elector elector,
      Channel channel,
      String address,
      String reason,
      SignedIn official) {
    try {
      ApprovalId proposal =
          others.propose(
              opened.election(),
              elector,
              channel,
              channel == Channel.ONLINE ? EmailAddress.kept(address) : address,
              reason,
              official);
      return new ModelAndView("redirect:/staff/approvals/" + proposal);
    } catch (RefusedException e) {
      return show(opened, elector, address, say(e.reason()));
    } catch (ApprovalRefusedException e) {
      return show(opened, elector, address, String.valueOf(e.getMessage()));
    }
  }

  /// Kills what an elector has in hand, without another ballot.
  @PostMapping("/{number}/kill")
  @Done("done-staff.dispatch.killed")
  @AllowedTo(Officials.class)
  ModelAndView kill(
      Opened opened,
      @PathVariable int number,
      SignedIn official,
      @RequestParam(defaultValue = "LOST") String lost,
      @RequestParam(defaultValue = "") String reason) {
    Elector elector = find(opened, number);
    @Nullable DeathReason death = death(lost);
    Optional<Message> refusal = badReason(reason);
    if (refusal.isEmpty()) {
      refusal =
          reissues.kill(
              opened.election(),
              elector,
              death == null ? DeathReason.LOST : death,
              reason.strip(),
              official.actor());
    }
    return refusal
        .map(refused -> show(opened, elector, "", say(refused)))
        .orElseGet(() -> back(opened, elector));
  }

  private static @Nullable DeathReason death(String lost) {
    return switch (lost) {
      case "LOST" -> DeathReason.LOST;
      case "STOLEN" -> DeathReason.STOLEN;
      default -> null;
    };
  }

  private static Optional<Message> badReason(String reason) {
    return reason.isBlank() || reason.length() > LONGEST_REASON
        ? Optional.of(Message.of("reissue-staff.refused.reason", "longest", LONGEST_REASON))
        : Optional.empty();
  }

  private static Optional<Message> badAddress(Channel channel, String address) {
    boolean email = EmailAddress.isOne(address);
    if (address.isBlank() || (channel == Channel.ONLINE) == email) {
      return Optional.empty();
    }
    return Optional.of(
        channel == Channel.ONLINE
            ? Message.of("reissue-staff.refused.no-email", "given", address.strip())
            : Message.of("reissue-staff.refused.no-postal"));
  }

  private String say(Message message) {
    return catalogue.in(Language.ENGLISH).say(message);
  }

  private static ModelAndView back(Opened opened, Elector elector) {
    return new ModelAndView("redirect:" + opened.desk() + "/electors/" + elector.number());
  }

  private Elector find(Opened opened, int number) {
    return Optional.of(number)
        .filter(one -> one > 0)
        .flatMap(one -> roll.find(opened.election().id(), new ElectorNumber(one)))
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing-staff.elector", "elector", String.valueOf(number)),
                Message.of("nothing-staff.look", "path", opened.desk() + "/electors")));
  }

  private ModelAndView show(Opened opened, Elector elector, String address, String fault) {
    ModelAndView page = new ModelAndView("dispatch/elector");
    page.addObject("opened", opened);
    page.addObject("elector", elector);
    page.addObject("steps", history.of(opened.election().id(), elector.number()));
    page.addObject("others", others.of(opened.election().id(), elector.number()));
    page.addObject("delay", OtherAddresses.STAFF_DELAY.toHours());
    page.addObject("voted", reissues.hasVoted(elector));
    page.addObject("address", address);
    page.addObject("fault", fault);
    if (!fault.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
