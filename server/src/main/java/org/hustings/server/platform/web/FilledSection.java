package org.hustings.server.platform.web;

import java.util.List;
import org.hustings.server.platform.HomeSection;

/// A section of the home page with the entries that it had at the moment of asking.
public record FilledSection(String heading, List<HomeSection.Entry> entries) {
  static FilledSection of(HomeSection section) {
    return new FilledSection(section.heading(), section.entries());
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }
}
