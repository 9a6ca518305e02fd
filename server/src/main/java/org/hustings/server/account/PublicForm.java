package org.hustings.server.account;

/// The address to which anybody may send a form without being signed in, as a path pattern such as
/// "/units/*/ask". A bean of each room that has one; every other form asks for a sign-in.
public record PublicForm(String pattern) {}
