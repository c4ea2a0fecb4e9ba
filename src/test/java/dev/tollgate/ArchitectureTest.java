package dev.tollgate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms and what each may import. A room that is not here yet has no class yet. */
class ArchitectureTest {
  private static final String ROOT = "dev.tollgate";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final Set<String> LIVE =
      Set.of(
          "target",
          "caller",
          "client",
          "stub",
          "resource",
          "load",
          "world",
          "vocabulary",
          "steps",
          "run");
  private static final Set<String> RECORDED = Set.of("record", "verdict", "report");

  /** What the world may use, and with that what it may hand to the steps. */
  private static final Set<String> BELOW_WORLD =
      Set.of(
          "target",
          "caller",
          "client",
          "stub",
          "resource",
          "load",
          "evidence",
          "system",
          "statistics");

  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("statistics", Set.of()),
          entry("evidence", Set.of()),
          entry("system", Set.of()),
          entry("draft", Set.of("system")),
          entry("lint", Set.of("system", "vocabulary")),
          entry("target", Set.of("evidence", "system")),
          entry("caller", Set.of()),
          entry("client", Set.of("evidence", "system")),
          entry("stub", Set.of("evidence", "system")),
          entry("resource", Set.of("evidence", "system")),
          entry("load", Set.of("evidence", "system", "statistics")),
          entry("world", BELOW_WORLD),
          entry("vocabulary", Set.of()),
          entry("steps", with(with(BELOW_WORLD, "world"), "vocabulary")),
          entry("run", Set.of("system", "evidence")),
          entry("record", Set.of("evidence", "system")),
          entry("verdict", Set.of("record", "evidence", "system", "statistics")),
          entry("report", Set.of("verdict", "record", "evidence", "system", "statistics")),
          entry("reference", Set.of()));

  static Stream<String> rooms() {
    return MAY_IMPORT.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void a_room_imports_only_what_it_may(String room) {
    Set<String> allowed = with(MAY_IMPORT.getOrDefault(room, Set.of()), room);
    classes()
        .that(are(room))
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are in " + allowed + " or not ours",
                it -> !it.getPackageName().startsWith(ROOT) || allowed.contains(roomOf(it))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void the_live_and_the_recorded_half_never_meet() {
    noClasses()
        .that(are(LIVE))
        .should()
        .dependOnClassesThat(are(RECORDED))
        .allowEmptyShould(true)
        .check(CLASSES);
    noClasses()
        .that(are(RECORDED))
        .should()
        .dependOnClassesThat(are(LIVE))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void nobody_imports_the_reference_services_or_what_puts_the_rooms_together() {
    noClasses()
        .that(describe("are in a room other than reference", it -> !roomOf(it).equals("reference")))
        .should()
        .dependOnClassesThat(are("reference"))
        .check(CLASSES);
    noClasses()
        .that(describe("are in a room", it -> !roomOf(it).isEmpty()))
        .should()
        .dependOnClassesThat(are(""))
        .check(CLASSES);
  }

  @Test
  void every_class_is_in_a_room_of_the_table_or_puts_rooms_together() {
    assertThat(CLASSES)
        .extracting(ArchitectureTest::roomOf)
        .isSubsetOf(with(MAY_IMPORT.keySet(), ""));
  }

  /** Its libraries and those of the rest cannot be in one process. */
  @Test
  void jmeter_is_for_the_processes_of_its_own() {
    DescribedPredicate<JavaClass> own =
        describe(
            "are of JMeter's own processes",
            it -> it.getPackageName().equals(ROOT + ".load.jmeter"));
    noClasses()
        .that(DescribedPredicate.not(own))
        .should()
        .dependOnClassesThat(
            own.or(
                describe(
                    "are JMeter's", it -> it.getPackageName().startsWith("org.apache.jmeter"))))
        .check(CLASSES);
  }

  @Test
  void rooms_have_no_cycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void no_package_is_named_for_having_no_subject() {
    noClasses()
        .should()
        .resideInAnyPackage("..common..", "..util..", "..utils..", "..internal..", "..helper..")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> are(String room) {
    return describe("are in " + room, it -> isOurs(it) && roomOf(it).equals(room));
  }

  private static DescribedPredicate<JavaClass> are(Set<String> rooms) {
    return describe("are in " + rooms, it -> isOurs(it) && rooms.contains(roomOf(it)));
  }

  private static boolean isOurs(JavaClass it) {
    return it.getPackageName().equals(ROOT) || it.getPackageName().startsWith(ROOT + '.');
  }

  /** The package below the root; empty for the root itself. */
  private static String roomOf(JavaClass it) {
    String name = it.getPackageName();
    return name.length() <= ROOT.length()
        ? ""
        : name.substring(ROOT.length() + 1).replaceFirst("\\..*", "");
  }

  private static Set<String> with(Set<String> rooms, String one) {
    return Stream.concat(rooms.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
  }
}
