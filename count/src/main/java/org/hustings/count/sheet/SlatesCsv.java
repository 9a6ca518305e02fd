package org.hustings.count.sheet;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.file.CsvText;
import org.hustings.count.slates.Slate;
import org.hustings.count.slates.SlateAnalysis;

/// How slates fared, as CSV: a line for each slate, votes in full, as the count found them.
public final class SlatesCsv {
  private SlatesCsv() {}

  public static String of(SlateAnalysis analysis) {
    List<String> head =
        new ArrayList<>(
            List.of("slate", "candidates", "elected", "first preferences", "final votes"));
    if (analysis.transfers().isPresent()) {
      analysis.slates().forEach(slate -> head.add("passed on to " + name(slate)));
      head.add("non-transferable");
    }
    head.addAll(List.of("papers", "whole slate first", "nobody else"));
    StringBuilder out = new StringBuilder(CsvText.line(head));
    for (int place = 0; place < analysis.slates().size(); place++) {
      out.append(CsvText.line(line(analysis, place)));
    }
    return out.toString();
  }

  private static List<String> line(SlateAnalysis analysis, int place) {
    Slate slate = analysis.slates().get(place);
    List<String> cells = new ArrayList<>();
    cells.add(name(slate));
    cells.add(Integer.toString(slate.candidates().size()));
    cells.add(Integer.toString(slate.elected()));
    cells.add(slate.firstPreferences().toPlainString());
    cells.add(slate.finalVotes().toPlainString());
    analysis
        .transfers()
        .map(all -> all.get(place))
        .ifPresent(transfers -> {
          transfers.to().forEach(votes -> cells.add(votes.toPlainString()));
          cells.add(transfers.nonTransferable().toPlainString());
        });
    cells.add(slate.loyalty().map(one -> Long.toString(one.papers())).orElse(""));
    cells.add(slate.loyalty().map(one -> Long.toString(one.whole())).orElse(""));
    cells.add(slate.loyalty().map(one -> Long.toString(one.only())).orElse(""));
    return cells;
  }

  private static String name(Slate slate) {
    return slate.isNone() ? "none" : String.join(" and ", slate.names());
  }
}
