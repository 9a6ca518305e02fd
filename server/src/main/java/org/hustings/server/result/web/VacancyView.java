package org.hustings.server.result.web;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.ballotbox.counting.PaperCandidates;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.result.vacancy.Filling.Found;
import org.hustings.server.result.vacancy.Vacancy;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// A vacancy as its pages show it.
///
/// @param found what the recount came to; null once it is declared
/// @param lotProposed the proposal of a lot that waits for a second person; empty for none
public record VacancyView(
    ElectionDefinition election,
    ContestDefinition contest,
    PaperCandidates candidates,
    Vacancy vacancy,
    @Nullable Found found,
    String lotProposed,
    boolean mayDeclare) {
  public String deskPath() {
    return "/staff/elections/" + election.id() + "/vacancies/" + vacancy.id();
  }

  /// The lot that must be drawn; null if none.
  public @Nullable LotNeeded lot() {
    return found instanceof Found.Waiting(LotNeeded needed) ? needed : null;
  }

  /// The tied, by their numbers.
  public Map<Integer, String> tied() {
    Map<Integer, String> tied = new LinkedHashMap<>();
    LotNeeded needed = lot();
    if (needed != null) {
      needed.between().forEach(number -> tied.put(number, candidates.entry(number).name()));
    }
    return tied;
  }

  public Found.@Nullable Filled filled() {
    return found instanceof Found.Filled filled ? filled : null;
  }

  /// Why nobody fills it; null where somebody may.
  public @Nullable Message notHeld() {
    return found instanceof Found.NotHeld(Message why) ? why : null;
  }

  /// Who takes the seat, if anybody, and who declared it.
  public String outcome(Words words, Vacancy.Declared declared) {
    ZonedDateTime time = declared.at().atZone(election.zone());
    String officer = declared.returningOfficer();
    String name = declared.filledBy();
    return name == null
        ? words.say("result.vacancy.empty", "officer", officer, "time", time)
        : words.say("result.vacancy.filled", "name", name, "officer", officer, "time", time);
  }
}
