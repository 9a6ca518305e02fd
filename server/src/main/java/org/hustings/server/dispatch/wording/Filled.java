package org.hustings.server.dispatch.wording;

import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/// A wording made ready once, to be filled in for many.
public final class Filled {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();
  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "h1", "h2", "h3", "ul", "ol", "li", "em", "strong", "blockquote", "br", "a")
          .allowAttributes("href")
          .onElements("a")
          .allowStandardUrlProtocols()
          .toFactory();

  private final Wording wording;
  private final String html;

  public Filled(Wording wording) {
    this.wording = wording;
    // the sanitizer breaks up two braces in a row, which some templates of browsers would read
    this.html =
        ALLOWED.sanitize(RENDERER.render(PARSER.parse(wording.body()))).replace("<!-- -->", "");
  }

  public String subject(Map<Placeholder, String> values) {
    return fill(wording.subject(), values);
  }

  /// The body as plain text.
  public String text(Map<Placeholder, String> values) {
    return fill(wording.body(), values);
  }

  /// The body as HTML; nothing that is filled in can be read as markup.
  public String html(Map<Placeholder, String> values) {
    String filled = html;
    for (Map.Entry<Placeholder, String> value : values.entrySet()) {
      String escaped = HtmlUtils.htmlEscape(value.getValue(), "UTF-8");
      String shown =
          value.getKey().isAddress()
              ? "<a href=\"" + escaped + "\">" + escaped + "</a>"
              : escaped.replace("\n", "<br>");
      filled = filled.replace(value.getKey().written(), shown);
    }
    return filled;
  }

  private static String fill(String text, Map<Placeholder, String> values) {
    String filled = text;
    for (Map.Entry<Placeholder, String> value : values.entrySet()) {
      filled = filled.replace(value.getKey().written(), value.getValue());
    }
    return filled;
  }
}
