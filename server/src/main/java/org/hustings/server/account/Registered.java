package org.hustings.server.account;

/// A person on a register, with the address to which their sign-in links go.
public record Registered(PersonId id, String name, String address) {}
