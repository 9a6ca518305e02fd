package org.hustings.server.platform;

import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// The address to which a form is sent that brings a file, as a path pattern such as
/// `/staff/elections/*/post`. A bean of each room that has one; no other address takes files.
///
/// @param pattern a pattern of Spring's paths
/// @param megabytes the largest that may be sent, its other fields included
/// @param instead what to do with a larger one, if there is a way
public record FileForm(String pattern, int megabytes, @Nullable Message instead) {
  /// A form that brings what fits into memory: a photograph, a scanned paper, a key.
  public static FileForm ofOneFile(String pattern) {
    return new FileForm(pattern, 9, null);
  }
}
