package org.hustings.server.nomination.web;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.ContestTracker;
import org.hustings.server.nomination.Trackers;
import org.hustings.server.nomination.text.Phrases;
import org.hustings.server.nomination.tracker.Choice;
import org.hustings.server.nomination.tracker.Line;
import org.hustings.server.platform.SiteAddress;
import org.springframework.stereotype.Component;

/// The newest nominations of a contest as an Atom feed (RFC 4287).
@Component
class TrackerFeed {
  private static final int MOST = 200;
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Trackers trackers;
  private final SiteAddress site;
  private final Clock clock;

  TrackerFeed(Trackers trackers, SiteAddress site, Clock clock) {
    this.trackers = trackers;
    this.site = site;
    this.clock = clock;
  }

  private record Entry(Line line, Line.By by) {}

  String write(PublicContests.Defined defined) {
    ContestTracker tracker = trackers.of(defined, Choice.USUAL, clock.instant());
    String path = defined.contest().id().path() + "/nominations";
    List<Entry> newest =
        tracker.tracker().lines().stream()
            .flatMap(line -> line.shown().stream().map(by -> new Entry(line, by)))
            .sorted(Comparator.comparing((Entry entry) -> entry.by().recordedAt()).reversed())
            .limit(MOST)
            .toList();
    Instant changed = tracker.tracker().facts().changedAt();
    try {
      StringWriter text = new StringWriter();
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(
          xml, "title", defined.election().title() + ": nominations, " + defined.contest().name());
      element(xml, "id", site.of(path));
      element(xml, "updated", (changed == null ? Instant.EPOCH : changed).toString());
      link(xml, "self", site.of(path + ".atom"));
      link(xml, "alternate", site.of(path));
      xml.writeStartElement("author");
      element(xml, "name", defined.election().organisation());
      xml.writeEndElement();
      for (Entry entry : newest) {
        write(xml, entry, path);
      }
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(XMLStreamWriter xml, Entry entry, String path) throws XMLStreamException {
    var candidate = entry.line().candidate();
    var body = entry.by().body();
    xml.writeStartElement("entry");
    element(xml, "title", body.name() + " nominated " + candidate.name().shown());
    element(xml, "id", site.of(path + "#" + candidate.slug() + "." + body.id().slug()));
    element(xml, "updated", entry.by().recordedAt().toString());
    link(xml, "alternate", site.of("/units/" + body.id().slug()));
    element(
        xml,
        "summary",
        candidate.name().shown() + " has " + Phrases.nominations(entry.line().total()) + ".");
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
