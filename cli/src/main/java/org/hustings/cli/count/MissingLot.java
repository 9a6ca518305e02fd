package org.hustings.cli.count;

import java.util.List;
import org.hustings.count.Contest;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.Lot;

/// Says which lot is needed and how to give it.
final class MissingLot {
  private MissingLot() {}

  static String words(String file, LotNeeded needed, Contest contest) {
    StringBuilder text = new StringBuilder(file);
    text.append(": a lot must be drawn at stage ").append(needed.stage());
    text.append(" to decide ").append(needed.purpose().text()).append(", between ");
    text.append(candidates(needed.between(), contest));
    text.append(".\nDraw it, write the number drawn in place of NUMBER into a file:\n\n");
    text.append("  stage,purpose,between,drawn\n");
    for (Lot lot : needed.before()) {
      line(text, lot.stage(), lot.purpose(), lot.between());
      text.append(lot.drawn()).append('\n');
    }
    line(text, needed.stage(), needed.purpose(), needed.between());
    text.append("NUMBER\n\nand count again with --lots FILE; or let a published text decide: ");
    return text.append("--seed TEXT").toString();
  }

  static String candidates(List<Integer> numbers, Contest contest) {
    StringBuilder text = new StringBuilder();
    for (int number : numbers) {
      text.append(text.isEmpty() ? "" : ", ");
      text.append(number).append(' ').append(contest.candidate(number).name());
    }
    return text.toString();
  }

  private static void line(
      StringBuilder text, int stage, Lot.Purpose purpose, List<Integer> between) {
    text.append("  ").append(stage).append(",\"").append(purpose.text()).append("\",");
    for (int i = 0; i < between.size(); i++) {
      text.append(i == 0 ? "" : " ").append(between.get(i));
    }
    text.append(',');
  }
}
