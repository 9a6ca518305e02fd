package org.hustings.server.platform;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// What the frame around a page shows, whatever the page. Every template that is a page takes it as
/// its parameter `frame` and hands it on to `platform/frame.jte`.
///
/// @param path the address of this page, without its query
/// @param navigation where one can go from any page
/// @param styleSheets the addresses of the rooms' style sheets
/// @param words the language of the page: English, or what the reader chose where a page is in both
/// @param twins the same page in the other languages; empty while it is in English only
/// @param demo whether this is the demo, which says so on every page
/// @param rehearsal whether this is a rehearsal or a test, which says so on every page
/// @param aside whether this server was restored and stands aside, which says so on every page
/// @param unsent whether this is a page for somebody with a role while letters lie in an outbox, as
///   no mail server has been named
/// @param done what the form that led to this page did; null if no form did
/// @param csrf the token that forms send back; asking for it may start a session, so public pages
///   do not ask
public record Frame(
    String path,
    List<Link> navigation,
    List<String> styleSheets,
    Words words,
    List<Twin> twins,
    boolean demo,
    Rehearsal.Kind rehearsal,
    boolean aside,
    boolean unsent,
    @Nullable Said done,
    Supplier<@Nullable Csrf> csrf) {
  private static final Pattern PLACE =
      Pattern.compile("/(election|unit|group)s/([a-z0-9-]+)(?:/.*)?");

  public Frame {
    twins = List.copyOf(twins);
  }

  /// A sentence, in a language that may not be the page's.
  public record Said(String sentence, Language language) {}

  /// This page in another language.
  public record Twin(Language language, String address) {}

  /// The name and value of the hidden field of a form.
  public record Csrf(String field, String value) {}

  /// Where one asks about what this page shows: an election, a unit or a group, else the site.
  public String contact() {
    Matcher place = PLACE.matcher(path);
    return place.matches() ? "/contact?about=" + place.group(1) + ":" + place.group(2) : "/contact";
  }

  /// Whether this link leads to the page that is shown, or to one below it.
  public boolean leadsHere(Link link) {
    return path.equals(link.address()) || path.startsWith(link.address() + "/");
  }
}
