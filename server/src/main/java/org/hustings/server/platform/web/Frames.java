package org.hustings.server.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.hustings.server.platform.Aside;
import org.hustings.server.platform.Frame;
import org.hustings.server.platform.LetterOutbox;
import org.hustings.server.platform.Link;
import org.hustings.server.platform.Navigation;
import org.hustings.server.platform.Rehearsal;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Puts together the frame for a request.
@Component
class Frames {
  private static final Pattern OF_OFFICIALS = Pattern.compile("^/(staff|account)(/|$)");

  private final List<Navigation> navigation;
  private final StyleSheets styleSheets;
  private final Rehearsal rehearsal;
  private final Aside aside;
  private final LetterOutbox outbox;
  private final boolean demo;

  Frames(
      List<Navigation> navigation,
      StyleSheets styleSheets,
      Rehearsal rehearsal,
      Aside aside,
      LetterOutbox outbox,
      Environment environment) {
    this.navigation = navigation;
    this.styleSheets = styleSheets;
    this.rehearsal = rehearsal;
    this.aside = aside;
    this.outbox = outbox;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  Frame of(
      HttpServletRequest request, Words words, List<Frame.Twin> twins, Frame.@Nullable Said done) {
    List<Link> links =
        navigation.stream().flatMap(room -> room.links(request, words).stream()).toList();
    return with(links, request, words, twins, done);
  }

  /// The frame with nothing in it that depends on who is signed in.
  Frame bare(HttpServletRequest request, Words words) {
    return with(List.of(), request, words, List.of(), null);
  }

  private Frame with(
      List<Link> links,
      HttpServletRequest request,
      Words words,
      List<Frame.Twin> twins,
      Frame.@Nullable Said done) {
    return new Frame(
        request.getRequestURI(),
        links,
        styleSheets.addresses(),
        words,
        twins,
        demo,
        rehearsal.kind(),
        aside.isOn(),
        outbox.isUsed() && OF_OFFICIALS.matcher(request.getRequestURI()).find(),
        done,
        () -> csrf(request));
  }

  private static Frame.@Nullable Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Frame.Csrf(token.getParameterName(), token.getToken())
        : null;
  }
}
