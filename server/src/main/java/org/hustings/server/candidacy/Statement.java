package org.hustings.server.candidacy;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.platform.RefusedException;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// A candidate's statement, in Markdown. Images, HTML and scripts in it are not shown; links lead
/// out of the site and say so to search engines.
///
/// @param markdown at most [#LONGEST] characters
public record Statement(String markdown) {
  /// The most characters, where an election's definition does not state a limit.
  public static final int USUAL_LIMIT = 5000;

  /// The most characters that any election allows.
  public static final int LONGEST = ElectionDefinition.LONGEST_STATEMENT;

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();
  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "h3",
              "h4",
              "h5",
              "h6",
              "ul",
              "ol",
              "li",
              "em",
              "strong",
              "blockquote",
              "br",
              "a")
          .allowAttributes("href")
          .onElements("a")
          .allowStandardUrlProtocols()
          .requireRelsOnLinks("nofollow", "noopener", "ugc")
          .toFactory();

  public Statement {
    markdown = markdown.replace("\r\n", "\n").strip();
    check(markdown.codePointCount(0, markdown.length()), LONGEST);
  }

  /// Refuses, with words for the candidate, a statement of more than so many characters.
  public void keepWithin(int limit) {
    check(length(), limit);
  }

  private static void check(int length, int limit) {
    if (length > limit) {
      throw new RefusedException(new PresentationRefusal.StatementTooLong(length, limit));
    }
  }

  /// The characters of the Markdown text.
  public int length() {
    return markdown.codePointCount(0, markdown.length());
  }

  public boolean isEmpty() {
    return markdown.isEmpty();
  }

  /// The statement as HTML that is safe to show. Its headings stand below those of the page.
  public String html() {
    Node document = PARSER.parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + 2));
            visitChildren(heading);
          }
        });
    return ALLOWED.sanitize(RENDERER.render(document));
  }
}
