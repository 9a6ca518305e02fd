package org.hustings.words;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What stands in a page where a message has a tag: given `"page", Element.link("/groups")`, the
/// message `See <page>all groups</page>` becomes a link. The words within it stay with the
/// translator, the address with the programmer.
///
/// @param name of the HTML element
/// @param attributes its attributes, unescaped
public record Element(String name, Map<String, String> attributes) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:[/?#.]|https?:|mailto:|tel:).*", Pattern.DOTALL);

  public Element {
    // kept in the order in which they were given, so that a page is the same each time
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    attributes.keySet().forEach(Element::requireName);
    requireName(name);
  }

  /// An element without attributes: `strong`, `code`.
  public static Element of(String name) {
    return new Element(name, Map.of());
  }

  /// A link.
  ///
  /// @throws IllegalArgumentException if the address is neither of this site nor of the web
  public static Element link(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException(
          "A link leads to /…, ?…, #…, https:…, mailto: or tel:, not to \"" + address + "\"");
    }
    return new Element("a", Map.of("href", address));
  }

  /// The same with one more attribute.
  public Element with(String attribute, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Element(name, more);
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("\"" + name + "\" names no element and no attribute");
    }
  }
}
