package dev.tollgate.vocabulary;

import dev.tollgate.vocabulary.StepDefinition.Takes;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Reads steps and the words that they take from the classes of the glue. Nothing of them is made or
 * called: a line can be matched where no scenario runs.
 */
final class GlueReader {
  private final ParameterTypeRegistry types = new ParameterTypeRegistry(Locale.ENGLISH);
  private final ExpressionFactory factory = new ExpressionFactory(types);
  private final Map<String, List<String>> forms = new HashMap<>();
  private final List<Method> methods;

  /**
   * @param packages of the glue, with all that is below them
   */
  GlueReader(List<String> packages) {
    this.methods =
        packages.stream()
            .flatMap(
                name ->
                    ReflectionSupport.findAllClassesInPackage(name, c -> true, n -> true).stream())
            .sorted(Comparator.comparing(Class::getName))
            .flatMap(found -> Arrays.stream(found.getDeclaredMethods()))
            .filter(method -> !method.isSynthetic())
            .toList();
  }

  /** The types of words that the glue adds to Cucumber's own. */
  List<WordType> wordTypes() {
    List<WordType> found = new ArrayList<>();
    for (Method method : methods) {
      var type = method.getAnnotation(io.cucumber.java.ParameterType.class);
      if (type != null) {
        String name = type.name().isEmpty() ? method.getName() : type.name();
        types.defineParameterType(
            new ParameterType<>(
                name, type.value(), Object.class, (String... parts) -> parts, false, false));
        forms.put(name, examples(method));
        found.add(new WordType(name, system(method), examples(method)));
      }
    }
    return found.stream().sorted(Comparator.comparing(WordType::name)).toList();
  }

  /** The steps by subject; {@link #wordTypes} comes first. */
  List<Known> steps() {
    return methods.stream()
        .flatMap(method -> keywords(method).map(written -> known(method, written)))
        .sorted(
            Comparator.comparing((Known one) -> one.step().system())
                .thenComparing(one -> one.step().subject())
                .thenComparing(one -> one.step().keyword())
                .thenComparing(one -> one.step().expression()))
        .toList();
  }

  private record Written(String keyword, String expression) {}

  private static Stream<Written> keywords(Method method) {
    return Stream.of(
            Arrays.stream(method.getAnnotationsByType(Given.class))
                .map(g -> new Written("Given", g.value())),
            Arrays.stream(method.getAnnotationsByType(When.class))
                .map(w -> new Written("When", w.value())),
            Arrays.stream(method.getAnnotationsByType(Then.class))
                .map(t -> new Written("Then", t.value())))
        .flatMap(found -> found);
  }

  private Known known(Method method, Written written) {
    List<String> parameters = Template.parameters(written.expression());
    Example example = method.getAnnotation(Example.class);
    Subject subject = method.getDeclaringClass().getAnnotation(Subject.class);
    String owner = method.getDeclaringClass().getSimpleName();
    StepDefinition step =
        new StepDefinition(
            subject == null ? owner : subject.value(),
            system(method),
            written.keyword(),
            written.expression(),
            parameters,
            examples(method),
            takes(method, parameters.size()),
            example == null ? List.of() : example.below().lines().toList(),
            owner + '.' + method.getName());
    return new Known(
        step,
        factory.createExpression(written.expression()),
        Template.of(written.expression(), factory, forms));
  }

  private static Takes takes(Method method, int parameters) {
    Class<?>[] all = method.getParameterTypes();
    if (all.length <= parameters) {
      return Takes.NOTHING;
    }
    return all[all.length - 1] == String.class ? Takes.DOC_STRING : Takes.TABLE;
  }

  private static List<String> examples(Method method) {
    @Nullable Example example = method.getAnnotation(Example.class);
    return example == null ? List.of() : List.of(example.value());
  }

  private static String system(Method method) {
    Subject subject = method.getDeclaringClass().getAnnotation(Subject.class);
    return subject == null ? "" : subject.system();
  }
}
