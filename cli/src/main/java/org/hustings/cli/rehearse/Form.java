package org.hustings.cli.rehearse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.FormElement;

/// A form as somebody fills it in: what stands in it already stays unless it is set.
final class Form {
  private final FormElement element;
  private final URI page;
  private final List<Field> fields = new ArrayList<>();
  private final List<Upload> uploads = new ArrayList<>();

  /// One name and its value, as they are sent.
  record Field(String name, String value) {}

  /// A chosen file.
  record Upload(String name, String file, String text) {}

  Form(FormElement element, URI page) {
    this.element = element;
    this.page = page;
    element.formData().forEach(data -> fields.add(new Field(data.key(), data.value())));
  }

  /// The field with this value alone.
  Form set(String name, String value) {
    fields.removeIf(field -> field.name().equals(name));
    return add(name, value);
  }

  /// The field with this value beside those it has: another box ticked.
  Form add(String name, String value) {
    if (element.select("[name=\"%s\"]".formatted(name)).isEmpty()) {
      throw new RehearsalFault(
          "the form that goes to %s does not ask for \"%s\", but for %s"
              .formatted(
                  address().getPath(),
                  name,
                  element.select("[name]").eachAttr("name").stream().distinct().toList()));
    }
    fields.add(new Field(name, value));
    return this;
  }

  /// The names of the fields that begin so, in the order of the form.
  List<String> names(String beginning) {
    return element.select("[name^=\"%s\"]".formatted(beginning)).eachAttr("name").stream()
        .distinct()
        .toList();
  }

  FormElement element() {
    return element;
  }

  /// Presses the button of this name and value instead of the first one.
  Form press(String name, String value) {
    return set(name, value);
  }

  Form attach(String name, String file, String text) {
    fields.removeIf(field -> field.name().equals(name));
    uploads.add(new Upload(name, file, text));
    return this;
  }

  URI address() {
    String action = element.absUrl("action");
    return action.isEmpty() ? page : URI.create(action);
  }

  FormBody body() {
    return element.attr("enctype").equals("multipart/form-data")
        ? FormBody.multipart(fields, uploads)
        : FormBody.encoded(fields);
  }
}
