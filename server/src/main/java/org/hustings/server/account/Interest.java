package org.hustings.server.account;

import org.hustings.words.Message;

/// What bars a person from acting as an official in an election: that they stand in it, act for a
/// candidate, or organise a group that backs somebody.
///
/// @param election by its short name
/// @param what in words for the public: "stands for the Council"
public record Interest(String election, Message what) {}
