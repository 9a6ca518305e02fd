package org.hustings.server.platform;

import gg.jte.Content;
import org.hustings.words.Markup;
import org.hustings.words.Words;

/// Messages with tags within a template: `${html(words, "slate.desk.lead", "page",
/// Element.link(path))}`, where the message is `You find it on <page>its page</page>`.
public final class Html {
  private Html() {}

  /// The message of this key with its tags as elements.
  ///
  /// @param named names and values in turn; of a tag the value is an [org.hustings.words.Element]
  public static Content html(Words words, String key, Object... named) {
    return content(words.markup(key, named));
  }

  /// Ready markup.
  public static Content content(Markup markup) {
    return output -> output.writeContent(markup.html());
  }
}
