package io.dromedary.api;

/** What a person types must be such that everything behind can keep it. */
final class Texts {

	private Texts() {
	}

	static void keepable(String name, String value) {
		keepable(name);
		keepable(value);
	}

	/**
	 * NUL is kept by no PostgreSQL, half a surrogate pair by no UTF-8.
	 * @throws ApiException 400 where it holds either
	 */
	static void keepable(String text) {
		if (text.codePoints().anyMatch((one) -> one == 0 || (one >= 0xD800 && one <= 0xDFFF))) {
			throw ApiException.badRequest("api.bad-text");
		}
	}

}
