package org.hustings.server.ballot.voting;

import java.util.List;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// Why somebody cannot vote here and now, and what to do.
///
/// @param next where to go from here; null where there is nowhere
public record Notice(
    HttpStatus status, Message heading, List<Message> sentences, @Nullable Next next) {
  public Notice {
    sentences = List.copyOf(sentences);
  }

  /// An address of this site and the words that lead to it.
  public record Next(Message text, String address) {}

  ModelAndView page() {
    ModelAndView page = new ModelAndView("ballot/voting/notice");
    page.setStatus(status);
    page.addObject("notice", this);
    return page;
  }
}
