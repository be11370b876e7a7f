package io.dromedary.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.dromedary.document.Sentence;
import org.springframework.util.FileSystemUtils;

/** Makes what is missing in a home. */
final class HomeFolder {

	private HomeFolder() {
	}

	static Home prepare(Path root) {
		try {
			Home home = new Home(root, instance(root.resolve("instance")));
			FileSystemUtils.deleteRecursively(home.scratch());
			for (Path folder : List.of(home.inbox(), home.out(), home.databases(), home.secrets(), home.scratch())) {
				Platform.createOwnerOnlyDirectory(folder);
			}
			return home;
		}
		catch (IOException ex) {
			throw new HomeException(Sentence.of("home.unwritable", root, Platform.reason(ex)), ex);
		}
	}

	private static String instance(Path file) throws IOException {
		if (Files.exists(file)) {
			String known = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
			if (!known.isEmpty()) {
				return known;
			}
		}
		String made = UUID.randomUUID().toString();
		Platform.writeOwnerOnly(file, made);
		return made;
	}

}
