package io.dromedary.intake;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nothing outside of a watched folder is reached through it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "left out: there not everybody may make links")
class OpenFolderTest {

	private static final Path NAME = Path.of("a.pdf");

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path desk;

	@BeforeEach
	void folders() throws IOException {
		Files.writeString(Files.createDirectories(desk.resolve("outside/deep")).resolve(NAME), "outside");
		Files.writeString(desk.resolve("outside").resolve(NAME), "outside");
		Files.writeString(Files.createDirectories(desk.resolve("in/sub/deep")).resolve(NAME), "inside");
		Files.writeString(desk.resolve("in/sub").resolve(NAME), "inside");
	}

	/** By handles and by paths that are looked at. */
	private OpenFolder open(boolean handles, Path below) throws IOException {
		Path root = desk.resolve("in");
		return handles ? OpenFolder.of(root, below) : new CheckedFolder(root, below);
	}

	private void swap() throws IOException {
		Files.move(desk.resolve("in/sub"), desk.resolve("away"));
		Files.createSymbolicLink(desk.resolve("in/sub"), desk.resolve("outside"));
	}

	@Test
	void thisPlatformWorksByHandles() throws IOException {
		try (OpenFolder folder = open(true, Path.of("sub"))) {
			assertThat(folder).isInstanceOf(HeldFolder.class);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aFolderBehindALinkIsNotOpenedHoweverDeep(boolean handles) throws IOException {
		swap();
		assertThatThrownBy(() -> open(handles, Path.of("sub"))).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> open(handles, Path.of("sub/deep"))).isInstanceOf(IOException.class);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void oneThatIsSwappedWhileItIsOpenLeadsNowhereElse(boolean handles) throws IOException {
		try (OpenFolder folder = open(handles, Path.of("sub")); OpenFolder root = open(handles, null)) {
			swap();
			if (handles) {
				try (SeekableByteChannel bytes = folder.open(NAME, Set.of(StandardOpenOption.READ))) {
					assertThat(Channels.newInputStream(bytes)).hasContent("inside");
				}
				folder.move(NAME, root, NAME);
				assertThat(desk.resolve("in").resolve(NAME)).hasContent("inside");
			}
			else {
				assertThatThrownBy(() -> folder.attributes(NAME)).isInstanceOf(IOException.class);
				assertThatThrownBy(() -> folder.open(NAME, Set.of(StandardOpenOption.READ)))
					.isInstanceOf(IOException.class);
				assertThatThrownBy(folder::names).isInstanceOf(IOException.class);
				assertThatThrownBy(() -> folder.move(NAME, root, NAME)).isInstanceOf(IOException.class);
				assertThatThrownBy(() -> root.move(Path.of("b.pdf"), folder, NAME)).isInstanceOf(IOException.class);
			}
		}
		assertThat(desk.resolve("outside").resolve(NAME)).hasContent("outside");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aLinkItselfIsSeenAsOneAndNotRead(boolean handles) throws IOException {
		Files.createSymbolicLink(desk.resolve("in/sub/link"), desk.resolve("outside").resolve(NAME));
		try (OpenFolder folder = open(handles, Path.of("sub"))) {
			assertThat(folder.attributes(Path.of("link")).isSymbolicLink()).isTrue();
			assertThatThrownBy(() -> folder.open(Path.of("link"), Set.of(StandardOpenOption.READ)))
				.isInstanceOf(IOException.class);
			assertThat(folder.names()).contains(NAME, Path.of("link"), Path.of("deep"));
			folder.sync();
		}
	}

	@Test
	void noPathLeadsOut() {
		for (String path : new String[] { "outside/a.pdf", "in/../outside/a.pdf", "in", "in/." }) {
			assertThatThrownBy(() -> Spot.of(desk.resolve("in"), desk.resolve(path))).as(path)
				.isInstanceOf(IOException.class);
		}
	}

	@Test
	void aFileIsNotMovedWhereTheFolderForItIsALink() throws IOException {
		Files.createSymbolicLink(desk.resolve("in/done"), desk.resolve("outside"));
		Shelf shelf = new Shelf(desk.resolve("in"));
		Path file = desk.resolve("in/sub").resolve(NAME);
		assertThatThrownBy(() -> shelf.move(file, shelf.done("1", "a.pdf"))).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> shelf.note(shelf.done("1", "a.pdf"), ".txt", "note")).isInstanceOf(IOException.class);
		assertThat(file).exists();
		assertThat(shelf.of("1")).isEmpty();
		assertThat(desk.resolve("outside").toFile().list()).containsExactlyInAnyOrder("a.pdf", "deep");
		assertThat(Files.isSymbolicLink(desk.resolve("in/done"))).isTrue();
		assertThat(Files.exists(desk.resolve("in/refused"), LinkOption.NOFOLLOW_LINKS)).isFalse();
	}

}
