package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.dromedary.document.Document;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.fakes.FakeStore;
import io.dromedary.guard.Guard;
import io.dromedary.ledger.Part;

/**
 * The one document in a file, which the step {@code split} takes out of it; the file
 * itself where it is no container.
 */
public record OnlyDocument(String fileName, byte[] content) {

	/**
	 * What a file holds, all the way down.
	 * @throws IllegalArgumentException where that is not one document
	 */
	public static OnlyDocument of(String fileName, byte[] file) throws IOException {
		Containers containers = new SplitConfiguration().containers(List::of, OpenerCase.HOME, Guard.alone());
		OnlyDocument now = new OnlyDocument(fileName, file);
		while (containers.container(FakeStore.content(now.content()), now.fileName())) {
			now = now.opened(containers);
		}
		return now;
	}

	private OnlyDocument opened(Containers containers) throws IOException {
		Parts parts = new Parts(new FakeStore(), containers, new Bounds(OpenerCase.SETTINGS, 0, 0));
		Origin origin = new Origin("folder", "from-folder", fileName, null, Instant.EPOCH);
		containers.opener(FakeStore.content(content), fileName)
			.orElseThrow()
			.open(new Document("1", 1, origin, FakeStore.content(content), Instructions.NONE), parts);
		List<Part> kept = parts.found().stream().filter((part) -> part.content() != null).toList();
		if (kept.size() != 1) {
			throw new IllegalArgumentException(kept.size() + " documents");
		}
		try (InputStream bytes = Objects.requireNonNull(kept.get(0).content()).open()) {
			return new OnlyDocument(kept.get(0).fileName(), bytes.readAllBytes());
		}
	}

	@Override
	public String toString() {
		return "OnlyDocument[" + fileName + "]";
	}

}
