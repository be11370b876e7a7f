package io.dromedary.read.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.Signs;

/** What the groups, words and characters of RTF say. */
final class RtfText {

	/** What is not printed: tables of the file, pictures, what fields do. */
	private static final Set<String> LEFT_OUT = Set.of("stylesheet", "info", "pict", "objdata", "fldinst", "shprslt",
			"nonshppict", "nonesttables", "sp", "filetbl", "revtbl", "listtable", "listoverridetable", "generator",
			"xe", "tc", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "themedata", "datastore", "ud",
			"txe", "rxe", "pnseclvl", "template", "private", "ffname", "ffdeftext");

	/** Parts that stand elsewhere on the page. */
	private static final Set<String> ASIDE = Set.of("header", "headerf", "headerr", "headerl", "footer", "footerf",
			"footerr", "footerl", "footnote", "shptxt", "do");

	/** Parts with a star that is no reason to leave them out. */
	private static final Set<String> KEPT = Set.of("shpinst", "shppict", "footnote", "nestrow");

	private final Flow flow;

	private final Deque<RtfState> states = new ArrayDeque<>();

	private final Deque<RtfTable> tables = new ArrayDeque<>();

	private final Map<Integer, Integer> charsets = new HashMap<>();

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final RtfColours colours = new RtfColours();

	private RtfState state = new RtfState();

	private Charset usual = RtfCharsets.usual(1252);

	private int fallback;

	private boolean starred;

	RtfText(Flow flow) {
		this.flow = flow;
		tables.push(new RtfTable(flow));
	}

	void open() {
		flush();
		states.push(state);
		state = state.copy();
		fallback = 0;
		starred = false;
	}

	void close() {
		flush();
		if (state.aside) {
			tables.pop().end();
			flow.endAside();
		}
		RtfState outside = states.poll();
		if (outside != null) {
			state = outside;
		}
		fallback = 0;
	}

	void end() {
		while (!states.isEmpty()) {
			close();
		}
		flush();
		tables.getLast().end();
		flow.paragraph();
	}

	void character(int c) {
		if (fallback > 0) {
			fallback--;
		}
		else if (state.colours) {
			colours.character(c);
		}
		else if (read()) {
			bytes.write(c);
		}
	}

	/** A control sign. */
	void sign(char sign) {
		switch (sign) {
			case '*' -> starred = true;
			case '~' -> say("\u00a0");
			case '_' -> say("-");
			default -> {
				// hyphens that are not seen, formulas
			}
		}
	}

	void word(String word, int number) {
		boolean star = starred;
		starred = false;
		if (fallback > 0 && !word.equals("u")) {
			fallback--;
			return;
		}
		if (LEFT_OUT.contains(word) || (star && !KEPT.contains(word))) {
			flush();
			state.out = true;
			if (word.equals("pict")) {
				flow.picture();
			}
		}
		else if (!state.out && ASIDE.contains(word)) {
			flush();
			state.aside = true;
			state.inTable = false;
			tables.push(new RtfTable(flow));
			flow.beginAside();
		}
		else if (!letters(word, number) && !state.out) {
			layout(word);
		}
	}

	private boolean letters(String word, int number) {
		switch (word) {
			case "ansicpg" -> usual = RtfCharsets.usual(number);
			case "mac" -> usual = RtfCharsets.usual(10_000);
			case "pc" -> usual = RtfCharsets.usual(437);
			case "pca" -> usual = RtfCharsets.usual(850);
			case "fonttbl" -> state.fonts = true;
			case "fcharset" -> charsets.put(state.font, number);
			case "f" -> {
				flush();
				state.font = number;
			}
			case "uc" -> state.perUnicode = Math.max(0, Math.min(10, number));
			case "u" -> {
				fallback = 0;
				say(String.valueOf((char) number));
				fallback = state.perUnicode;
			}
			default -> {
				return look(word, number);
			}
		}
		return true;
	}

	private boolean look(String word, int number) {
		if (colours.word(word, number, state, this::flush)) {
			return true;
		}
		switch (word) {
			case "v", "deleted", "strike", "strikedl" -> {
				flush();
				state.hidden = number != 0;
			}
			case "super", "sub", "nosupersub" -> {
				flush();
				state.raised = word.equals("super") ? 1 : word.equals("sub") ? -1 : 0;
			}
			case "fs" -> {
				flush();
				state.size = number;
				if (!state.fonts && !state.out && read()) {
					flow.size(number / 2f);
				}
			}
			default -> {
				return false;
			}
		}
		return true;
	}

	private void layout(String word) {
		switch (word) {
			case "par", "sect" -> {
				say("");
				flush();
				flow.paragraph();
			}
			case "line", "lbr", "nestrow" -> say("\n");
			case "tab", "nestcell" -> say("\t");
			case "cell" -> {
				flush();
				table().cell();
			}
			case "row" -> {
				flush();
				table().row();
			}
			case "intbl" -> state.inTable = true;
			case "pard" -> state.inTable = false;
			case "page" -> {
				flush();
				table().end();
				flow.pageBreak();
			}
			default -> {
				String sign = RtfCharsets.SIGNS.get(word);
				say((sign != null) ? sign : "");
			}
		}
	}

	private RtfTable table() {
		RtfTable table = tables.peek();
		return (table != null) ? table : new RtfTable(flow);
	}

	private boolean read() {
		return !state.out && !state.hidden && !state.fonts && !state.colours && colours.seen(state);
	}

	private void say(String text) {
		flush();
		if (read() && !text.isEmpty()) {
			put(text);
		}
	}

	private void flush() {
		if (bytes.size() > 0) {
			Charset charset = RtfCharsets.of(charsets.getOrDefault(state.font, 1), usual);
			boolean signs = charsets.getOrDefault(state.font, 1) == RtfCharsets.SYMBOL;
			String text = signs ? "\ufffd".repeat(bytes.size()) : new String(bytes.toByteArray(), charset);
			bytes.reset();
			put(text);
		}
	}

	private void put(String text) {
		table().reach(state.inTable);
		flow.text(Signs.placed(text, state.raised));
	}

}
