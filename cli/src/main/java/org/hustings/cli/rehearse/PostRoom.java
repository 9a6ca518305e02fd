package org.hustings.cli.rehearse;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// Takes the printed files apart as the post does: each pack goes to whoever's address is in its
/// window.
final class PostRoom implements Phase {
  @Override
  public String name() {
    return "Packs are printed and delivered";
  }

  @Override
  public String keys() {
    return "\"channels\" and \"dispatch\" under \"ballot\"";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    if (!rehearsal.route().prints()) {
      return 0;
    }
    Map<String, InventedMember> byAddress = new HashMap<>();
    rehearsal
        .society()
        .members()
        .forEach(member -> byAddress.put(squeezed(firstLine(member)), member));
    AtomicLong delivered = new AtomicLong();
    PrinterFiles.take(
        rehearsal, (file, pdf) -> delivered.addAndGet(deliver(rehearsal, pdf, file, byAddress)));
    return delivered.get();
  }

  private static long deliver(
      Rehearsal rehearsal, byte[] pdf, NamedCsvRecord file, Map<String, InventedMember> byAddress) {
    int packs = Integer.parseInt(file.getField("packs"));
    int pagesEach = Integer.parseInt(file.getField("pages per pack"));
    int firstPaper = Integer.parseInt(file.getField("first paper number"));
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfTextExtractor text = new PdfTextExtractor(reader);
      for (int pack = 0; pack < packs; pack++) {
        int page = pack * pagesEach + 1;
        String letter = squeezed(text.getTextFromPage(page));
        Marked.sheet(letter, file.getField("file") + ", page " + page);
        Marked.sheet(
            text.getTextFromPage(page + 2), file.getField("file") + ", page " + (page + 2));
        InventedMember member =
            byAddress.entrySet().stream()
                .filter(one -> letter.contains(one.getKey()))
                // 12 Mill Lane is in 112 Mill Lane too
                .max(Comparator.comparingInt(one -> one.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseThrow(() ->
                    new RehearsalFault(
                        "%s, page %d: no address of a member in \"%s\""
                            .formatted(file.getField("file"), page, letter)));
        rehearsal.deliver(
            member,
            new PostalPack(
                String.valueOf(firstPaper + pack),
                rehearsal.route().online() ? link(reader, page) : null));
      }
    } catch (IOException e) {
      throw new RehearsalFault(file.getField("file") + " cannot be read: " + e.getMessage(), e);
    }
    return packs;
  }

  private static String link(PdfReader reader, int page) {
    PdfArray annotations =
        Objects.requireNonNull(
            reader.getPageN(page).getAsArray(PdfName.ANNOTS), "a letter without a link");
    PdfDictionary link = (PdfDictionary) PdfReader.getPdfObject(annotations.getPdfObject(0));
    return link.getAsDict(PdfName.A).getAsString(PdfName.URI).toUnicodeString();
  }

  private static String firstLine(InventedMember member) {
    return List.of(member.person().postalAddress().split("\n", 2)).getFirst();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
