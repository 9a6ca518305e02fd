package org.hustings.server.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.hustings.server.platform.RequestLanguage;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Pages that a filter answers with, before anybody has looked at what was sent: they ask nothing
/// of the database and do not read the form.
@Component
public class BarePages {
  private final TemplateEngine templates;
  private final Frames frames;
  private final RequestLanguage languages;

  BarePages(TemplateEngine templates, Frames frames, RequestLanguage languages) {
    this.templates = templates;
    this.frames = frames;
    this.languages = languages;
  }

  /// Answers with a page that says what went wrong and what to do.
  ///
  /// @param reason more about it, above the advice
  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      Message heading,
      Message advice,
      @Nullable Message reason)
      throws IOException {
    response.resetBuffer();
    response.setStatus(status);
    Words words = languages.words(request);
    Utf8ByteOutput page = new Utf8ByteOutput();
    templates.render(
        "platform/error.jte",
        Map.of(
            "frame",
            frames.bare(request, words),
            "words",
            words,
            "heading",
            heading,
            "advice",
            advice,
            "reason",
            reason == null ? "" : words.say(reason)),
        page);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.getContentLength());
    page.writeTo(response.getOutputStream());
  }
}
