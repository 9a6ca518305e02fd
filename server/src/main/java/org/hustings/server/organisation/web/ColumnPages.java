package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.csv.ColumnChoice;
import org.hustings.server.organisation.imports.FileColumns;
import org.hustings.server.organisation.imports.FileColumns.Asked;
import org.hustings.server.organisation.imports.ImportJobs;
import org.hustings.server.organisation.imports.ImportStage;
import org.hustings.server.platform.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the columns of a file mean, as an official says it once for each set of headings.
@Controller
@AllowedTo(Officials.class)
class ColumnPages {
  private static final int MOST_COLUMNS = 1000;

  private final FileColumns columns;
  private final ImportJobs imports;

  ColumnPages(FileColumns columns, ImportJobs imports) {
    this.columns = columns;
    this.imports = imports;
  }

  @GetMapping("/staff/register/import/{upload}/columns")
  String columns(@PathVariable UUID upload, SignedIn person, Model model) {
    return page(upload, stage(upload, person), person, null, model);
  }

  @PostMapping("/staff/register/import/{upload}/columns")
  String answer(
      @PathVariable UUID upload,
      @RequestParam Map<String, String> sent,
      SignedIn person,
      Model model,
      HttpServletResponse response) {
    ImportStage stage = stage(upload, person);
    List<String> chosen = new ArrayList<>();
    while (chosen.size() < MOST_COLUMNS && sent.containsKey("c" + chosen.size())) {
      chosen.add(sent.getOrDefault("c" + chosen.size(), ColumnChoice.NOT_READ));
    }
    FileColumns.Answer answer = columns.answer(upload, stage.register(), chosen, person.actor());
    if (!answer.there()) {
      throw ImportPages.gone();
    }
    if (!answer.isTaken()) {
      response.setStatus(422);
      page(upload, stage, person, chosen, model);
      model.addAttribute("twice", answer.twice());
      model.addAttribute("lacking", answer.lacking());
      return "organisation/import-columns";
    }
    return "redirect:/staff/register/import/" + upload;
  }

  private String page(
      UUID upload, ImportStage stage, SignedIn person, @Nullable List<String> chosen, Model model) {
    List<Asked> asked =
        columns.asked(upload, stage.register(), person.actor()).orElseThrow(ImportPages::gone);
    model.addAttribute("upload", upload.toString());
    model.addAttribute("file", stage.file());
    model.addAttribute("asked", asked);
    model.addAttribute(
        "chosen", chosen == null ? asked.stream().map(Asked::column).toList() : chosen);
    model.addAttribute("choices", columns.choices(stage.register()));
    model.addAttribute("twice", List.of());
    model.addAttribute("lacking", List.of());
    return "organisation/import-columns";
  }

  private ImportStage stage(UUID upload, SignedIn person) {
    return imports
        .find(upload, person.actor())
        .filter(ImportStage::isAnswerable)
        .orElseThrow(ImportPages::gone);
  }
}
