package org.hustings.server.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hustings.words.Words;

/// What a room adds to the navigation at the top of every page; a bean of each room that has
/// something to add, in the order of their `@Order`.
@FunctionalInterface
public interface Navigation {
  List<Link> links(HttpServletRequest request, Words words);
}
