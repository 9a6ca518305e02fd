package org.hustings.ballotbox.counting;

import org.hustings.count.record.CountRecord;
import org.hustings.count.sheet.CsvSheet;
import org.hustings.count.sheet.HtmlSheet;
import org.hustings.count.sheet.JsonSheet;
import org.hustings.count.sheet.TextSheet;

/// One finished count in every form in which it is published.
///
/// @param html a fragment made for the counting library's style sheet
public record Sheets(String json, String csv, String text, String html) {
  /// @param file the name of the (first) ballot file, which the JSON states
  public static Sheets of(CountRecord record, String file) {
    return new Sheets(
        JsonSheet.laidOut(record, file),
        CsvSheet.of(record),
        TextSheet.of(record),
        HtmlSheet.fragment(record));
  }
}
