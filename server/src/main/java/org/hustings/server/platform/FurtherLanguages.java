package org.hustings.server.platform;

import org.hustings.words.Catalogue;

/// Adds languages to those of the message files. There is none in the product: tests read all pages
/// in a made-up one.
@FunctionalInterface
public interface FurtherLanguages {
  Catalogue add(Catalogue catalogue);
}
