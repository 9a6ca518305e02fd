package org.hustings.cli.rehearse;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// A page as it was answered.
record Page(String method, URI address, int status, Document document) {
  /// This page, if the server did what was asked; else the fault says what it answered.
  Page taken() {
    if (status != 200 || document.title().contains("Error: ")) {
      throw new RehearsalFault(
          "%s %s answered %d: %s".formatted(method, address.getPath(), status, complaint()));
    }
    Marked.page(document.title(), address.getPath());
    return this;
  }

  /// The form that goes to this path; a path may end with `*`.
  Form form(String path) {
    return findForm(path)
        .orElseThrow(() ->
            new RehearsalFault(
                "the page %s does not let anybody go on to %s. It says: \"%s\""
                    .formatted(address.getPath(), path, complaint())));
  }

  Optional<Form> findForm(String path) {
    return document.select("form").stream()
        .filter(form -> goesTo(form.absUrl("action"), path))
        .map(form -> new Form((FormElement) form, address))
        .findFirst();
  }

  String heading() {
    return document.select("h1").text();
  }

  /// A form without an address of its own goes to its page's.
  private boolean goesTo(String action, String path) {
    String target = action.isEmpty() ? address.getPath() : URI.create(action).getPath();
    return path.endsWith("*")
        ? target.startsWith(path.substring(0, path.length() - 1))
        : target.equals(path);
  }

  private String complaint() {
    String summary = document.select(".error-summary, .field-error").text();
    String words = summary.isEmpty() ? document.select("main").text() : summary;
    return words.length() > 600 ? words.substring(0, 600) + " …" : words;
  }
}
