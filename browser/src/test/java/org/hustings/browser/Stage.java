package org.hustings.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What all journeys of a run share: one server and one browser, started before the first journey
/// and stopped after the last.
final class Stage implements BeforeEachCallback, AfterEachCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(Stage.class);

  /// The server and the browser, stopped when the run ends.
  record Shared(Site site, Waterside waterside, Quayside quayside, Chromium chromium)
      implements AutoCloseable {
    static Shared start() {
      // first what may be missing on this machine
      Chromium chromium = Chromium.start();
      Site site = Site.start();
      return new Shared(site, Waterside.foundedAt(site), Quayside.foundedAt(site), chromium);
    }

    @Override
    public void close() {
      chromium.close();
      site.close();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Shared shared =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent("shared", key -> Shared.start(), Shared.class);
    journey(context).begin(shared);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    journey(context).end(context);
  }

  private static Journey journey(ExtensionContext context) {
    return (Journey) context.getRequiredTestInstance();
  }
}
