package org.hustings.server.candidacy.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.imports.Brought;
import org.hustings.server.candidacy.imports.BroughtColumns;
import org.hustings.server.candidacy.imports.CandidatesImport;
import org.hustings.server.organisation.imports.ColumnQuestions;
import org.hustings.server.organisation.imports.ColumnQuestions.Answer;
import org.hustings.server.organisation.imports.ColumnQuestions.Asked;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Link;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What the columns of a file of candidates mean, as an official says it once for each set of
/// headings.
@Controller
@RequestMapping("/staff/elections/{election}/candidates-file/{upload}/columns")
@AllowedTo(Officials.class)
class CandidatesColumnPages {
  private final CandidatesImport imports;
  private final BroughtColumns columns;
  private final Catalogue catalogue;

  CandidatesColumnPages(CandidatesImport imports, BroughtColumns columns, Catalogue catalogue) {
    this.imports = imports;
    this.columns = columns;
    this.catalogue = catalogue;
  }

  @GetMapping
  ModelAndView page(ElectionDefinition election, @PathVariable UUID upload, SignedIn official) {
    return page(election, brought(election, upload, official));
  }

  @PostMapping
  ModelAndView answer(
      ElectionDefinition election,
      @PathVariable UUID upload,
      @RequestParam Map<String, String> sent,
      SignedIn official) {
    Brought brought = brought(election, upload, official);
    List<String> chosen = ColumnQuestions.chosen(sent);
    Answer answer = columns.answer(election, brought, chosen, official.actor());
    if (!answer.there()) {
      throw CandidatesFilePages.gone(election);
    }
    if (!answer.isTaken()) {
      ModelAndView page = page(election, brought);
      page.addObject("chosen", chosen);
      page.addObject("twice", answer.twice());
      page.addObject("lacking", answer.lacking());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    return new ModelAndView("redirect:" + CandidatesFilePages.path(election) + "/" + upload);
  }

  private Brought brought(ElectionDefinition election, UUID upload, SignedIn official) {
    return imports
        .find(upload, election, official.actor())
        .filter(one -> one.stage() == Brought.Stage.READ)
        .orElseThrow(() -> CandidatesFilePages.gone(election));
  }

  boolean areToBeAsked(ElectionDefinition election, Brought brought) {
    return columns.areToBeAsked(election, brought);
  }

  ModelAndView page(ElectionDefinition election, Brought brought) {
    List<Asked> asked = columns.asked(election, brought);
    ModelAndView page = new ModelAndView("organisation/import-columns");
    String path = CandidatesFilePages.path(election);
    page.addObject("address", path + "/" + brought.id());
    page.addObject(
        "back", new Link(catalogue.in(Language.ENGLISH).say("candidates-staff.title"), path));
    page.addObject("file", brought.table().name());
    page.addObject("asked", asked);
    page.addObject("chosen", asked.stream().map(Asked::column).toList());
    page.addObject("choices", BroughtColumns.headings());
    page.addObject("twice", List.of());
    page.addObject("lacking", List.of());
    return page;
  }
}
