package org.hustings.server.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.hustings.server.platform.DoneCookie;
import org.hustings.server.platform.Frame;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// One template, filled from the model, from the frame of the request, and with the words of its
/// language: `words` for a page that is in all languages, `english` for one that is not.
final class TemplateView implements View {
  private static final String OFFICIALS = "done-staff.";

  private final TemplateEngine templates;
  private final String name;
  private final Frames frames;
  private final PageLanguage languages;

  TemplateView(TemplateEngine templates, String name, Frames frames, PageLanguage languages) {
    this.templates = templates;
    this.name = name;
    this.frames = frames;
    this.languages = languages;
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, Object> parameters = new HashMap<>();
    if (model != null) {
      parameters.putAll(model);
    }
    Words words = languages.of(name, request);
    parameters.put(
        "frame",
        frames.of(
            request,
            words,
            languages.twins(name, request),
            DoneCookie.take(request, response).map(key -> done(key, words)).orElse(null)));
    parameters.put("english", languages.english());
    if (languages.isInAll(name)) {
      parameters.put("words", words);
    }
    // rendered whole before a byte is sent: a template that fails gives an error page, not a torso
    Utf8ByteOutput page = new Utf8ByteOutput();
    templates.render(name, parameters, page);
    response.setContentType(getContentType());
    languages.tell(name, request, response);
    response.setContentLength(page.getContentLength());
    page.writeTo(response.getOutputStream());
  }

  /// What officials did is said in English, wherever the form led.
  private Frame.Said done(String key, Words words) {
    Words spoken = key.startsWith(OFFICIALS) ? languages.english() : words;
    return new Frame.Said(spoken.say(key), spoken.language());
  }
}
