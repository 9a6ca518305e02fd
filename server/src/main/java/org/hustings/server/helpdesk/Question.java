package org.hustings.server.helpdesk;

/// What a caller is asked so as to show who they are: what the register has and a stranger may not
/// know.
public enum Question {
  POSTCODE,
  YEAR_JOINED,
  BRANCH
}
