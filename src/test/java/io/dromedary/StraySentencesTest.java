package io.dromedary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No sentence for people stands outside the bundles, where it would have one language.
 */
class StraySentencesTest {

	private static final Path RESOURCES = Path.of("src/main/resources");

	/** A capital and more words, or words and a full stop. */
	private static final Pattern SENTENCE = Pattern.compile(
			"(?s)\\s*(?!\\p{Lu}{2,} \\p{Lu}{2,} )\\p{Lu}\\p{L}*,?( [^ ]*\\p{L}[^ ]*){2,}.*|.*\\p{L}+ \\p{L}+[.!?]\\s*");

	/** What logs, describes a metric, compares or is a pattern is not said to people. */
	private static final Pattern NOT_SAID = Pattern.compile(
			"(?i)log\\..*|.*\\.log\\..*|.*(\\.description|contains|startsWith|endsWith|equals|compile|matches|indexOf|sql)");

	/**
	 * Talks to the model in the language it understands best, or draws the papers of the
	 * demo.
	 */
	private static final Pattern NOT_FOR_READERS = Pattern.compile("ChatPrompt.java|.*Print.java");

	private static final Pattern SCRIPT_LITERAL = Pattern.compile(
			"//[^\n]*|/\\*.*?\\*/|\"((?:[^\"\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\n]|\\\\.)*)'|`([^`]*)`", Pattern.DOTALL);

	@Test
	void noneStandsInJava() throws IOException {
		List<Path> files = Sources.mainAndLauncher()
			.stream()
			.filter((file) -> !NOT_FOR_READERS.matcher(file.getFileName().toString()).matches())
			.toList();
		assertThat(inJava(files)).isEmpty();
	}

	@Test
	void noneStandsInPages() {
		List<Path> pages = Sources.files(RESOURCES.resolve("templates"), ".html");
		assertThat(pages).isNotEmpty();
		assertThat(pages.stream().flatMap((page) -> PageWords.in(page).stream())).isEmpty();
	}

	@Test
	void noneStandsInScripts() {
		List<Path> scripts = Sources.files(RESOURCES.resolve("static"), ".js");
		assertThat(scripts).isNotEmpty();
		assertThat(scripts.stream().flatMap((script) -> inScript(script, Sources.read(script)))).isEmpty();
	}

	@Test
	void aStraySentenceIsFound(@TempDir Path folder) throws IOException {
		Path java = Files.writeString(folder.resolve("A.java"), """
				@Deprecated(since = "This is an annotation.")
				class A {
					String a = "This has one language";
					String b = "please " + "wait here.";
					void c() {
						log.warn("The file {} is broken", 1);
						throw new IllegalStateException("This is a mistake of a programmer.");
					}
				}
				""");
		assertThat(inJava(List.of(java))).containsExactly("A.java: This has one language", "A.java: please wait here.");
		Path page = Files.writeString(folder.resolve("a.html"),
				"""
						<html xmlns:th="http://www.thymeleaf.org"><body>
						<p th:text="#{a.b}">Replaced words</p><p>Words <b th:text="${x}">y</b></p><input placeholder="Type here">
						<img alt="Replaced" th:alt="#{a.b}"><p th:text="${x} ? 'Literal words' : #{${'a.b.' + x}}"></p>
						<script>let x = "not a word";</script><kbd>Esc</kbd><span>Dromedary</span></body></html>
						""");
		assertThat(PageWords.in(page)).containsExactly("a.html: Words", "a.html: Type here", "a.html: Literal words");
		assertThat(inScript(folder, "// Nothing to see\nsay('Something went wrong'); get(\"a b c\"); x(`Wait a bit`)"))
			.hasSize(2);
	}

	private static Stream<String> inScript(Path script, String text) {
		return SCRIPT_LITERAL.matcher(text)
			.results()
			.flatMap((found) -> Stream.of(1, 2, 3).map(found::group).filter((group) -> group != null))
			.filter((literal) -> SENTENCE.matcher(literal).matches())
			.map((literal) -> script.getFileName() + ": " + literal);
	}

	private static List<String> inJava(List<Path> files) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (var manager = compiler.getStandardFileManager(null, null, null)) {
			var task = (JavacTask) compiler.getTask(null, manager, null, null, null,
					manager.getJavaFileObjectsFromPaths(files));
			List<String> found = new ArrayList<>();
			for (CompilationUnitTree unit : task.parse()) {
				new Literals(Path.of(unit.getSourceFile().getName()).getFileName().toString()).scan(unit, found);
			}
			return found;
		}
	}

	private static final class Literals extends TreeScanner<Void, List<String>> {

		private final String file;

		Literals(String file) {
			this.file = file;
		}

		@Override
		public Void visitAnnotation(AnnotationTree annotation, List<String> found) {
			return null;
		}

		/** The message of a failure is for the log; what people read is its sentence. */
		@Override
		public Void visitNewClass(NewClassTree made, List<String> found) {
			return made.getIdentifier().toString().matches(".*(Exception|Error)") ? null
					: super.visitNewClass(made, found);
		}

		@Override
		public Void visitMethodInvocation(MethodInvocationTree call, List<String> found) {
			return NOT_SAID.matcher(call.getMethodSelect().toString()).matches() ? null
					: super.visitMethodInvocation(call, found);
		}

		@Override
		public Void visitLiteral(LiteralTree literal, List<String> found) {
			if (literal.getValue() instanceof String text && SENTENCE.matcher(text).matches()) {
				found.add(file + ": " + text);
			}
			return null;
		}

	}

}
