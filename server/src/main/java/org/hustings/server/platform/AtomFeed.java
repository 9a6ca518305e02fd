package org.hustings.server.platform;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hustings.words.Language;
import org.jspecify.annotations.Nullable;

/// A feed of news (RFC 4287), in one language.
///
/// @param language in which it is written
/// @param page the whole address of the page that the feed goes with; also the feed's id
/// @param self the feed's own whole address
/// @param updated when anything in it last changed; null while there is nothing
public record AtomFeed(
    Language language,
    String title,
    String page,
    String self,
    String author,
    @Nullable Instant updated,
    List<Entry> entries) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  public AtomFeed {
    entries = List.copyOf(entries);
  }

  /// A piece of news.
  ///
  /// @param id a whole address that never changes
  /// @param page the whole address of where to read more
  public record Entry(String title, String id, Instant updated, String page, String summary) {}

  /// Where the feed of a page is found in a language: whoever reads it sends no cookie that says which.
  public static String address(String page, Language language) {
    return RequestLanguage.in(page + ".atom", language);
  }

  /// The feed as XML.
  public String text() {
    try {
      StringWriter text = new StringWriter();
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.code());
      element(xml, "title", title);
      element(xml, "id", page);
      element(xml, "updated", (updated == null ? Instant.EPOCH : updated).toString());
      link(xml, "self", self);
      link(xml, "alternate", page);
      xml.writeStartElement("author");
      element(xml, "name", author);
      xml.writeEndElement();
      for (Entry entry : entries) {
        write(xml, entry);
      }
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "title", entry.title());
    element(xml, "id", entry.id());
    element(xml, "updated", entry.updated().toString());
    link(xml, "alternate", entry.page());
    element(xml, "summary", entry.summary());
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", address);
  }
}
