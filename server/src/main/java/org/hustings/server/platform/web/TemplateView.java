package org.hustings.server.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.hustings.server.platform.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// One template, filled from the model and from the frame of the request.
final class TemplateView implements View {
  private final TemplateEngine templates;
  private final String name;
  private final Frames frames;

  TemplateView(TemplateEngine templates, String name, Frames frames) {
    this.templates = templates;
    this.name = name;
    this.frames = frames;
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
    Frame frame = frames.of(request);
    parameters.put("frame", frame);
    // rendered whole before a byte is sent: a template that fails gives an error page, not a torso
    Utf8ByteOutput page = new Utf8ByteOutput();
    templates.render(name, parameters, page);
    response.setContentType(getContentType());
    response.setContentLength(page.getContentLength());
    page.writeTo(response.getOutputStream());
  }
}
