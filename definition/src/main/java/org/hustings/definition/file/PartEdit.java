package org.hustings.definition.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Changes the parts of a file that say something else afterwards, key by key, and nothing between
/// them. A part is there three times: as the file has it, and as what it said and what it is to say
/// are written by ourselves.
final class PartEdit {
  private final FileText text;

  PartEdit(FileText text) {
    this.text = text;
  }

  void edit(Node file, Node before, Node after) {
    if (Parts.sayTheSame(before, after)) {
      return;
    }
    if (isBlock(file)
        && file instanceof MappingNode mapping
        && before instanceof MappingNode
        && after instanceof MappingNode) {
      keys(mapping, Parts.of(before), Parts.of(after));
    } else if (isBlock(file)
        && file instanceof SequenceNode list
        && before instanceof SequenceNode old
        && after instanceof SequenceNode now
        && !now.getValue().isEmpty()) {
      entries(list.getValue(), old.getValue(), now.getValue());
    } else {
      text.replaceNode(file, Parts.onOneLine(after));
    }
  }

  private static boolean isBlock(Node file) {
    return file instanceof CollectionNode<?> collection
        && collection.getFlowStyle() == FlowStyle.BLOCK;
  }

  private void keys(MappingNode file, Map<String, Node> before, Map<String, Node> after) {
    Map<String, Node> there = Parts.of(file);
    @Nullable String previous = null;
    for (Map.Entry<String, Node> wanted : after.entrySet()) {
      String key = wanted.getKey();
      Node value = there.get(key);
      if (value == null) {
        text.insertKey(file, previous, Parts.written(key, wanted.getValue()));
        continue;
      }
      Node old = before.get(key);
      if (old != null && keepsItsForm(value, wanted.getValue())) {
        edit(value, old, wanted.getValue());
      } else {
        text.replaceKey(file, key, Parts.written(key, wanted.getValue()));
      }
      previous = key;
    }
    there.keySet().stream()
        .filter(key -> !after.containsKey(key))
        .forEach(key -> text.removeKey(file, key));
  }

  /// Whether what a key is to say can be written in the place of what it says: a list of entries
  /// below each other goes on being one.
  private static boolean keepsItsForm(Node file, Node after) {
    if (!isBlock(file)) {
      return !(file instanceof ScalarNode) || after instanceof ScalarNode;
    }
    return file.getClass() == after.getClass()
        && !(after instanceof SequenceNode list && list.getValue().isEmpty());
  }

  private void entries(List<Node> file, List<Node> before, List<Node> after) {
    List<String> names = Parts.names(after);
    List<String> kept = new ArrayList<>();
    @Nullable Node last = null;
    for (Node entry : file) {
      String name = Parts.name(file, entry);
      int wanted = names.indexOf(name);
      int old = Parts.names(before).indexOf(name);
      if (wanted < 0) {
        text.remove(entry);
      } else {
        if (old >= 0 && Parts.beginAlike(entry, after.get(wanted))) {
          edit(entry, before.get(old), after.get(wanted));
        } else {
          text.replace(entry, Parts.entry(after.get(wanted)));
        }
        kept.add(name);
        last = entry;
      }
    }
    Node end = last == null ? file.getLast() : last;
    for (int wanted = 0; wanted < after.size(); wanted++) {
      if (!kept.contains(names.get(wanted))) {
        text.insertAfter(end, Parts.entry(after.get(wanted)));
      }
    }
  }
}
