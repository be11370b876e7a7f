package io.dromedary.guard;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets workers walk the bytes of strangers, so that whoever asks for it gets an answer in
 * time whatever the bytes do.
 * <p>
 * The work runs on a thread of its own. Our own loops ask {@link Watch#check} and come
 * back by themselves: so ends nearly all that takes too long. Where the time is spent in
 * code of others, which asks nobody, the worker is interrupted; where it does not heed
 * that either, it is left behind: what it lent is given back, its content is remembered
 * for good and never walked again by this version, and the others go on with a new
 * thread. A thread cannot be killed: each one left behind may keep a core busy until the
 * program ends. So they are counted and told by the health of the program, and from a
 * number on nothing more is begun until a restart, which is free of them and, because of
 * the memory, stays free. They are daemons, so no stop waits for them. Reading, which is
 * most of the work and where most can go wrong, moves into processes that can be killed
 * ({@link Child}) once the first is left behind: in usual times no document pays for what
 * hardly any does, and no second one costs a core.
 * <p>
 * A heap that is full stops everybody, and those who wait cannot even be told. So it is
 * looked at while work takes long; where nearly all of it is in use, the work that has
 * taken most is broken off.
 */
public final class Guard implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

	/** How long a loss that another process told may be unknown to this one. */
	private static final Duration NEWS = Duration.ofSeconds(15);

	/** Between two looks at the heap. */
	private static final Duration LOOK = Duration.ofMillis(500);

	/** How long is waited for another who walks the same content. */
	private static final Duration MOMENT = Duration.ofSeconds(2);

	private final Losses losses;

	private final GuardOptions options;

	private final Heap heap;

	private final ExecutorService workers = Executors.newCachedThreadPool(Guard::daemon);

	private final Set<Job<?>> running = ConcurrentHashMap.newKeySet();

	private final Map<Job<?>, Stuck> leftBehind = new ConcurrentHashMap<>();

	/** The contents that are walked now in this process. */
	private final Set<String> walked = new HashSet<>();

	/** What could not be written down. */
	private final Set<String> unwritten = ConcurrentHashMap.newKeySet();

	private volatile Set<String> known = Set.of();

	private volatile long asked = System.nanoTime() - NEWS.toNanos();

	/** A worker that did not come back, since when, and the code in which it is. */
	public record Stuck(Instant since, String place) {
	}

	public Guard(Losses losses, GuardOptions options) {
		this(losses, options, new Heap());
	}

	Guard(Losses losses, GuardOptions options, Heap heap) {
		this.losses = losses;
		this.options = options;
		this.heap = heap;
	}

	/** For a route of somebody else. */
	public static Guard alone() {
		return new Guard(Losses.untilTheEnd(), GuardOptions.defaults());
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task, "walker");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Walks the bytes of a content; inside other work it is a part of that.
	 * @param sha256 of the content
	 * @param step how long the work may take from one {@link Watch#step} to the next
	 * @param whole how long all of it may take
	 * @throws UnreadableDocument where it takes too long, or a worker was lost to the
	 * same content before
	 * @throws ServiceUnavailable where too many workers are left behind, the same content
	 * is walked by another for as long as that, or the program stops
	 * @throws IOException as the work does
	 * @throws OutOfMemoryError where the heap is nearly full, and this work has taken
	 * most of those that run
	 */
	public <T> T run(String sha256, Duration step, Duration whole, Work<T> work) throws IOException {
		if (Watch.watching()) {
			return work.result();
		}
		if (!enters(sha256, whole)) {
			throw new ServiceUnavailable(Service.Kind.WORKERS, Sentence.of("guard.walked-already"));
		}
		try {
			return begun(sha256, step, whole, work);
		}
		finally {
			leave(sha256);
		}
	}

	/**
	 * Walks the bytes of a content here, or in a {@link Child} where a worker is left
	 * behind already, or the same content is walked by another for longer than a moment.
	 * @throws IOException as the work does
	 * @see #run(String, Duration, Duration, Work)
	 */
	public <T> T run(String sha256, Duration step, Duration whole, Work<T> here, Work<T> apart) throws IOException {
		if (Watch.watching()) {
			return here.result();
		}
		if (troubled() || !enters(sha256, MOMENT)) {
			return begun(sha256, step, whole, apart);
		}
		try {
			return begun(sha256, step, whole, here);
		}
		finally {
			leave(sha256);
		}
	}

	/** One walk of a content at a time, or two workers would be lost to it. */
	private boolean enters(String sha256, Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		synchronized (walked) {
			try {
				while (!walked.add(sha256)) {
					long left = end - System.nanoTime();
					if (left <= 0) {
						return false;
					}
					TimeUnit.NANOSECONDS.timedWait(walked, left);
				}
				return true;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw Job.stopped();
			}
		}
	}

	private void leave(String sha256) {
		synchronized (walked) {
			walked.remove(sha256);
			walked.notifyAll();
		}
	}

	private <T> T begun(String sha256, Duration step, Duration whole, Work<T> work) throws IOException {
		if (unwritten.contains(sha256) || lostBefore(sha256)) {
			throw new UnreadableDocument(Sentence.of("guard.lost-before"));
		}
		if (exhausted()) {
			throw new ServiceUnavailable(Service.Kind.WORKERS, Sentence.of("guard.no-workers", leftBehind.size()));
		}
		Job<T> job = begin(step, whole, work);
		try {
			while (!job.ends(LOOK)) {
				if (job.late()) {
					throw late(sha256, job);
				}
				if (heap.full(job.collections()) && greediest(job)) {
					throw greedy(sha256, job);
				}
			}
			return job.result();
		}
		catch (InterruptedException ex) {
			job.halt();
			Thread.currentThread().interrupt();
			throw Job.stopped();
		}
		finally {
			running.remove(job);
		}
	}

	private <T> Job<T> begin(Duration step, Duration whole, Work<T> work) {
		Job<T> job = new Job<>(new Watch(step, whole), work, leftBehind::remove, heap.collections());
		running.add(job);
		try {
			workers.execute(job);
		}
		catch (RejectedExecutionException ex) {
			running.remove(job);
			throw Job.stopped();
		}
		return job;
	}

	private boolean greediest(Job<?> job) {
		return running.stream().allMatch((other) -> other.allocated() <= job.allocated());
	}

	/**
	 * It may be another's memory that is missing: whether it is its own shows when it is
	 * walked alone.
	 */
	private Error greedy(String sha256, Job<?> job) throws InterruptedException {
		if (!job.comesBack(options.grace())) {
			throw late(sha256, job);
		}
		return new OutOfMemoryError("the heap is nearly full");
	}

	/** It is noted as left behind first: it may come back at any moment. */
	private DocumentException late(String sha256, Job<?> job) throws InterruptedException {
		if (job.comesBack(options.grace())) {
			return job.tooLong();
		}
		leftBehind.put(job, new Stuck(Instant.now(), ""));
		String place = job.abandon().orElse("");
		if (place.isEmpty()) {
			leftBehind.remove(job);
			return job.tooLong();
		}
		leftBehind.computeIfPresent(job, (key, stuck) -> new Stuck(stuck.since(), place));
		LOG.error("A worker does not come back from {}: it is left behind, its document ends", place);
		remember(sha256);
		return new UnreadableDocument(Sentence.of("guard.lost"));
	}

	private void remember(String sha256) {
		try {
			losses.add(sha256, options.version());
			known = losses.all(options.version());
		}
		catch (RuntimeException ex) {
			unwritten.add(sha256);
			LOG.warn("It could not be written down which content that was: {}", ex.getClass().getName());
		}
	}

	/** Asked seldom, for it nearly always knows nothing; what it knows may be erased. */
	private boolean lostBefore(String sha256) {
		long now = System.nanoTime();
		if (now - asked >= NEWS.toNanos() || known.contains(sha256)) {
			known = losses.all(options.version());
			asked = now;
		}
		return known.contains(sha256);
	}

	/** The workers that did not come back up to now. */
	public Collection<Stuck> leftBehind() {
		return List.copyOf(leftBehind.values());
	}

	/** What is waited for now. */
	int busy() {
		return running.size();
	}

	/**
	 * Whether one at least is left behind: where there is the choice, work is now better
	 * done by a {@link Child}, which can be killed.
	 */
	public boolean troubled() {
		return !leftBehind.isEmpty();
	}

	/** Whether so many are left behind that nothing is begun any more. */
	public boolean exhausted() {
		return leftBehind.size() >= options.most();
	}

	/** The program stops: what is not done by then is done after the next start. */
	public void stopIn(Duration patience) {
		daemon(() -> {
			try {
				TimeUnit.NANOSECONDS.sleep(patience.toNanos());
			}
			catch (InterruptedException ex) {
				// all the sooner
			}
			close();
		}).start();
	}

	@Override
	public void close() {
		workers.shutdown();
		running.forEach(Job::halt);
	}

}
