/// Journeys of people through the real pages in a real browser. Every page that is opened on the
/// way is inspected: by axe at WCAG 2.2 AA, and for what the house demands of each page.
@NullMarked
package org.hustings.browser;

import org.jspecify.annotations.NullMarked;
