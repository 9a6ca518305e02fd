package org.hustings.server.platform.web;

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
  private final List<HomeSection> sections;

  HomePage(List<HomeSection> sections) {
    this.sections = sections;
  }

  @GetMapping("/")
  String home(Words words, Model model) {
    model.addAttribute(
        "sections",
        sections.stream()
            .map(section -> FilledSection.of(section, words))
            .filter(section -> !section.isEmpty())
            .toList());
    return "platform/home";
  }
}
