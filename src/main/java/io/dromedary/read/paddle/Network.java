package io.dromedary.read.paddle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;

/**
 * A network with one picture as its input and one output. Several threads may run it,
 * each on one core: more threads for one picture cost more CPU for no gain.
 */
final class Network implements AutoCloseable {

	private static final int CHANNELS = 3;

	private final OrtEnvironment environment;

	private final OrtSession session;

	private final String input;

	private final ReadWriteLock use = new ReentrantReadWriteLock();

	/** One for each thread that runs it. */
	private final Queue<FloatBuffer> idle = new ConcurrentLinkedQueue<>();

	/**
	 * @param model in ONNX
	 * @throws ServiceUnavailable where it cannot be loaded
	 */
	Network(byte[] model) {
		environment = OrtEnvironment.getEnvironment();
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			options.setIntraOpNumThreads(1);
			options.setInterOpNumThreads(1);
			// an arena keeps what the largest page took
			options.setCPUArenaAllocator(false);
			options.setMemoryPatternOptimization(false);
			session = environment.createSession(model, options);
		}
		catch (OrtException ex) {
			throw failed();
		}
		input = session.getInputNames().iterator().next();
	}

	/**
	 * What the network says.
	 *
	 * @param shape of the values, the outermost dimension first
	 */
	record Output(float[] values, long[] shape) {
	}

	/**
	 * @param gray one value a pixel, row by row; the same for red, green and blue
	 * @param scale of blue, green and red; what the network sees is value times scale
	 * plus offset
	 * @throws ServiceUnavailable where it fails
	 */
	Output run(float[] gray, int width, int height, float[] scale, float[] offset) {
		FloatBuffer values = buffer(CHANNELS * gray.length);
		use.readLock().lock();
		for (int channel = 0; channel < CHANNELS; channel++) {
			for (float grade : gray) {
				values.put(grade * scale[channel] + offset[channel]);
			}
		}
		values.flip();
		try (OnnxTensor tensor = OnnxTensor.createTensor(environment, values,
				new long[] { 1, CHANNELS, height, width });
				OrtSession.Result result = session.run(Map.of(input, tensor))) {
			OnnxTensor output = (OnnxTensor) result.get(0);
			FloatBuffer buffer = output.getFloatBuffer();
			float[] copy = new float[buffer.remaining()];
			buffer.get(copy);
			return new Output(copy, output.getInfo().getShape());
		}
		catch (OrtException ex) {
			throw failed();
		}
		finally {
			idle.add(values);
			use.readLock().unlock();
		}
	}

	/**
	 * What the model says of itself under a key.
	 * @throws ServiceUnavailable where it cannot be asked
	 */
	Optional<String> says(String key) {
		try {
			return Optional.ofNullable(session.getMetadata().getCustomMetadata().get(key));
		}
		catch (OrtException ex) {
			throw failed();
		}
	}

	/** Memory outside of the heap is only given back when the heap is tidied up. */
	private FloatBuffer buffer(int length) {
		FloatBuffer known = idle.poll();
		if (known != null && known.capacity() >= length) {
			return known.clear();
		}
		return ByteBuffer.allocateDirect(length * Float.BYTES).order(ByteOrder.nativeOrder()).asFloatBuffer();
	}

	/** What ONNX Runtime says is not told on: it may quote its input. */
	private static ServiceUnavailable failed() {
		return new ServiceUnavailable(Service.Kind.OCR, Sentence.of("read.paddle-failed"));
	}

	/**
	 * Gives its memory back, unless a worker that was left behind still uses it: that
	 * would end the program.
	 */
	@Override
	public void close() {
		if (!use.writeLock().tryLock()) {
			return;
		}
		try {
			session.close();
		}
		catch (OrtException ex) {
			throw failed();
		}
		finally {
			use.writeLock().unlock();
		}
	}

}
