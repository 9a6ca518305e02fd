package org.hustings.server.platform.web;

/// How large a form may be that brings no file.
///
/// @param usual bytes for whoever comes by
/// @param staff bytes at the officials' pages, where a definition's whole file is written on screen
record FormLimits(int usual, int staff) {
  int of(String path) {
    return path.startsWith("/staff/") ? staff : usual;
  }
}
