package io.dromedary.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Keys of which each must stay the only one of its owner. */
class KeysTest {

	private static final int OWNERS = 40;

	@TempDir
	Path folder;

	@Test
	void ofManyThreadsThatMakeAKeyAtOnceAllGetTheSame() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(16);
		for (int number = 0; number < 20; number++) {
			String owner = owner(number);
			List<Callable<String>> makers = new ArrayList<>();
			for (int maker = 0; maker < 16; maker++) {
				FolderStore store = new FolderStore(folder);
				makers.add(() -> HexFormat.of().formatHex(store.newKey(owner)));
			}
			Set<String> made = new HashSet<>();
			for (Future<String> key : threads.invokeAll(makers)) {
				made.add(key.get());
			}
			assertThat(made).hasSize(1);
		}
		threads.shutdown();
	}

	@Test
	void soDoManyProcesses() throws Exception {
		List<Process> processes = new ArrayList<>();
		for (int number = 0; number < 3; number++) {
			processes.add(start(folder.resolve("said" + number)));
		}
		Set<String> said = new HashSet<>();
		for (int number = 0; number < 3; number++) {
			assertThat(processes.get(number).waitFor(1, TimeUnit.MINUTES)).isTrue();
			List<String> keys = Files.readAllLines(folder.resolve("said" + number));
			assertThat(keys).hasSize(OWNERS);
			said.addAll(keys);
		}
		assertThat(said).hasSize(OWNERS);
	}

	@Test
	void nothingButTheKeyIsLeftAndItIsGoneWhenItIsRemoved() throws IOException {
		FolderStore store = new FolderStore(folder);
		byte[] key = store.newKey(owner(1));
		assertThat(store.newKey(owner(1))).isEqualTo(key);
		assertThat(store.key(owner(1))).hasValue(key);
		assertThat(files()).hasSize(2);
		store.remove(owner(1));
		assertThat(store.key(owner(1))).isEmpty();
		assertThat(files()).singleElement().hasToString(folder.resolve("keys/lock").toString());
	}

	@Test
	void whatAnotherProcessErasesIsGoneAtOnceAndWhatItMakesAnewIsTheKeyFromThenOn() throws IOException {
		FolderStore here = new FolderStore(folder);
		FolderStore there = new FolderStore(folder);
		byte[] first = here.newKey(owner(1));
		assertThat(here.key(owner(1))).hasValue(first);
		there.remove(owner(1));
		assertThat(here.key(owner(1))).isEmpty();
		byte[] second = there.newKey(owner(1));
		assertThat(second).isNotEqualTo(first);
		assertThat(here.key(owner(1))).hasValue(second);
		there.remove(owner(1));
		byte[] third = there.newKey(owner(1));
		assertThat(here.newKey(owner(1))).isEqualTo(third);
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	private static String owner(int number) {
		return "owner%03d".formatted(number);
	}

	private Process start(Path out) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), KeysTest.class.getName(),
				folder.resolve("store").toString(), folder.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.redirectOutput(out.toFile())
			.start();
	}

	/** Waits for the two others, so that all begin together. */
	public static void main(String[] arguments) throws Exception {
		FolderStore store = new FolderStore(Path.of(arguments[0]));
		Path folder = Path.of(arguments[1]);
		Files.createTempFile(folder, "ready", "");
		while (ready(folder) < 3) {
			TimeUnit.MILLISECONDS.sleep(2);
		}
		for (int number = 0; number < OWNERS; number++) {
			System.out.println(HexFormat.of().formatHex(store.newKey(owner(number))));
		}
	}

	private static long ready(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("ready")).count();
		}
	}

}
