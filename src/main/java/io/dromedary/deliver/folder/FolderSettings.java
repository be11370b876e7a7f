package io.dromedary.deliver.folder;

import java.nio.file.Path;

import io.dromedary.deliver.files.NameTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The results folder: the settings {@code dromedary.deliver}.
 *
 * @param path the folder that receives results as files
 * @param name how they are named in it, see {@link NameTemplate}; empty: by the id
 * @param original whether the original lies beside them
 */
@ConfigurationProperties("dromedary.deliver")
record FolderSettings(Path path, @DefaultValue("") String name, @DefaultValue("false") boolean original) {

	FolderSettings {
		template(name);
	}

	/** Null where files are named by the id. */
	@Nullable NameTemplate template() {
		return template(name);
	}

	private static @Nullable NameTemplate template(String name) {
		return name.isBlank() ? null : NameTemplate.of(name);
	}

}
