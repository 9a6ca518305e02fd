package org.hustings.count.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.count.file.CsvSample.Row;

/// The lines above the ballots: one in most files, two where a form writes a question above its
/// options, three with Qualtrics (codes, questions, import identifiers).
///
/// @param rows how many of the sample's rows it takes
/// @param columns every column, known or not
record CsvHeading(int rows, List<CsvColumn> columns) {
  private static final Pattern BRACKETED = Pattern.compile("(.*?)\\s*\\[([^\\[\\]]+)\\]\\s*");
  private static final Pattern OPTION =
      Pattern.compile("(?s).+\\s[-–—]\\s+(.+?)(\\s[-–—]\\s+Rank)?");
  private static final Pattern QUESTION_CODE = Pattern.compile("^(.*?)(_\\d+)+(_RANK)?$");

  static CsvHeading of(CsvSample sample) {
    int imports = importLine(sample);
    if (imports > 0) {
      return qualtrics(sample, imports);
    }
    return twoLines(sample) ? questionsAboveOptions(sample) : oneLine(sample);
  }

  private static int importLine(CsvSample sample) {
    for (int row = 1; row < Math.min(3, sample.rows().size()); row++) {
      if (sample.rows().get(row).cells().stream().anyMatch(c -> c.contains("\"ImportId\""))) {
        return row;
      }
    }
    return 0;
  }

  /// The first line's codes tell what is metadata, the second's questions end with the options.
  private static CsvHeading qualtrics(CsvSample sample, int imports) {
    Row codes = sample.rows().getFirst();
    Row questions = sample.rows().get(imports - 1);
    List<CsvColumn> columns = new ArrayList<>();
    for (int i = 0; i < sample.width(); i++) {
      String code = codes.cell(i);
      String text = questions.cell(i).isBlank() ? code : questions.cell(i);
      Matcher option = OPTION.matcher(text);
      boolean one = code.indexOf('_') > 0 && option.matches();
      columns.add(
          new CsvColumn(
              i,
              text,
              one ? QUESTION_CODE.matcher(code).replaceFirst("$1") : "",
              one ? option.group(1) : text,
              KnownColumns.isPassedOver(code) || code.endsWith("_TEXT") || code.endsWith("_GROUP"),
              sample.values(i, imports + 1)));
    }
    return new CsvHeading(imports + 1, columns);
  }

  /// Whether the second line is blank wherever the first is known, and names options below a
  /// question that is written only once.
  private static boolean twoLines(CsvSample sample) {
    if (sample.rows().size() < 2) {
      return false;
    }
    Row first = sample.rows().getFirst();
    Row second = sample.rows().get(1);
    boolean known = false;
    boolean option = false;
    for (int i = 0; i < sample.width(); i++) {
      if (KnownColumns.isPassedOver(first.cell(i))) {
        known = true;
        if (!second.cell(i).isBlank()) {
          return false;
        }
      } else if (!second.cell(i).isBlank()) {
        option |= first.cell(i).isBlank() || response(second.cell(i));
        if (Looks.figure(second.cell(i)) || Ticks.isCross(second.cell(i))) {
          return false;
        }
      }
    }
    return known && option;
  }

  private static boolean response(String option) {
    return Spelling.words(option).endsWith("response");
  }

  private static CsvHeading questionsAboveOptions(CsvSample sample) {
    Row first = sample.rows().getFirst();
    Row second = sample.rows().get(1);
    List<CsvColumn> columns = new ArrayList<>();
    String question = "";
    for (int i = 0; i < sample.width(); i++) {
      String above = first.cell(i);
      String option = second.cell(i);
      question = above.isBlank() ? question : above;
      boolean response = option.isBlank() || response(option);
      columns.add(
          new CsvColumn(
              i,
              response ? above : option,
              response ? "" : question,
              response ? above : option,
              KnownColumns.isPassedOver(above),
              sample.values(i, 2)));
    }
    return new CsvHeading(2, columns);
  }

  private static CsvHeading oneLine(CsvSample sample) {
    List<String> headings = sample.rows().getFirst().cells();
    Map<String, Integer> sharing = new HashMap<>();
    for (String heading : headings) {
      Matcher bracketed = BRACKETED.matcher(heading);
      if (bracketed.matches()) {
        sharing.merge(bracketed.group(1), 1, Integer::sum);
      }
    }
    List<CsvColumn> columns = new ArrayList<>();
    for (int i = 0; i < sample.width(); i++) {
      String heading = i < headings.size() ? headings.get(i) : "";
      Matcher bracketed = BRACKETED.matcher(heading);
      boolean shared = bracketed.matches() && sharing.getOrDefault(bracketed.group(1), 0) > 1;
      columns.add(
          new CsvColumn(
              i,
              heading,
              shared ? bracketed.group(1) : "",
              shared ? bracketed.group(2).strip() : heading,
              KnownColumns.isPassedOver(heading),
              sample.values(i, 1)));
    }
    return new CsvHeading(1, columns);
  }
}
