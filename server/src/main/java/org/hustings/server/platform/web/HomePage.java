package org.hustings.server.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.HomeSection;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page at `/`: what there is, as the rooms tell it.
@Controller
@AllowedTo(Everybody.class)
class HomePage {
  private static final String PAGE = "platform/home";

  private final List<HomeSection> sections;
  private final PageLanguage languages;

  HomePage(List<HomeSection> sections, PageLanguage languages) {
    this.sections = sections;
    this.languages = languages;
  }

  @GetMapping("/")
  String home(HttpServletRequest request, Model model) {
    Words words = languages.of(PAGE + ".jte", request);
    model.addAttribute(
        "sections",
        sections.stream()
            .map(section -> FilledSection.of(section, words))
            .filter(section -> !section.isEmpty())
            .toList());
    return PAGE;
  }
}
