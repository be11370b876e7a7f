package io.dromedary.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dromedary.crash.HubProcess;
import io.dromedary.paper.Paper;

/**
 * How long uploads take that come in at a steady rate while the hub works on them, and
 * what fifty at once are answered. Arguments: uploads a second (20), seconds (60), at
 * once (50). Each is a digital PDF of its own, sent when its time has come whether or not
 * those before are answered. The hub is {@code target/dromedary.jar} where that was
 * built, else the compiled classes.
 */
final class UploadBench {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newHttpClient();

	private final byte[] paper = Paper.invoice(Locale.ITALIAN).seed(7).layout(0).digital().content();

	private final HubProcess hub;

	private int sent;

	private UploadBench(HubProcess hub) {
		this.hub = hub;
	}

	private record Answer(int status, String id, double millis) {
	}

	public static void main(String[] arguments) throws Exception {
		int rate = argument(arguments, 0, 20);
		int seconds = argument(arguments, 1, 60);
		int together = argument(arguments, 2, 50);
		Path home = Files.createTempDirectory("upload-bench");
		try (HubProcess hub = new HubProcess(home)) {
			hub.start();
			while (!hub.up()) {
				TimeUnit.MILLISECONDS.sleep(200);
			}
			UploadBench bench = new UploadBench(hub);
			bench.steadily("warm-up", rate, 10);
			bench.steadily("measured", rate, seconds);
			bench.together(together);
		}
		System.exit(0);
	}

	private static int argument(String[] arguments, int index, int usual) {
		return (arguments.length > index) ? Integer.parseInt(arguments[index]) : usual;
	}

	private void steadily(String what, int rate, int seconds) throws Exception {
		List<CompletableFuture<Answer>> answers = new ArrayList<>();
		long begin = System.nanoTime();
		for (int i = 0; i < rate * seconds; i++) {
			long due = begin + TimeUnit.SECONDS.toNanos(i) / rate;
			TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
			answers.add(upload(due));
		}
		tell("%s, %d a second for %d s".formatted(what, rate, seconds), answers);
	}

	private void together(int count) throws Exception {
		List<CompletableFuture<Answer>> answers = new ArrayList<>();
		long begin = System.nanoTime();
		for (int i = 0; i < count; i++) {
			answers.add(upload(begin));
		}
		tell("%d at once".formatted(count), answers);
	}

	/** From the moment it was due: a bench that falls behind must not look fast. */
	private CompletableFuture<Answer> upload(long due) {
		HttpRequest request = request("/api/documents?fileName=" + sent + ".pdf")
			.header("Content-Type", "application/pdf")
			.POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofByteArray(paper),
					HttpRequest.BodyPublishers.ofString("\n%" + sent++, StandardCharsets.US_ASCII)))
			.build();
		return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply((answer) -> {
			var id = ID.matcher(answer.body());
			return new Answer(answer.statusCode(), id.find() ? id.group(1) : "", (System.nanoTime() - due) / 1e6);
		});
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(hub.uri(path))
			.timeout(PATIENCE)
			.header("Authorization", "Bearer " + HubProcess.TOKEN);
	}

	private void tell(String what, List<CompletableFuture<Answer>> futures) throws Exception {
		List<Answer> answers = futures.stream().map(CompletableFuture::join).toList();
		double[] millis = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
		Map<Integer, Long> statuses = answers.stream()
			.collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
		int lost = 0;
		for (Answer answer : answers) {
			lost += (answer.status() == 202 && !there(answer.id())) ? 1 : 0;
		}
		System.out.printf(Locale.ROOT,
				"%s: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, longest %.0f ms; statuses %s; lost %d%n", what,
				at(millis, 50), at(millis, 90), at(millis, 99), at(millis, 100), statuses, lost);
	}

	private static double at(double[] sorted, int percent) {
		return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
	}

	private boolean there(String id) throws IOException, InterruptedException {
		HttpRequest request = request("/api/documents/" + id).build();
		return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
	}

}
