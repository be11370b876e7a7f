package io.dromedary.alert;

/** By which the same is told; what was told by one says nothing of the other. */
enum Way {

	MAIL(1, ""), URL(2, "url>");

	private final int number;

	private final String prefix;

	Way(int number, String prefix) {
		this.number = number;
		this.prefix = prefix;
	}

	/** Of its row in {@code digest}. */
	int number() {
		return number;
	}

	/** The key of a problem in {@code problem}. */
	String row(String key) {
		return prefix + key;
	}

	/** Whether a row of {@code problem} is of this way. */
	boolean owns(String row) {
		return row.startsWith(URL.prefix) == (this == URL);
	}

	String key(String row) {
		return row.substring(prefix.length());
	}

}
