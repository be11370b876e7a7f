package io.dromedary.split;

import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a mail as a document. */
final class MailBody {

	private MailBody() {
	}

	/**
	 * Whether a document type asks for it.
	 * @param asked the type asked for by whoever brought the mail; null lets the text
	 * decide
	 */
	static boolean wanted(DocumentTypes types, @Nullable String asked) {
		return types.all()
			.stream()
			.filter((type) -> asked == null || type.name().equals(asked))
			.anyMatch(DocumentType::mailBody);
	}

	/** What HTML says, line by line. */
	static String text(String html) {
		var page = Html.parse(html);
		page.select("script,style,head,title").remove();
		Lines lines = new Lines();
		page.traverse(lines);
		return lines.text.toString()
			.replaceAll("[ \\t\\x0B\\f\\r\\u00A0]+", " ")
			.replaceAll(" *\n *", "\n")
			.replaceAll("\n{3,}", "\n\n")
			.strip();
	}

	private static final class Lines implements NodeVisitor {

		private final StringBuilder text = new StringBuilder();

		@Override
		public void head(Node node, int depth) {
			if (node instanceof TextNode words) {
				text.append(words.text());
			}
			else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
				text.append(element.nameIs("td") || element.nameIs("th") ? " " : "\n");
			}
		}

		@Override
		public void tail(Node node, int depth) {
			if (node instanceof Element element && element.isBlock() && !element.nameIs("br")
					&& !element.nameIs("td")) {
				text.append("\n");
			}
		}

	}

}
