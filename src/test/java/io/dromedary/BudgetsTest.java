package io.dromedary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How long files and methods may be. */
class BudgetsTest {

	private static final int FILE = 250;

	/** A grammar, a protocol: its parts mean something only together. */
	private static final int COHESIVE_FILE = 400;

	private static final Set<String> COHESIVE = Set.of("value/Dates.java", "value/AmountFinder.java",
			"extract/Neighbourhood.java", "ledger/Stages.java", "ledger/Entries.java", "guard/Guard.java",
			"read/PdfPageScan.java", "guard/GuardTest.java");

	private static final int METHOD = 40;

	private static final int TABLE_OF_CONTENTS = 40;

	private static final int ROUTE_FILE = 25;

	@Test
	void noJavaFileIsTooLong() {
		assertThat(javaFiles()).isNotEmpty();
		assertThat(javaFiles().stream().filter((file) -> lines(Sources.read(file)) > budget(file))).isEmpty();
	}

	@Test
	void noMethodIsTooLong() throws IOException {
		assertThat(methodsLongerThan(METHOD, javaFiles())).isEmpty();
	}

	@Test
	void noRouteFileIsTooLong() {
		assertThat(Sources.files(Sources.ROUTES, ".camel.yaml")).allSatisfy((file) -> {
			boolean contents = file.endsWith("document.camel.yaml");
			assertThat(lines(Sources.read(file))).as(file.toString())
				.isLessThanOrEqualTo(contents ? TABLE_OF_CONTENTS : ROUTE_FILE);
		});
	}

	@Test
	void aMethodIsCountedFromItsFirstToItsLastLine(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("Sample.java");
		Files.writeString(file, """
				class Sample {
					/** Not counted. */
					void three() {
						int one = 1;
					}
				}
				""");
		assertThat(methodsLongerThan(2, List.of(file))).singleElement().asString().contains("three has 3 lines");
		assertThat(methodsLongerThan(3, List.of(file))).isEmpty();
	}

	private static List<Path> javaFiles() {
		return Stream.of(Sources.MAIN, Sources.TEST)
			.flatMap((folder) -> Sources.files(folder, ".java").stream())
			.toList();
	}

	private static int budget(Path file) {
		return COHESIVE.stream().anyMatch(file::endsWith) ? COHESIVE_FILE : FILE;
	}

	private static long lines(String text) {
		return text.lines().count();
	}

	private static List<String> methodsLongerThan(int budget, List<Path> files) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (var manager = compiler.getStandardFileManager(null, null, null)) {
			var task = (JavacTask) compiler.getTask(null, manager, null, null, null,
					manager.getJavaFileObjectsFromPaths(files));
			SourcePositions positions = Trees.instance(task).getSourcePositions();
			List<String> tooLong = new ArrayList<>();
			for (CompilationUnitTree unit : task.parse()) {
				new MethodScanner(unit, positions, budget).scan(unit, tooLong);
			}
			return tooLong;
		}
	}

	private static final class MethodScanner extends TreeScanner<Void, List<String>> {

		private final CompilationUnitTree unit;

		private final SourcePositions positions;

		private final int budget;

		MethodScanner(CompilationUnitTree unit, SourcePositions positions, int budget) {
			this.unit = unit;
			this.positions = positions;
			this.budget = budget;
		}

		@Override
		public Void visitMethod(MethodTree method, List<String> tooLong) {
			long start = positions.getStartPosition(unit, method);
			long end = positions.getEndPosition(unit, method);
			if (start >= 0 && end > start) {
				long lines = unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1;
				if (lines > budget) {
					tooLong.add(unit.getSourceFile().getName() + ": " + method.getName() + " has " + lines + " lines");
				}
			}
			return super.visitMethod(method, tooLong);
		}

	}

}
