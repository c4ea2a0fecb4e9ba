package dev.tollgate.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a step, or a word that steps take, is written in a feature. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Example {
  /** Lines without their keyword; for a word that steps take, its forms. */
  String[] value();

  /** What stands below the line: the rows of a table, or a doc string without its quotes. */
  String below() default "";
}
