package dev.tollgate.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the steps of a class are about, as the list of steps heads them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Subject {
  String value();

  /** The system whose own they are; empty for steps that any system can use. */
  String system() default "";
}
