package org.hustings.browser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// The kinds of page there are, as the server's controllers declare them: each is the pattern of
/// its addresses, such as `/elections/{election}/timetable`.
final class PageKinds {
  private final List<PathPattern> patterns;
  private final Set<String> pages;

  private PageKinds(List<PathPattern> patterns, Set<String> pages) {
    this.patterns = patterns;
    this.pages = pages;
  }

  static PageKinds of(Site site) {
    Map<RequestMappingInfo, HandlerMethod> handlers =
        site.part(RequestMappingHandlerMapping.class).getHandlerMethods();
    return new PageKinds(
        handlers.keySet().stream().flatMap(PageKinds::patterns).sorted().toList(),
        handlers.entrySet().stream()
            .filter(PageKinds::isPage)
            .flatMap(entry -> patterns(entry.getKey()))
            .map(PathPattern::getPatternString)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /// The kind of page at this address; empty for a file, a feed or another site.
  Optional<String> kindOf(String address) {
    PathContainer path = PathContainer.parsePath(address.replaceFirst("[?#].*", ""));
    return patterns.stream()
        .filter(pattern -> pattern.matches(path))
        .map(PathPattern::getPatternString)
        .findFirst()
        .filter(pages::contains);
  }

  Set<String> all() {
    return pages;
  }

  /// Whatever answers with the name of a template is a page.
  private static boolean isPage(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
    Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
    return (methods.isEmpty() || methods.contains(RequestMethod.GET))
        && entry.getValue().getMethod().getReturnType() == String.class
        && entry.getValue().getBeanType().getPackageName().startsWith("org.hustings");
  }

  private static Stream<PathPattern> patterns(RequestMappingInfo info) {
    PathPatternsRequestCondition condition = info.getPathPatternsCondition();
    return condition == null ? Stream.empty() : condition.getPatterns().stream();
  }
}
