package org.hustings.server.platform;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the frame around a page shows, whatever the page. Every template that is a page takes it as
/// its parameter `frame` and hands it on to `platform/frame.jte`.
///
/// @param path the address of this page, without its query
/// @param navigation where one can go from any page
/// @param styleSheets the addresses of the rooms' style sheets
/// @param demo whether this is the demo, which says so on every page
/// @param rehearsal whether this is a rehearsal, which says so on every page
/// @param csrf the token that forms send back; asking for it may start a session, so public pages
///   do not ask
public record Frame(
    String path,
    List<Link> navigation,
    List<String> styleSheets,
    boolean demo,
    boolean rehearsal,
    Supplier<@Nullable Csrf> csrf) {

  /// The name and value of the hidden field of a form.
  public record Csrf(String field, String value) {}

  /// Whether this link leads to the page that is shown, or to one below it.
  public boolean leadsHere(Link link) {
    return path.equals(link.address()) || path.startsWith(link.address() + "/");
  }
}
