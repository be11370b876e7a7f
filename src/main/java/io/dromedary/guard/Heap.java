package io.dromedary.guard;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How full the heap of this process is with what is still needed. A program whose heap is
 * full does not end by itself: it goes on collecting and does nothing else.
 */
public class Heap {

	/** Of the room for what has been kept for a while, after it was collected. */
	private static final double FULL = 0.9;

	/** One may have come when the last work had left its garbage. */
	private static final int COLLECTIONS = 2;

	private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans()
		.stream()
		.filter((pool) -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported()
				&& pool.getCollectionUsage() != null)
		.toList();

	private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans()
		.stream()
		.filter((collector) -> pools.stream()
			.anyMatch((pool) -> Arrays.asList(collector.getMemoryPoolNames()).contains(pool.getName())))
		.toList();

	/** How often it was collected as a whole. */
	long collections() {
		return collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
	}

	/**
	 * Whether it is nearly full, as found out since then.
	 * @param collections what {@link #collections} said then
	 */
	boolean full(long collections) {
		return collections() - collections >= COLLECTIONS && pools.stream().anyMatch(Heap::full);
	}

	/**
	 * Whether there may be memory enough another time; else a file asks for what no heap
	 * has.
	 */
	public static boolean isShort(OutOfMemoryError failure) {
		return !String.valueOf(failure.getMessage()).contains("Requested array size exceeds VM limit");
	}

	private static boolean full(MemoryPoolMXBean pool) {
		MemoryUsage kept = pool.getCollectionUsage();
		return kept != null && kept.getMax() > 0 && kept.getUsed() > FULL * kept.getMax();
	}

	/**
	 * Counts what the calling thread takes from now on, in bytes; for other threads to
	 * ask.
	 */
	static LongSupplier allocations() {
		if (!(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads)
				|| !threads.isThreadAllocatedMemorySupported()) {
			return () -> 0;
		}
		long thread = Thread.currentThread().getId();
		long before = threads.getThreadAllocatedBytes(thread);
		return () -> threads.getThreadAllocatedBytes(thread) - before;
	}

}
