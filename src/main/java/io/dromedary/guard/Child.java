package io.dromedary.guard;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that walks foreign bytes, because it can be killed: the work of
 * {@link Guard#run} may ask one instead of walking by itself. It has this program's
 * classes, none of its secrets, and ends with it. It is asked by one thread at a time.
 */
public final class Child implements AutoCloseable {

	/** What a process of Java and the native libraries need; no settings, no secrets. */
	private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "TMPDIR", "TEMP", "TMP", "LANG", "LC_ALL",
			"LD_LIBRARY_PATH", "SystemRoot", "USERPROFILE");

	private static final List<String> PROPERTIES = List.of("java.io.tmpdir", "jna.library.path", "jna.tmpdir");

	private static final String NESTED = "org.springframework.boot.loader.launch.PropertiesLauncher";

	/** Between two looks whether there is an answer, from short to longer. */
	private static final long SHORTEST = TimeUnit.MICROSECONDS.toNanos(200);

	private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(10);

	private final Process process;

	private final DataOutputStream out;

	private final DataInputStream in;

	private Child(Process process) {
		this.process = process;
		this.out = new DataOutputStream(process.getOutputStream());
		this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
	}

	/**
	 * @param main has a {@code main} that calls {@link ChildWork#serve}
	 * @throws IOException where there can be no further process
	 */
	public static Child start(Class<?> main) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command(main));
		builder.environment().keySet().retainAll(ENVIRONMENT);
		builder.redirectError(ProcessBuilder.Redirect.DISCARD);
		return new Child(builder.start());
	}

	private static List<String> command(Class<?> main) {
		List<String> command = new java.util.ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-Xss2m",
				"-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-cp", classPath()));
		for (String name : PROPERTIES) {
			String value = System.getProperty(name);
			if (value != null) {
				command.add(command.size() - 2, "-D" + name + "=" + value);
			}
		}
		boolean nested = String.valueOf(main.getResource(main.getSimpleName() + ".class")).contains("BOOT-INF");
		if (nested) {
			command.add("-Dloader.main=" + main.getName());
		}
		command.add(nested ? NESTED : main.getName());
		return command;
	}

	private static String classPath() {
		StringBuilder path = new StringBuilder();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			path.append(path.isEmpty() ? "" : File.pathSeparator).append(Path.of(entry).toAbsolutePath());
		}
		return path.toString();
	}

	/**
	 * Hands it something to walk and waits for what it says; its steps are those of
	 * whoever waits. Where it does not answer in time, or is not waited for any more, it
	 * is killed.
	 * @throws IOException where it is dead, now or before
	 */
	public byte[] ask(byte[] request) throws IOException {
		try (Loan killed = Watch.lend(this::close)) {
			out.writeInt(request.length);
			out.write(request);
			out.flush();
			for (;;) {
				awaitAnswer();
				byte kind = in.readByte();
				if (kind == ChildWork.ANSWER) {
					byte[] answer = in.readNBytes(in.readInt());
					killed.settled();
					return answer;
				}
				Watch.step(Duration.ofNanos(in.readLong()));
			}
		}
	}

	private void awaitAnswer() throws IOException {
		long pause = SHORTEST;
		while (in.available() == 0) {
			Watch.check();
			if (!process.isAlive() && in.available() == 0) {
				throw new IOException("the process is dead");
			}
			LockSupport.parkNanos(pause);
			pause = Math.min(LONGEST, 2 * pause);
		}
	}

	public boolean alive() {
		return process.isAlive();
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}

}
