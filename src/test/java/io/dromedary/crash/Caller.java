package io.dromedary.crash;

import java.lang.StackWalker.StackFrame;
import java.util.Set;
import java.util.regex.Pattern;

/** Which part of the program is about to change something. */
final class Caller {

	private static final StackWalker STACK = StackWalker.getInstance();

	/** What stands between those who change something and the database. */
	private static final Set<String> BETWEEN = Set.of("io.dromedary.ledger.Transactions",
			"io.dromedary.home.EmbeddedTransactionManager", "io.dromedary.deliver.DiscreetDataSource");

	private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

	private Caller() {
	}

	/** Class and method; {@code scheduler} where none of ours is on the stack. */
	static String name() {
		return STACK.walk((frames) -> frames.filter(Caller::telling).findFirst().map(Caller::name).orElse("scheduler"));
	}

	private static boolean telling(StackFrame frame) {
		String name = frame.getClassName();
		return name.startsWith("io.dromedary.") && !name.startsWith("io.dromedary.crash.") && !name.contains("$Proxy")
				&& !BETWEEN.contains(name);
	}

	private static String name(StackFrame frame) {
		String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
		return type + "." + LAMBDA.matcher(frame.getMethodName()).replaceFirst("$1");
	}

}
