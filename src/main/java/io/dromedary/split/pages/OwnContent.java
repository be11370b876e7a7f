package io.dromedary.split.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dromedary.guard.Watch;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/**
 * The resources that are drawn on pages. All pages of a file may share one dictionary
 * with the forms and pictures of all of them (ISO 32000-1, 7.8.3): of these only what the
 * content of a page names goes with it. Fonts stay.
 */
final class OwnContent {

	private static final COSName PROPERTIES = COSName.getPDFName("Properties");

	/** Operators that name a resource, and the kind of it. */
	private static final Map<String, COSName> NAMING = Map.of("Do", COSName.XOBJECT, "scn", COSName.PATTERN, "SCN",
			COSName.PATTERN, "gs", COSName.EXT_G_STATE, "BDC", PROPERTIES, "DP", PROPERTIES, "sh", COSName.SHADING);

	private static final List<COSName> KINDS = List.of(COSName.XOBJECT, COSName.PATTERN, COSName.EXT_G_STATE,
			PROPERTIES, COSName.SHADING);

	/** Forms within forms. */
	private static final int DEEPEST = 20;

	/** Forms in one piece of a file. */
	private static final int MOST = 5000;

	private final Map<COSStream, COSStream> forms = new IdentityHashMap<>();

	/**
	 * @return null where the page has no resources
	 * @throws IOException where nobody can tell what is drawn
	 */
	@Nullable COSDictionary resources(PDPage page) throws IOException {
		return (page.getResources() != null) ? own(page, page.getResources().getCOSObject(), 0) : null;
	}

	/** The appearances of an annotation, perhaps by its states. */
	COSDictionary appearances(COSDictionary all) throws IOException {
		return appearances(all, 0);
	}

	private COSDictionary appearances(COSDictionary all, int depth) throws IOException {
		COSDictionary own = new COSDictionary(all);
		for (COSName name : all.keySet()) {
			COSBase each = all.getDictionaryObject(name);
			if (each instanceof COSStream form) {
				own.setItem(name, form(form, 1));
			}
			else if (each instanceof COSDictionary states && depth == 0) {
				own.setItem(name, appearances(states, 1));
			}
		}
		return own;
	}

	private COSDictionary own(PDContentStream content, COSDictionary resources, int depth) throws IOException {
		Map<COSName, Set<COSName>> named = named(content);
		COSDictionary own = new COSDictionary(resources);
		for (COSName kind : KINDS) {
			COSDictionary all = resources.getCOSDictionary(kind);
			if (all != null) {
				COSDictionary kept = new COSDictionary();
				for (COSName name : named.getOrDefault(kind, Set.of())) {
					keep(name, all, kept, depth);
				}
				own.setItem(kind, kept);
			}
		}
		fonts(resources.getCOSDictionary(COSName.FONT));
		return own;
	}

	private void keep(COSName name, COSDictionary all, COSDictionary kept, int depth) throws IOException {
		COSBase resource = all.getDictionaryObject(name);
		if (resource instanceof COSStream stream) {
			boolean image = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
			kept.setItem(name, image ? all.getItem(name) : form(stream, depth + 1));
		}
		else if (resource instanceof COSDictionary state && state.getCOSDictionary(COSName.SMASK) != null) {
			COSDictionary mask = new COSDictionary(state.getCOSDictionary(COSName.SMASK));
			if (mask.getDictionaryObject(COSName.G) instanceof COSStream group) {
				mask.setItem(COSName.G, form(group, depth + 1));
			}
			COSDictionary masked = new COSDictionary(state);
			masked.setItem(COSName.SMASK, mask);
			kept.setItem(name, masked);
		}
		else if (resource != null) {
			kept.setItem(name, all.getItem(name));
		}
	}

	/**
	 * A form or a pattern; itself where it has nothing but fonts.
	 * @throws IOException also where it draws with the resources of whoever draws it
	 */
	private COSStream form(COSStream form, int depth) throws IOException {
		Watch.check();
		COSStream known = forms.get(form);
		if (known != null) {
			return known;
		}
		if (depth > DEEPEST || forms.size() >= MOST) {
			throw new IOException("too many forms");
		}
		COSDictionary resources = form.getCOSDictionary(COSName.RESOURCES);
		if (resources == null) {
			if (!named(new PDFormXObject(form)).isEmpty()) {
				throw new IOException("a form without resources");
			}
			return form;
		}
		if (KINDS.stream().noneMatch(resources::containsKey)) {
			fonts(resources.getCOSDictionary(COSName.FONT));
			return form;
		}
		COSStream copy = new COSStream();
		forms.put(form, copy);
		copy.addAll(form);
		try (var from = form.createRawInputStream(); var to = copy.createRawOutputStream()) {
			from.transferTo(to);
		}
		copy.setItem(COSName.RESOURCES, own(new PDFormXObject(form), resources, depth));
		return copy;
	}

	/** The letters of a font may be drawn with forms as well. */
	private static void fonts(@Nullable COSDictionary fonts) throws IOException {
		if (fonts == null) {
			return;
		}
		for (COSName name : fonts.keySet()) {
			Watch.check();
			COSDictionary font = fonts.getCOSDictionary(name);
			COSDictionary drawn = (font != null) ? font.getCOSDictionary(COSName.RESOURCES) : null;
			if (drawn != null && KINDS.stream().anyMatch(drawn::containsKey)) {
				throw new IOException("a font with resources");
			}
		}
	}

	/** What the operators of the content name. */
	private static Map<COSName, Set<COSName>> named(PDContentStream content) throws IOException {
		Map<COSName, Set<COSName>> named = new HashMap<>();
		List<COSName> operands = new ArrayList<>();
		PDFStreamParser parser = new PDFStreamParser(content);
		try {
			for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
				Watch.check();
				if (token instanceof COSName name) {
					operands.add(name);
				}
				else if (token instanceof Operator operator) {
					COSName kind = NAMING.get(operator.getName());
					if (kind != null && !operands.isEmpty()) {
						named.computeIfAbsent(kind, (key) -> new LinkedHashSet<>()).addAll(operands);
					}
					operands.clear();
				}
			}
		}
		finally {
			parser.close();
		}
		return named;
	}

	@Override
	public String toString() {
		return "OwnContent[" + forms.size() + " forms]";
	}

}
