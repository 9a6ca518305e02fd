package org.hustings.server.election;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// States of pages of a contest that a question has them too. All others are about those who stand:
/// there is nothing at their addresses where a question is put.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AlsoOfQuestions {}
