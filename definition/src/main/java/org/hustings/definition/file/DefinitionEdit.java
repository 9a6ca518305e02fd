package org.hustings.definition.file;

import java.io.StringReader;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/// Carries a change made in a form into the file, so that everything else in the file, comments
/// included, stays as its author wrote it.
public final class DefinitionEdit {
  private final DefinitionReader reader;

  public DefinitionEdit(DefinitionReader reader) {
    this.reader = reader;
  }

  /// The file, changed so that it states what is wanted. Only the keys that say something else are
  /// changed; where that is not enough, the whole file is written anew.
  public String apply(String file, ElectionDefinition wanted) {
    String anew = DefinitionWriter.write(wanted);
    return FileText.of(file)
        .flatMap(text -> inPlace(text, anew))
        .filter(edited ->
            reader
                .read(edited)
                .definition()
                .filter(read -> DefinitionWriter.write(read).equals(anew))
                .isPresent())
        .orElse(anew);
  }

  private Optional<String> inPlace(FileText text, String anew) {
    return reader
        .read(text.text())
        .definition()
        .map(before -> {
          new PartEdit(text)
              .edit(text.root(), composed(DefinitionWriter.write(before)), composed(anew));
          return text.edited();
        });
  }

  private static Node composed(String text) {
    return new Yaml().compose(new StringReader(text));
  }
}
