package io.dromedary.home;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Which language is spoken to people: the one of the setting {@code dromedary.language}
 * or, where that is empty, the one of whoever reads.
 */
public final class Language {

	/** The languages there are; the first is spoken where none fits. */
	public static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.ITALIAN);

	private static final String SETTING = "dromedary.language";

	private final @Nullable Locale set;

	private Language(@Nullable Locale set) {
		this.set = set;
	}

	/** Fails where the setting names a language that is not known. */
	public static Language of(Environment environment) {
		String word = environment.getProperty(SETTING, "").strip();
		if (word.isEmpty()) {
			return new Language(null);
		}
		return new Language(KNOWN.stream()
			.filter((known) -> known.getLanguage().equalsIgnoreCase(word))
			.findFirst()
			.orElseThrow(() -> new HomeException(Sentence.of("home.language", word), null)));
	}

	/** For a start that has failed, be it because of the setting itself. */
	static Language orSystem(@Nullable Environment environment) {
		try {
			return (environment != null) ? of(environment) : new Language(null);
		}
		catch (RuntimeException ex) {
			return new Language(null);
		}
	}

	/**
	 * For a caller.
	 * @param wanted the header {@code Accept-Language}; null where there is none
	 */
	public Locale forCaller(@Nullable String wanted) {
		return Optional.ofNullable(set).orElseGet(() -> (wanted != null) ? best(wanted) : KNOWN.get(0));
	}

	/** For the console and for notes beside files: that of the system. */
	public Locale forSystem() {
		return Optional.ofNullable(set)
			.orElseGet(() -> best(Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag()));
	}

	/** For what is delivered; the same on every machine. */
	public Locale forTargets() {
		return Optional.ofNullable(set).orElse(KNOWN.get(0));
	}

	private static Locale best(String wanted) {
		try {
			return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wanted), KNOWN)).orElse(KNOWN.get(0));
		}
		catch (IllegalArgumentException ex) {
			return KNOWN.get(0);
		}
	}

}
