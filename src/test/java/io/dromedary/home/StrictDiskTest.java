package io.dromedary.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class StrictDiskTest {

	@TempDir
	Path folder;

	@Test
	void whatCouldNotBeWrittenIsNotFollowedByAnything() throws IOException {
		try (Once disk = new Once(base()); FileChannel file = new StrictDisk.Strict(disk)) {
			assertThat(file.write(bytes(1), 0)).isEqualTo(1);
			disk.full = true;
			assertThatIOException().isThrownBy(() -> file.write(bytes(2), 1)).withMessage("No space left on device");
			disk.full = false;
			assertThatIOException().isThrownBy(() -> file.write(bytes(3), 2));
			assertThatIOException().isThrownBy(() -> file.force(false));
			assertThat(file.size()).isEqualTo(1);
			assertThat(file.read(bytes(0), 0)).isEqualTo(1);
		}
		try (FileChannel again = new StrictDisk.Strict(base())) {
			assertThat(again.write(bytes(2), 1)).isEqualTo(1);
			again.force(false);
			assertThat(again.size()).isEqualTo(2);
		}
	}

	@Test
	void onlyFilesOfThisMachineLieOnIt() {
		assertThat(StrictDisk.over("jdbc:h2:file:/a/results;WRITE_DELAY=0"))
			.isEqualTo("jdbc:h2:strict:/a/results;WRITE_DELAY=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0");
		assertThat(StrictDisk.over("jdbc:h2:file:/a/results;trace_level_file=1;MAX_COMPACT_TIME=9"))
			.isEqualTo("jdbc:h2:strict:/a/results;trace_level_file=1;MAX_COMPACT_TIME=9");
		assertThat(StrictDisk.over("jdbc:postgresql://host/results")).isEqualTo("jdbc:postgresql://host/results");
		assertThat(StrictDisk.over("jdbc:h2:mem:results")).isEqualTo("jdbc:h2:mem:results");
	}

	private FileChannel base() throws IOException {
		return FileChannel.open(folder.resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
	}

	private static ByteBuffer bytes(int value) {
		return ByteBuffer.wrap(new byte[] { (byte) value });
	}

	/** A disk that is full when it is told so. */
	private static final class Once extends PassingFile {

		private boolean full;

		Once(FileChannel base) {
			super(base);
		}

		@Override
		public int write(ByteBuffer source, long position) throws IOException {
			if (full) {
				throw new IOException("No space left on device");
			}
			return base.write(source, position);
		}

	}

}
