package org.hustings.server.ballot.voting;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// A candidate's statement on the ballot paper: the links in it are text there. Whoever is voting
/// is led nowhere else; on the candidate's own page and in the booklet the links are kept.
public final class WithoutLinks {
  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong", "blockquote", "br")
          .toFactory();

  private WithoutLinks() {}

  public static String of(String html) {
    return ALLOWED.sanitize(html);
  }
}
