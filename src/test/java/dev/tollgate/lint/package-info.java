@org.jspecify.annotations.NullMarked
package dev.tollgate.lint;
