package org.hustings.cli.count;

import java.util.List;
import org.hustings.count.sheet.CsvSheet;
import org.hustings.count.sheet.HtmlSheet;
import org.hustings.count.sheet.JsonSheet;
import org.hustings.count.sheet.SheetOptions;
import org.hustings.count.sheet.TextSheet;

/// Several counts in one output.
final class Sheets {
  private Sheets() {}

  static String text(List<SheetOf> sheets, Format format, SheetOptions options) {
    if (format == Format.JSON && sheets.size() > 1) {
      return jsonList(sheets, options);
    }
    if (format == Format.HTML) {
      return HtmlSheet.document(sheets.stream().map(SheetOf::record).toList(), options);
    }
    StringBuilder text = new StringBuilder();
    for (SheetOf sheet : sheets) {
      if (!text.isEmpty() && format != Format.JSON_LINES) {
        text.append('\n');
      }
      text.append(
          switch (format) {
            case TEXT -> TextSheet.of(sheet.record(), options);
            case CSV -> CsvSheet.of(sheet.record());
            case JSON -> JsonSheet.laidOut(sheet.record(), sheet.file(), options);
            case JSON_LINES -> JsonSheet.line(sheet.record(), sheet.file(), options);
            case HTML -> HtmlSheet.fragment(sheet.record(), options);
          });
    }
    return text.toString();
  }

  private static String jsonList(List<SheetOf> sheets, SheetOptions options) {
    StringBuilder text = new StringBuilder();
    for (SheetOf sheet : sheets) {
      text.append(text.isEmpty() ? "[\n" : ",\n");
      text.append(JsonSheet.laidOut(sheet.record(), sheet.file(), options).stripTrailing());
    }
    return text.append("\n]\n").toString();
  }
}
