package dev.tollgate.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a release, and how much of it: {@code gate.yml}, over the policy where nobody
 * says otherwise.
 *
 * @param file where it was read, for people; null when there is none
 * @param rules for a system that nothing else is said of; all of them
 * @param systems the same by system, for those that something else is said of
 */
public record Policy(
    @Nullable String file,
    Map<PolicyRule, RuleTerms> rules,
    Map<String, Map<PolicyRule, RuleTerms>> systems) {
  public Policy {
    rules = Collections.unmodifiableMap(new EnumMap<>(rules));
    systems = Map.copyOf(systems);
  }

  /** The file as it is written; what it does not say is null. */
  record Written(
      @Nullable Map<String, RuleTerms> rules,
      @Nullable Map<String, Map<String, RuleTerms>> systems) {}

  /** The policy where nobody says otherwise. */
  public static Policy defaults() {
    Path name = Path.of("the default gate.yml");
    try (InputStream in = Policy.class.getResourceAsStream("gate.yml")) {
      if (in == null) {
        throw new IllegalStateException("gate.yml is missing beside " + Policy.class.getName());
      }
      YamlFile file = YamlFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      Map<String, RuleTerms> rules = file.as(Written.class).rules();
      return new Policy(null, PolicyCheck.rules(file, rules == null ? Map.of() : rules), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The policy in the file, over the default one.
   *
   * @param systemNames those that it may say something about
   * @throws BadFileException with the line of what is wrong
   */
  public static Policy read(Path path, List<String> systemNames) {
    YamlFile file = YamlFile.open(path);
    Written written = file.as(Written.class);
    Map<PolicyRule, RuleTerms> rules = over(file, written.rules(), defaults().rules());
    Map<String, Map<PolicyRule, RuleTerms>> systems = new TreeMap<>();
    Map<String, Map<String, RuleTerms>> of =
        written.systems() == null ? Map.of() : written.systems();
    of.forEach(
        (system, its) -> {
          if (!systemNames.contains(system)) {
            throw file.because(
                system,
                "\"systems\" names \""
                    + system
                    + "\", which is no system here; systems: "
                    + String.join(", ", systemNames));
          }
          systems.put(system, over(file, its, rules));
        });
    return new Policy(path.toString(), rules, systems);
  }

  /**
   * The one that lies beside the folder of the systems, as {@code gate.yml} at the top of a project
   * does; the default one where there is none.
   *
   * @throws BadFileException with the line of what is wrong
   */
  public static Policy beside(Path features) {
    Path file = features.resolveSibling("gate.yml");
    return Files.isRegularFile(file) ? read(file, names(features)) : defaults();
  }

  /** The systems that a policy for that folder may say something about. */
  public static List<String> names(Path features) {
    return SystemFolder.all(features).stream().map(SystemFolder::name).toList();
  }

  private static Map<PolicyRule, RuleTerms> over(
      YamlFile file, @Nullable Map<String, RuleTerms> these, Map<PolicyRule, RuleTerms> below) {
    Map<PolicyRule, RuleTerms> all = new EnumMap<>(below);
    PolicyCheck.rules(file, these == null ? Map.of() : these)
        .forEach((rule, terms) -> all.merge(rule, terms, (under, over) -> over.over(under)));
    return PolicyCheck.whole(file, all);
  }

  /** What it says of a rule for that system. */
  public RuleTerms of(PolicyRule rule, String system) {
    RuleTerms terms = systems.getOrDefault(system, rules).get(rule);
    if (terms == null) {
      throw new IllegalStateException("The default policy says nothing of " + rule.word());
    }
    return terms;
  }

  /** The rules by their names, for a message. */
  static String known() {
    return Arrays.stream(PolicyRule.values())
        .map(PolicyRule::word)
        .collect(Collectors.joining(", "));
  }
}
