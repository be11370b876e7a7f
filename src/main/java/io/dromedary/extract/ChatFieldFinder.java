package io.dromedary.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.Results;
import io.dromedary.document.Sentence;
import io.dromedary.document.TextLine;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnusableAnswer;
import io.dromedary.guard.Guard;

/**
 * Asks a language model, by preference gpt-oss on the user's own machine. What it answers
 * is a claim: every value is looked for in the transcript, and one that is not printed
 * there carries no evidence.
 */
public final class ChatFieldFinder implements FieldFinder {

	private static final int TRIES = 2;

	private final ChatServer server;

	private final Results results;

	/** For what is done with the text; the server has its own times. */
	private final Deadline deadline;

	/** By the name of the type; made anew where a type was edited. */
	private final Map<String, ChatTask> tasks = new ConcurrentHashMap<>();

	/**
	 * @param results keeps answers, so that the same document is not paid for twice
	 */
	public ChatFieldFinder(ChatSettings settings, Results results) {
		this(settings, results, new Deadline(Guard.alone()));
	}

	ChatFieldFinder(ChatSettings settings, Results results, Deadline deadline) {
		this.server = new ChatServer(settings);
		this.results = results;
		this.deadline = deadline;
	}

	@Override
	public Finder finder() {
		return Finder.CHAT;
	}

	@Override
	public Found find(Transcript transcript, DocumentType type) {
		try {
			return find(transcript, type, List.of());
		}
		catch (UnusableAnswer ex) {
			// small models run away in the rows; the fields alone are worth having
			if (type.lines().isEmpty()) {
				throw ex;
			}
			return find(transcript, type.withoutLines(), List.of(doubt("lines", "rows-unread", "chat.rows-unread")));
		}
	}

	private Found find(Transcript transcript, DocumentType type, List<Finding> known) {
		ChatTask task = tasks.compute(type.name(),
				(name, made) -> (made != null && made.type().equals(type)) ? made : ChatTask.of(type));
		ServerFacts.Facts facts = this.server.facts();
		ChatBudget budget = ChatBudget.of(task, facts.context(), this.server.url());
		List<TextLine> lines = transcript.lines();
		ChatWindow window = this.deadline.within(transcript, () -> window(lines, budget));
		ChatAnswers answers = this.deadline.within(transcript, () -> new ChatAnswers(type, transcript));
		for (List<TextLine> part : window.parts()) {
			ChatPrompt prompt = ChatPrompt.of(task, part);
			JsonNode answer = answer(transcript, prompt, task.schema(), facts.model(), budget.of(prompt));
			this.deadline.within(transcript, () -> answers.add(answer));
		}
		return answers.found(
				window.missing() == 0 ? known
						: Stream
							.concat(known.stream(),
									Stream.of(doubt("document", "too-long", "chat.too-long", window.missing(),
											lines.size())))
							.toList());
	}

	private static ChatWindow window(List<TextLine> lines, ChatBudget budget) {
		return (!lines.isEmpty() && budget.surelyHolds(lines)) ? new ChatWindow(List.of(lines), 0)
				: ChatWindow.of(lines, budget.lines(), ChatBudget::tokens);
	}

	private static Finding doubt(String field, String rule, String key, Object... arguments) {
		return new Finding(field, rule, Finding.Severity.DOUBT, Sentence.of(key, arguments));
	}

	private JsonNode answer(Transcript transcript, ChatPrompt prompt, AnswerSchema schema, String model,
			ChatBudget.Limits limits) {
		String sha256 = transcript.document().content().sha256();
		String settings = fingerprint(ChatPrompt.VERSION, prompt.instructions(), prompt.document(), model,
				ChatServer.EFFORT);
		Optional<JsonNode> kept = this.results.answer(sha256, settings)
			.flatMap(Salvage::object)
			.filter(schema::accepts);
		if (kept.isPresent()) {
			return kept.get();
		}
		JsonNode answer = asked(prompt, schema, model, limits);
		this.results.keep(sha256, settings, answer.toString());
		return answer;
	}

	// An answer cut at its limit gets a higher one; any other bad answer would come again
	// at temperature 0, so the second try is a little warmer.
	private JsonNode asked(ChatPrompt prompt, AnswerSchema schema, String model, ChatBudget.Limits limits) {
		ChatServer.Attempt attempt = new ChatServer.Attempt(1, 0, limits.first());
		while (attempt.number() <= TRIES) {
			boolean cut = false;
			try {
				ChatServer.Reply reply = this.server.ask(model, prompt, schema, attempt);
				Optional<JsonNode> answer = reply.cut() ? Optional.empty()
						: Salvage.object(reply.text()).filter(schema::accepts);
				if (answer.isPresent()) {
					return answer.get();
				}
				cut = reply.cut();
			}
			catch (ChatServer.MalformedAnswer ex) {
				cut = false;
			}
			attempt = new ChatServer.Attempt(attempt.number() + 1, cut ? 0 : 0.5,
					cut ? limits.raised() : limits.first());
		}
		throw new UnusableAnswer(Sentence.of("chat.unusable", TRIES));
	}

	static String fingerprint(String... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			List.of(parts).forEach((part) -> {
				digest.update(part.getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			});
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
