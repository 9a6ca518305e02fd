package org.hustings.server.dispatch.web;

import java.util.List;
import java.util.Optional;
import org.hustings.definition.Channel;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.dispatch.reissue.Asker;
import org.hustings.server.dispatch.reissue.PackHistory;
import org.hustings.server.dispatch.reissue.Reissues;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
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

  private final Roll roll;
  private final Members members;
  private final PackHistory history;
  private final Reissues reissues;

  ElectorBallotPages(Roll roll, Members members, PackHistory history, Reissues reissues) {
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

  @PostMapping("/{number}/reissue")
  @AllowedTo(Officials.class)
  ModelAndView reissue(
      Opened opened,
      @PathVariable int number,
      SignedIn official,
      @RequestParam(defaultValue = "ONLINE") Channel channel,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String reason) {
    Elector elector = find(opened, number);
    if (reason.isBlank() || reason.length() > 300) {
      return show(opened, elector, address, "Say why, in at most 300 characters");
    }
    Optional<String> refusal = refusal(channel, address);
    if (refusal.isEmpty()) {
      @Nullable String other = address.isBlank() ? null : EmailAddress.kept(address.strip());
      refusal =
          reissues.reissue(
              opened.election(),
              new Reissues.Request(elector, channel, other, reason.strip(), Asker.STAFF),
              official.actor());
    }
    return refusal
        .map(words -> show(opened, elector, address, words))
        .orElseGet(
            () -> new ModelAndView("redirect:" + opened.desk() + "/electors/" + elector.number()));
  }

  private static Optional<String> refusal(Channel channel, String address) {
    boolean email = EmailAddress.isOne(address);
    if (address.isBlank() || (channel == Channel.ONLINE) == email) {
      return Optional.empty();
    }
    return Optional.of(
        channel == Channel.ONLINE
            ? "\"" + address.strip() + "\" is not an e-mail address, such as name@example.org"
            : "Give a postal address, a line for each of its lines");
  }

  private Elector find(Opened opened, int number) {
    return Optional.of(number)
        .filter(one -> one > 0)
        .flatMap(one -> roll.find(opened.election().id(), new ElectorNumber(one)))
        .orElseThrow(() ->
            UnansweredException.nothing(
                "There is no elector " + number + " on the roll.",
                "Look for them at " + opened.desk() + "/electors."));
  }

  private ModelAndView show(Opened opened, Elector elector, String address, String fault) {
    ModelAndView page = new ModelAndView("dispatch/elector");
    page.addObject("opened", opened);
    page.addObject("elector", elector);
    page.addObject("steps", history.of(opened.election().id(), elector.number()));
    page.addObject("voted", reissues.hasVoted(elector));
    page.addObject("address", address);
    page.addObject("fault", fault);
    if (!fault.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
