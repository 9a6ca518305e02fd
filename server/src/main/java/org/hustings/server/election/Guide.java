package org.hustings.server.election;

import java.time.Instant;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.hustings.definition.ElectionId;
import org.hustings.words.Language;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The guide to an election, in Markdown: what the body is, which seats are up, how nominating and
/// voting work.
///
/// @param number of the version, from 1
/// @param markdown in English
/// @param welsh the same in Welsh; empty where it is not given
/// @param author how the audit log names who wrote it
public record Guide(
    ElectionId election,
    int number,
    String markdown,
    String welsh,
    Instant recordedAt,
    String author,
    String reason) {
  /// The longest guide, in characters.
  public static final int LONGEST = 50_000;

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();
  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong")
          .allowElements("blockquote", "br", "hr", "code", "pre", "a")
          .allowAttributes("href")
          .onElements("a")
          .allowStandardUrlProtocols()
          .requireRelsOnLinks("noopener")
          .toFactory();

  /// The language in which a reader of this one is shown it: their own where it is given in that.
  public Language shownIn(Language reader) {
    return reader.equals(Language.WELSH) && isInWelsh() ? Language.WELSH : Language.ENGLISH;
  }

  /// The text in that language, as HTML that is safe to show.
  public String html(Language reader) {
    return html(shownIn(reader).equals(Language.WELSH) ? welsh : markdown);
  }

  /// Whether the English is another than this one's, and the Welsh is still this one's.
  public boolean leavesWelshBehind(String english, String inWelsh) {
    return isInWelsh() && welsh.equals(inWelsh) && !markdown.equals(english);
  }

  private boolean isInWelsh() {
    return !welsh.isBlank();
  }

  /// The text as HTML that is safe to show. Its headings stand below the page's own.
  public static String html(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.clamp(heading.getLevel(), 2, 6));
            visitChildren(heading);
          }
        });
    return ALLOWED.sanitize(RENDERER.render(document));
  }
}
