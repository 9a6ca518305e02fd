package org.hustings.server.platform.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/// The style sheets of every page: what lies in `static/hustings`, a file for each room that has
/// one, after those that all share.
@Component
class StyleSheets {
  private static final List<String> SHARED = List.of("frame.css", "patterns.css");
  private static final Comparator<String> SHARED_FIRST =
      Comparator.comparing((String name) -> !SHARED.contains(name))
          .thenComparing(Comparator.naturalOrder());

  private final List<String> names;
  private final ObjectProvider<ResourceUrlProvider> addresses;

  StyleSheets(ResourcePatternResolver resources, ObjectProvider<ResourceUrlProvider> addresses)
      throws IOException {
    this.names =
        Arrays.stream(resources.getResources("classpath:/static/hustings/*.css"))
            .map(Resource::getFilename)
            .map(Objects::requireNonNull)
            .sorted(SHARED_FIRST)
            .toList();
    this.addresses = addresses;
  }

  /// Where they are found, in the order in which they apply. A file that changes has another
  /// address, so browsers may keep each for ever.
  List<String> addresses() {
    ResourceUrlProvider provider = addresses.getObject();
    return names.stream()
        .map(name -> Objects.requireNonNull(provider.getForLookupPath("/hustings/" + name)))
        .toList();
  }
}
