package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.file.CsvText;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Tally;

/// The record as CSV: a line for each candidate, for each stage the change and the votes.
public final class CsvSheet {
  private final CountRecord record;
  private final Figures figures;
  private final StringBuilder out = new StringBuilder(1 << 13);

  private CsvSheet(CountRecord record) {
    this.record = record;
    this.figures = new Figures(record.rule().decimals());
  }

  public static String of(CountRecord record) {
    CsvSheet sheet = new CsvSheet(record);
    sheet.head();
    for (Candidate candidate : record.contest().candidates()) {
      sheet.candidate(candidate);
    }
    sheet.sums();
    return sheet.out.toString();
  }

  private void head() {
    List<String> cells = new ArrayList<>(List.of("number", "name", "party", "status", "elected"));
    for (Stage stage : record.stages()) {
      if (stage.number() > 1) {
        cells.add("change " + stage.number());
      }
      cells.add("stage " + stage.number());
    }
    line(cells);
  }

  private void candidate(Candidate candidate) {
    int number = candidate.number();
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(number));
    cells.add(CsvText.harmless(candidate.name()));
    cells.add(CsvText.harmless(candidate.party()));
    cells.add(StatusWords.of(record.stages().getLast().tally(number).status()));
    cells.add(place(number));
    for (Stage stage : record.stages()) {
      Tally tally = stage.tally(number);
      if (stage.number() > 1) {
        cells.add(figures.votes(tally.change()));
      }
      cells.add(figures.votes(tally.votes()));
    }
    line(cells);
  }

  private String place(int candidate) {
    int place = 1;
    for (Elected elected : record.elected()) {
      if (elected.candidate() == candidate) {
        return Integer.toString(place);
      }
      place++;
    }
    return "";
  }

  private void sums() {
    List<String> nonTransferable = new ArrayList<>(List.of("", "Non-transferable", "", "", ""));
    List<String> total = new ArrayList<>(List.of("", "Total", "", "", ""));
    List<String> quota = new ArrayList<>(List.of("", "Quota", "", "", ""));
    for (Stage stage : record.stages()) {
      if (stage.number() > 1) {
        BigDecimal before = record.stages().get(stage.number() - 2).nonTransferable();
        nonTransferable.add(figures.votes(stage.nonTransferable().subtract(before)));
        total.add("");
        quota.add("");
      }
      nonTransferable.add(figures.votes(stage.nonTransferable()));
      total.add(figures.votes(stage.sum()));
      quota.add(stage.quota().signum() == 0 ? "" : figures.votes(stage.quota()));
    }
    line(nonTransferable);
    line(total);
    line(quota);
  }

  private void line(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(CsvText.quoted(cells.get(i)));
    }
    out.append('\n');
  }
}
