package io.dromedary.home;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/**
 * The sentences for pages: the same keys, bundles and rules as everywhere else. Numbers
 * may be given as such and so be used in a choice.
 */
class Bundles extends AbstractMessageSource {

	Bundles() {
		setAlwaysUseMessageFormat(true);
	}

	@Override
	protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
		return Sentence.format(code, locale).orElse(null);
	}

	@Override
	protected Object[] resolveArguments(Object @Nullable [] arguments, Locale locale) {
		return Arrays.stream(super.resolveArguments(arguments, locale))
			.map((argument) -> (argument instanceof Sentence sentence) ? sentence.in(locale) : argument)
			.toArray();
	}

}
