package org.hustings.server.dispatch.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hustings.server.account.SignedIn;
import org.hustings.server.dispatch.reissue.OtherAddress;
import org.hustings.server.dispatch.reissue.OtherAddresses;
import org.hustings.server.dispatch.reissue.PackHistory;
import org.hustings.server.dispatch.reissue.SelfService;
import org.hustings.server.dispatch.reissue.Way;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.Everybody;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.change.Addresses;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A member's own ballot: where it went, what is under way, and another one.
@Controller
@RequestMapping("/elections/{election}/where-is-my-ballot")
@AllowedTo(Everybody.class)
class WherePages {
  private final PackHistory history;
  private final OtherAddresses others;
  private final Addresses addresses;
  private final Roll roll;
  private final SelfService selfService;
  private final Clock clock;

  WherePages(
      PackHistory history,
      OtherAddresses others,
      Addresses addresses,
      Roll roll,
      SelfService selfService,
      Clock clock) {
    this.history = history;
    this.others = others;
    this.addresses = addresses;
    this.roll = roll;
    this.selfService = selfService;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView where(Opened opened) {
    return where(opened, "");
  }

  /// Whoever has signed in has another ballot sent, the way that the page has told.
  @PostMapping("/another")
  @Done("done.dispatch.another")
  ModelAndView another(Opened opened, Words words) {
    return send(opened, words, elector -> selfService.request(opened.election(), elector));
  }

  /// Or to the postal address on the roll.
  @PostMapping("/by-post")
  @Done("done.dispatch.by-post")
  ModelAndView byPost(Opened opened, Words words) {
    return send(opened, words, elector -> selfService.requestByPost(opened.election(), elector));
  }

  /// Says no to a ballot for an address that is not the roll's.
  @PostMapping("/no")
  @Done("done.dispatch.stopped")
  ModelAndView no(Opened opened, @RequestParam(defaultValue = "0") long other, Words words) {
    elector(opened).stream()
        .flatMap(elector -> of(opened, elector).stream())
        .filter(one -> one.id() == other)
        .forEach(others::stop);
    return back(opened);
  }

  private ModelAndView send(Opened opened, Words words, Function<Elector, Way> request) {
    Way way =
        elector(opened)
            .map(request)
            .orElseGet(() -> new Way.None(Message.of("reissue.where.sign-in-first")));
    return way instanceof Way.None none ? where(opened, words.say(none.why())) : back(opened);
  }

  private static ModelAndView back(Opened opened) {
    return new ModelAndView("redirect:" + opened.path() + "/where-is-my-ballot");
  }

  private static Optional<MemberNumber> member() {
    return Optional.ofNullable(SignedIn.here())
        .map(SignedIn::id)
        .filter(id -> id.register().equals("member"))
        .map(id -> new MemberNumber(id.reference()));
  }

  private Optional<Elector> elector(Opened opened) {
    return member().flatMap(number -> roll.ofMember(opened.election().id(), number));
  }

  /// Says no to addresses that are to be taken over onto the roll.
  @PostMapping("/no-address")
  @Done("done.dispatch.address-stopped")
  ModelAndView noAddress(Opened opened, @RequestParam(defaultValue = "0") long wanted) {
    elector(opened).stream()
        .flatMap(elector -> addresses.wanted(opened.election().id(), elector.number()).stream())
        .filter(one -> one.id() == wanted)
        .forEach(addresses::stop);
    return back(opened);
  }

  private List<OtherAddress> of(Opened opened, Elector elector) {
    return others.of(opened.election().id(), elector.number());
  }

  private ModelAndView where(Opened opened, String fault) {
    Optional<Elector> elector = elector(opened);
    ModelAndView page = new ModelAndView("dispatch/where");
    page.addObject("opened", opened);
    page.addObject("fault", fault);
    page.addObject("over", opened.election().timetable().ballot().isAfter(clock.instant()));
    page.addObject("signedIn", SignedIn.here() != null);
    page.addObject("onTheRoll", elector.isPresent());
    page.addObject(
        "readdressings",
        elector
            .map(one -> addresses.wanted(opened.election().id(), one.number()))
            .orElse(List.of()));
    page.addObject("others", elector.map(one -> of(opened, one)).orElse(List.of()));
    page.addObject("way", elector.map(one -> selfService.way(opened.election(), one)).orElse(null));
    page.addObject(
        "byPost", elector.map(one -> selfService.wayByPost(opened.election(), one)).orElse(null));
    page.addObject(
        "steps",
        elector.map(one -> history.of(opened.election().id(), one.number())).orElse(List.of()));
    return page;
  }
}
