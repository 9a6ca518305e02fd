package org.hustings.server.platform.web;

import java.util.List;
import org.hustings.server.platform.HomeSection;
import org.hustings.words.Words;

/// A section of the home page with the entries that it had at the moment of asking.
public record FilledSection(String heading, List<HomeSection.Entry> entries) {
  static FilledSection of(HomeSection section, Words words) {
    return new FilledSection(section.heading(words), section.entries(words));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }
}
