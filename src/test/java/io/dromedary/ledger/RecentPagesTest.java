package io.dromedary.ledger;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.dromedary.document.Page;
import io.dromedary.document.Page.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentPagesTest {

	private final RecentPages recent = new RecentPages();

	private final AtomicInteger unpacked = new AtomicInteger();

	@Test
	void aTranscriptIsUnpackedOnceWhileItIsInUse() {
		List<Page> first = pages("content", 1);
		assertThat(pages("content", 1)).isSameAs(first);
		assertThat(recent.hold(first)).isTrue();
		assertThat(recent.hold(List.copyOf(List.of(first.get(0))))).isFalse();
		assertThat(unpacked).hasValue(1);
	}

	@Test
	void anotherContentAndAnotherTranscriptOfTheSameContentAreUnpacked() {
		List<Page> first = pages("content", 1);
		assertThat(pages("content", 2)).isNotSameAs(first);
		assertThat(pages("another", 1)).isNotSameAs(first);
		assertThat(unpacked).hasValue(3);
	}

	@Test
	void whatWasErasedDoesNotComeFromMemory() {
		List<Page> first = pages("content", 1);
		assertThat(recent.of("content", new byte[] { 1 }, Optional.empty(), Optional::empty)).isEmpty();
		assertThat(recent.of("content", new byte[] { 1 }, Optional.of(new byte[] { 7 }), Optional::empty)).isEmpty();
		assertThat(pages("content", 1)).isSameAs(first);
	}

	@Test
	void notEveryTranscriptEverSeenIsRemembered() {
		List<Page> first = pages("content 0", 1);
		List<List<Page>> others = IntStream.range(1, 100).mapToObj((number) -> pages("content " + number, 1)).toList();
		assertThat(pages("content 0", 1)).isNotSameAs(first);
		assertThat(pages("content 99", 1)).isSameAs(others.get(98));
		assertThat(unpacked).hasValue(101);
	}

	private List<Page> pages(String sha256, int body) {
		return recent.of(sha256, new byte[] { (byte) body }, Optional.of(new byte[] { 9 }), () -> {
			unpacked.incrementAndGet();
			return Optional.of(List.of(new Page(1, Source.TEXT_LAYER, 1, 1, List.of())));
		}).orElseThrow();
	}

}
