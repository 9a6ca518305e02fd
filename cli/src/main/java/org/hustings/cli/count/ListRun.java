package org.hustings.cli.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hustings.cli.UserFault;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.file.BadBallotFile;
import org.hustings.count.file.BallotFile;
import org.hustings.count.list.OrderedList;
import org.hustings.count.record.CountRecord;
import org.hustings.count.sheet.SheetOptions;
import org.jspecify.annotations.Nullable;

/// Orders a party list: prints who is first, second and so on, then the sheet of every count that
/// decided it.
final class ListRun {
  private final Request request;
  private final OrderedList list;
  private final Format format;
  private final SheetOptions sheetOptions;
  private final @Nullable Path output;

  ListRun(
      Request request,
      @Nullable String rule,
      Format format,
      SheetOptions sheetOptions,
      @Nullable Path output) {
    if (rule == null) {
      throw new UserFault("--ordered-list needs a --rule of STV, such as --rule ers97");
    }
    if (format != Format.TEXT && format != Format.JSON) {
      throw new UserFault("an ordered list is printed with --format text or --format json");
    }
    this.request = request;
    this.list = list(rule);
    this.format = format;
    this.sheetOptions = sheetOptions;
    this.output = output;
  }

  private static OrderedList list(String rule) {
    try {
      return new OrderedList(CountRun.rule(rule));
    } catch (CannotCount fault) {
      throw new UserFault("--ordered-list: " + fault.getMessage(), fault);
    }
  }

  int run(String name) throws IOException {
    BallotInput input = new BallotInput(name);
    try (Progress progress = new Progress(input.name(), input.size())) {
      BallotFile file = input.read(progress, request.candidates());
      request.writeBallots(file);
      Contest contest = request.contest(file);
      progress.counting();
      switch (list.count(contest, request.lots(file))) {
        case OrderedList.Ordered ordered -> {
          Output.write(output, text(contest, ordered, input.name()));
          return ExitStatus.COUNTED;
        }
        case OrderedList.Waiting(int seats, CountResult.LotNeeded needed) -> {
          String count =
              input.name() + ", count for " + seats + (seats == 1 ? " place" : " places");
          System.err.println("hustings: " + MissingLot.words(count, needed, contest));
          return ExitStatus.LOT_NEEDED;
        }
      }
    } catch (BadBallotFile | UserFault fault) {
      System.err.println("hustings: " + fault.getMessage());
    } catch (CannotCount fault) {
      System.err.println("hustings: " + input.name() + ": " + fault.getMessage());
    }
    return ExitStatus.BAD_INPUT;
  }

  private String text(Contest contest, OrderedList.Ordered ordered, String file) {
    List<SheetOf> sheets = new ArrayList<>();
    for (CountRecord count : ordered.counts()) {
      sheets.add(new SheetOf(file, count));
    }
    return format == Format.JSON ? json(ordered, sheets) : plain(contest, ordered, sheets);
  }

  private String plain(Contest contest, OrderedList.Ordered ordered, List<SheetOf> sheets) {
    StringBuilder text = new StringBuilder("Ordered list");
    text.append(contest.title().isBlank() ? "" : ": " + contest.title()).append("\n\n");
    for (int place = 1; place <= ordered.order().size(); place++) {
      String name = contest.candidate(ordered.order().get(place - 1)).name();
      text.append("%3d. %s%n".formatted(place, name));
    }
    text.append(
        "\nFound from the last place up (C. Rosenstiel, Voting matters 9, 1998). The counts");
    text.append(" follow,\nfor as many seats as places and then for one fewer each time.\n\n");
    return text.append(Sheets.text(sheets, Format.TEXT, sheetOptions)).toString();
  }

  private String json(OrderedList.Ordered ordered, List<SheetOf> sheets) {
    String counts = Sheets.text(sheets, Format.JSON, sheetOptions).strip();
    return "{\n\"order\": "
        + ordered.order()
        + ",\n\"counts\": "
        + (sheets.size() == 1 ? "[\n" + counts + "\n]" : counts)
        + "\n}\n";
  }
}
