package org.hustings.server.dispatch.mail;

import java.time.Instant;
import org.hustings.server.roll.ElectorNumber;

/// Mail that came back, or that the mail server would not take, and is still to be dealt with.
///
/// @param status such as `5.1.1`; empty where none was given
public record Bounce(
    long id,
    ElectorNumber elector,
    boolean permanent,
    String status,
    String words,
    Instant toldAt) {}
