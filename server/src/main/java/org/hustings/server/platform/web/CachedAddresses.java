package org.hustings.server.platform.web;

import java.util.regex.Pattern;

/// Addresses whose answers to the public are the same for everybody and asked for by very many: a
/// bean of each room that has such.
public record CachedAddresses(Pattern paths) {
  boolean contain(String path) {
    return paths.matcher(path).matches();
  }
}
