package org.hustings.server.dispatch.mail;

import org.hustings.server.dispatch.Pack;
import org.hustings.server.roll.Elector;

/// Somebody to be reminded of their pack.
record Reminder(Elector elector, String to, Pack pack) {}
