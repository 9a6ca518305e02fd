package org.hustings.definition.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.yaml.snakeyaml.nodes.Node;

/// Carries a change made in a form into the file, so that everything else in the file, comments
/// included, stays as its author wrote it.
public final class DefinitionEdit {
  private final DefinitionReader reader;

  public DefinitionEdit(DefinitionReader reader) {
    this.reader = reader;
  }

  /// The file, changed so that it states what is wanted. Acts and contests are changed in place;
  /// where that is not enough, the whole file is written anew.
  public String apply(String file, ElectionDefinition wanted) {
    String anew = DefinitionWriter.write(wanted);
    return FileText.of(file)
        .flatMap(text -> inPlace(text, wanted))
        .filter(edited ->
            reader
                .read(edited)
                .definition()
                .filter(read -> DefinitionWriter.write(read).equals(anew))
                .isPresent())
        .orElse(anew);
  }

  private Optional<String> inPlace(FileText text, ElectionDefinition wanted) {
    Optional<ElectionDefinition> before = reader.read(text.text()).definition();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    entries(
        text,
        "timetable",
        before.get().timetable().acts(),
        wanted.timetable().acts(),
        Act::key,
        DefinitionWriter::write,
        DefinitionEdit::keyOfAct);
    entries(
        text,
        "contests",
        before.get().contests(),
        wanted.contests(),
        contest -> contest.id().slug(),
        DefinitionWriter::write,
        node -> FileText.value(node, "contest").orElse(""));
    return Optional.of(text.edited());
  }

  private static String keyOfAct(Node node) {
    return FileText.value(node, "key").or(() -> FileText.value(node, "act")).orElse("");
  }

  private static <T> void entries(
      FileText text,
      String list,
      List<T> before,
      List<T> after,
      Function<T, String> key,
      Function<T, String> written,
      Function<Node, String> keyOfNode) {
    for (Node node : text.entries(list)) {
      Optional<T> old = withKey(before, key, keyOfNode.apply(node));
      Optional<T> wanted = withKey(after, key, keyOfNode.apply(node));
      if (wanted.isEmpty()) {
        text.remove(node);
      } else if (!wanted.equals(old)) {
        change(text, node, old, wanted.get(), written);
      }
    }
    after.stream()
        .filter(one -> withKey(before, key, key.apply(one)).isEmpty())
        .forEach(one -> text.append(list, written.apply(one)));
  }

  private static <T> void change(
      FileText text, Node node, Optional<T> old, T wanted, Function<T, String> written) {
    boolean onlyMoved =
        wanted instanceof Act act
            && old.filter(before -> before instanceof Act a && a.movedTo(act.at()).equals(act))
                .isPresent();
    if (onlyMoved && wanted instanceof Act act) {
      text.replaceValue(node, "at", act.at().text());
    } else {
      text.replace(node, written.apply(wanted));
    }
  }

  private static <T> Optional<T> withKey(List<T> all, Function<T, String> key, String wanted) {
    return all.stream().filter(one -> key.apply(one).equals(wanted)).findFirst();
  }
}
