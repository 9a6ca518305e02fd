package org.hustings.browser;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/// What all journeys of a test machine share: one server and one browser, started before the first
/// journey and stopped after the last, or after one that leaves its election over.
final class Stage implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private static final String SHARED = "shared";
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
    journey(context)
        .begin(
            store(context).computeIfAbsent(SHARED, _ -> Shared.start(), Shared.class),
            context.getTags().contains("long"));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    journey(context).end(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (context.getRequiredTestClass().isAnnotationPresent(EndsAnElection.class)) {
      Shared spent = store(context).remove(SHARED, Shared.class);
      if (spent != null) {
        spent.close();
      }
    }
  }

  // of the session: a machine that shares its classes with another begins each by itself
  private static Store store(ExtensionContext context) {
    return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
  }

  private static Journey journey(ExtensionContext context) {
    return (Journey) context.getRequiredTestInstance();
  }
}
