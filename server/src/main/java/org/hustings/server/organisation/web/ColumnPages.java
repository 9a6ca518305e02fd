package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.imports.ColumnQuestions;
import org.hustings.server.organisation.imports.ColumnQuestions.Asked;
import org.hustings.server.organisation.imports.FileColumns;
import org.hustings.server.organisation.imports.ImportJobs;
import org.hustings.server.organisation.imports.ImportStage;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Link;
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
    List<String> chosen = ColumnQuestions.chosen(sent);
    ColumnQuestions.Answer answer =
        columns.answer(upload, stage.register(), chosen, person.actor());
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
    model.addAttribute("address", "/staff/register/import/" + upload);
    model.addAttribute("back", new Link("Register", "/staff/register"));
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
