package io.dromedary;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The walls between the rooms. */
@AnalyzeClasses(packages = "io.dromedary", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

	private static final String BASE = "io.dromedary.";

	/** Which other rooms a room may know, besides {@code document}. */
	private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(Map.entry("document", Set.of()),
			Map.entry("alert", Set.of("home", "ledger", "work")), Map.entry("csv", Set.of()),
			Map.entry("guard", Set.of()), Map.entry("format", Set.of("guard")), Map.entry("home", Set.of()),
			Map.entry("types", Set.of()), Map.entry("routes", Set.of("home")),
			Map.entry("read", Set.of("format", "guard")), Map.entry("value", Set.of()),
			Map.entry("extract", Set.of("guard", "types", "value")), Map.entry("check", Set.of("guard", "value")),
			Map.entry("ledger", Set.of("format", "guard", "home")),
			Map.entry("intake", Set.of("format", "ledger", "home")), Map.entry("work", Set.of("ledger", "home")),
			Map.entry("split", Set.of("format", "guard", "ledger", "home")),
			Map.entry("reply", Set.of("ledger", "home")), Map.entry("review", Set.of("ledger")),
			Map.entry("deliver", Set.of("csv", "ledger", "home")),
			Map.entry("accuracy", Set.of("extract", "guard", "ledger", "value", "work")),
			Map.entry("api", Set.of("csv", "ledger", "home", "intake", "review", "routes", "work", "types")),
			Map.entry("console", Set.of("api", "ledger", "home")),
			Map.entry("demo", Set.of("ledger", "home", "intake", "routes", "types")));

	@ArchTest
	static final ArchRule roomsKnowOnlyWhatTheyMay = classes().that()
		.resideInAPackage("io.dromedary.*..")
		.should(knowOnlyTheRoomsTheyMay());

	/** What POI would need for that is left out of the pom. */
	@ArchTest
	static final ArchRule formulasAreNotEvaluated = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.poi.ss.formula.eval..", "org.apache.poi.ss.formula.functions..")
		.orShould()
		.dependOnClassesThat()
		.haveSimpleNameEndingWith("FormulaEvaluator");

	@ArchTest
	static final ArchRule roomsAreFreeOfCycles = slices().matching("io.dromedary.(*)..")
		.should()
		.beFreeOfCycles()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule documentKnowsOnlyTheJdk = classes().that()
		.resideInAPackage("io.dromedary.document..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "io.dromedary.document..");

	@ArchTest
	static final ArchRule camelStaysAtTheDoors = noClasses().that()
		.resideOutsideOfPackages("io.dromedary.intake..", "io.dromedary.routes..")
		.and(areNotPartsOfAComponent())
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.apache.camel..");

	@ArchTest
	static final ArchRule checkKnowsNeitherCamelNorSpring = noClasses().that()
		.resideInAPackage("io.dromedary.check..")
		.and()
		.haveSimpleNameNotEndingWith("Configuration")
		.and()
		.haveSimpleNameNotEndingWith("Properties")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.camel..", "org.springframework..")
		.allowEmptyShould(true);

	/** A route of somebody else has no Spring. */
	@ArchTest
	static final ArchRule theConnectorNeedsNoSpring = noClasses().that()
		.resideInAnyPackage("io.dromedary.document..", "io.dromedary.format..", "io.dromedary.guard..",
				"io.dromedary.read..", "io.dromedary.extract..", "io.dromedary.types..", "io.dromedary.value..")
		.and()
		.haveNameNotMatching(".*(Configuration|Settings)(\\$.*)?")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework..");

	@ArchTest
	static final ArchRule wiringIsPackagePrivate = noClasses().that()
		.haveSimpleNameEndingWith("Configuration")
		.and()
		.areNotMemberClasses()
		.should()
		.bePublic()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule onlyTheApiSpeaksHttpToTheWorld = noClasses().that()
		.resideOutsideOfPackages("io.dromedary.api..", "io.dromedary.console..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web.bind..", "jakarta.servlet..")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule theRootStartsAndJoinsTheRoomsOnly = classes().that()
		.resideInAPackage("io.dromedary")
		.should()
		.haveSimpleName("Application")
		.orShould()
		.haveNameMatching("io\\.dromedary\\.Wiring.*")
		.orShould()
		.haveSimpleName("package-info");

	@Test
	void everyRoomSaysInOneSentenceWhatItIsFor() {
		for (Path info : Sources.files(Sources.MAIN, "package-info.java")) {
			assertThat(Sources.read(info)).as(info.toString()).contains("/**").contains("@NullMarked");
		}
		Set<Path> rooms = new TreeSet<>();
		Sources.files(Sources.MAIN, ".java").forEach((file) -> rooms.add(file.getParent()));
		assertThat(rooms).isNotEmpty().allSatisfy((room) -> assertThat(room.resolve("package-info.java")).exists());
	}

	private static ArchCondition<JavaClass> knowOnlyTheRoomsTheyMay() {
		return new ArchCondition<>("know only document and the rooms they may") {
			@Override
			public void check(JavaClass from, ConditionEvents events) {
				String room = room(from);
				Set<String> known = MAY_KNOW.get(room);
				if (known == null) {
					events.add(SimpleConditionEvent.violated(from, "the room " + room + " has no walls yet"));
					return;
				}
				from.getDirectDependenciesFromSelf().forEach((dependency) -> {
					String other = room(dependency.getTargetClass());
					if (!List.of("", room, "document").contains(other) && !known.contains(other)) {
						events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
					}
				});
			}
		};
	}

	private static String room(JavaClass type) {
		String name = type.getPackageName();
		return name.startsWith(BASE) ? name.substring(BASE.length()).split("\\.")[0] : "";
	}

	/** Generated configurers belong to their component. */
	private static DescribedPredicate<JavaClass> areNotPartsOfAComponent() {
		return DescribedPredicate.describe("are not parts of a component", (type) -> {
			String name = type.getName().split("\\$")[0].replaceAll("(Configurer|UriFactory|Loader)$", "");
			return Stream.of("Component", "Endpoint", "Producer", "Consumer", "Converter").noneMatch(name::endsWith);
		});
	}

}
