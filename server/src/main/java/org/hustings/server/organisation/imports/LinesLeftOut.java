package org.hustings.server.organisation.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hustings.count.file.CsvText;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.csv.CsvTable;
import org.springframework.stereotype.Component;

/// Gives back the lines of a file that are not taken in, as a file to be mended and brought.
@Component
public class LinesLeftOut {
  /// The heading of what is wrong with a line; no import reads it.
  static final String WHY = "what is wrong";

  private final Uploads uploads;

  LinesLeftOut(Uploads uploads) {
    this.uploads = uploads;
  }

  /// The lines that are left out, under the file's own headings and one more; nothing where the
  /// file is gone.
  public Optional<String> file(UUID upload, Actor author) {
    return uploads.with(upload, author, LinesLeftOut::lines);
  }

  private static String lines(ImportRequest request) {
    Map<Long, String> without = request.without();
    StringBuilder file = new StringBuilder();
    try {
      CsvTable.lines(
          request.file(),
          (line, cells) -> {
            if (file.isEmpty()) {
              file.append(line(cells, WHY));
            } else if (without.containsKey(line)) {
              file.append(line(cells, without.getOrDefault(line, "")));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  private static String line(List<String> cells, String why) {
    List<String> all = new ArrayList<>(cells);
    all.add(why);
    return CsvText.line(all);
  }
}
