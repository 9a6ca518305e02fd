package org.hustings.server.dispatch.post;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The demo's letter boxes: what was handed to the printer lies here, to be opened. Nothing of it
/// outlives the demo.
@Component
@Profile("demo")
public class DemoPostRoom {
  private final PrintFiles files;
  private final List<Delivered> delivered = new CopyOnWriteArrayList<>();

  DemoPostRoom(PrintFiles files) {
    this.files = files;
  }

  /// A file of packs that have arrived.
  public static final class Delivered {
    private final PrintFile file;
    private final byte[] content;

    private Delivered(PrintFile file, byte[] content) {
      this.file = file;
      this.content = content;
    }

    public PrintFile file() {
      return file;
    }

    public byte[] content() {
      return content.clone();
    }
  }

  @EventListener
  void on(PrintFiles.HandedOver handedOver) {
    files
        .content(handedOver.file())
        .ifPresent(content -> delivered.add(new Delivered(handedOver.file(), content)));
  }

  public List<Delivered> delivered() {
    return List.copyOf(delivered);
  }

  public Optional<Delivered> find(String name) {
    return delivered.stream().filter(one -> one.file().name().equals(name)).findFirst();
  }
}
