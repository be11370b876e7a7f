package io.dromedary.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The work of a pipeline that people build of webhooks: an invoice of one page with a
 * text layer is uploaded, a model is asked that answers after 50 ms, a row goes into
 * PostgreSQL and a webhook to a sink, with 16 documents on their way at a time. Prints
 * documents a minute and CPU milliseconds a document of the hub, which is the zip as
 * people start it; PostgreSQL, model and sink are processes of their own and do not
 * count. Arguments: documents of one round (400), of the warm-up (200), rounds (3), and
 * the folder in which n8n lies in {@code node_modules}, where the same work of n8n is to
 * be measured by turns, with both engines of its expressions (see {@link N8nCarrier});
 * anywhere {@code --setting=value} of the hub.
 */
final class HookBench {

	private static final int IN_FLIGHT = 16;

	private final Map<String, HookRun> runs = new LinkedHashMap<>();

	private HookBench() {
	}

	public static void main(String[] all) throws Exception {
		List<String> settings = Arrays.stream(all).filter((one) -> one.startsWith("--")).toList();
		String[] arguments = Arrays.stream(all).filter((one) -> !one.startsWith("--")).toArray(String[]::new);
		int documents = argument(arguments, 0, 400);
		int warmUp = argument(arguments, 1, 200);
		int rounds = argument(arguments, 2, 3);
		Quiet.libraries();
		HookBench bench = new HookBench();
		try {
			bench.runs.put("Dromedary", new HookRun(HubCarrier.unpacked(IN_FLIGHT, settings), IN_FLIGHT));
			if (arguments.length > 3) {
				for (String engine : List.of("vm", "legacy")) {
					bench.runs.put("n8n, " + engine,
							new HookRun(new N8nCarrier(Path.of(arguments[3]), engine), IN_FLIGHT));
				}
			}
			bench.compare(warmUp, documents, rounds);
		}
		finally {
			bench.runs.values().forEach(HookRun::close);
		}
		System.exit(0);
	}

	private static int argument(String[] arguments, int index, int usual) {
		return (arguments.length > index) ? Integer.parseInt(arguments[index]) : usual;
	}

	/** By turns, so that what else the machine does is the same for all. */
	private void compare(int warmUp, int documents, int rounds) throws Exception {
		for (Map.Entry<String, HookRun> run : runs.entrySet()) {
			tell(run.getKey() + ", warm-up", run.getValue().carry(warmUp));
		}
		Map<String, List<HookRun.Round>> all = new LinkedHashMap<>();
		for (int round = 1; round <= rounds; round++) {
			for (Map.Entry<String, HookRun> run : runs.entrySet()) {
				HookRun.Round done = run.getValue().carry(documents);
				tell("%s, round %d".formatted(run.getKey(), round), done);
				all.computeIfAbsent(run.getKey(), (name) -> new ArrayList<>()).add(done);
			}
		}
		all.forEach((name, done) -> {
			tell(name + ", median",
					new HookRun.Round(median(done.stream().mapToDouble(HookRun.Round::minute).toArray()),
							median(done.stream().mapToDouble(HookRun.Round::cpu).toArray())));
			System.out.println("  " + runs.get(name).there());
		});
	}

	private static void tell(String what, HookRun.Round round) {
		System.out.printf(Locale.ROOT, "%s: %.0f documents/min, %.1f ms CPU a document%n", what, round.minute(),
				round.cpu());
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		return values[values.length / 2];
	}

}
