package org.hustings.server.platform;

/// What a room puts into the demo; a bean of each room that has something, in the order of their
/// `@Order`: a room after those that it builds on. It is asked at each start, and loads only what
/// is not there yet.
public interface DemoFixture {
  /// Puts it there, if it is not.
  void load();
}
