package org.hustings.server.candidacy.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The text of a document of Word (`.docx`) as Markdown: paragraphs and lists. Such a file is an
/// archive, of which the one part with the text is read, within bounds and without anything that its
/// XML may refer to.
final class WordDocument {
  private static final String PART = "word/document.xml";
  private static final int MOST_TEXT = 8 << 20;
  private static final int MOST_WHOLE = 64 << 20;
  private static final int MOST_PARTS = 2000;

  private final StringBuilder text = new StringBuilder();
  private boolean listed;
  private int aside;

  private WordDocument() {}

  /// The document's text.
  ///
  /// @throws IOException if it is none, is broken, or unpacks to more than a statement can be
  static String text(byte[] file) throws IOException {
    try {
      return new WordDocument().read(part(file));
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new IOException("no document of Word", e);
    }
  }

  private static byte[] part(byte[] file) throws IOException {
    int left = MOST_WHOLE;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++parts > MOST_PARTS) {
          break;
        }
        boolean wanted = entry.getName().equals(PART);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 14];
        for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
          left -= read;
          if (left < 0 || kept.size() > MOST_TEXT) {
            throw new IOException("more than a document of Word");
          }
          if (wanted) {
            kept.write(some, 0, read);
          }
        }
        if (wanted) {
          return kept.toByteArray();
        }
      }
    }
    throw new IOException("no document of Word");
  }

  private String read(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
    boolean within = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          within = xml.getLocalName().equals("t");
          begin(xml.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (within && aside == 0) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          within = false;
          end(xml.getLocalName());
        }
        default -> {}
      }
    }
    return text.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
  }

  private void begin(String element) {
    switch (element) {
      // what is shown where a program does not understand what stands before it
      case "Fallback" -> aside++;
      case "numPr" -> {
        if (!listed && aside == 0) {
          text.append("- ");
          listed = true;
        }
      }
      case "br", "cr" -> text.append('\n');
      case "tab" -> text.append(' ');
      default -> {}
    }
  }

  private void end(String element) {
    if (element.equals("Fallback")) {
      aside--;
    } else if (element.equals("p") && aside == 0) {
      text.append(listed ? "\n" : "\n\n");
      listed = false;
    }
  }
}
