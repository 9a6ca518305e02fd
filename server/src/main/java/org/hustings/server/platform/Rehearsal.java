package org.hustings.server.platform;

import java.util.List;
import org.hustings.words.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether this site holds a rehearsal, with invented people and votes that do not count. It is a
/// setting of the whole site, `hustings.rehearsal`, so that no page, letter or file of one can be
/// taken for the real thing.
@Component
public class Rehearsal {
  private final boolean on;

  Rehearsal(@Value("${hustings.rehearsal:false}") boolean on) {
    this.on = on;
  }

  public boolean isOn() {
    return on;
  }

  /// A title or a subject, marked as a rehearsal's if this is one.
  ///
  /// @param readers the words of those who read it
  public String mark(List<Words> readers, String title) {
    return on
        ? LetterLanguages.subject(readers, words -> words.say("platform.rehearsal.mark"))
            + ": "
            + title
        : title;
  }
}
