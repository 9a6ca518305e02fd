package org.hustings.server.platform;

import java.util.Map;

/// Who may use a handler: a bean, named by `AllowedTo` at each handler that it guards. It is asked
/// before anything of the request is read but its address.
public interface Right {
  /// Whether whoever asks may.
  ///
  /// @param address what the variables of the handler's path stand for, such as "unit" for the slug
  ///   of a unit; empty for a handler that has none
  boolean allows(Map<String, String> address);
}
