package io.dromedary.read;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Which optional content (ISO 32000-1, 8.11) a viewer shows on the screen, and whether
 * what is being painted belongs to some that it does not.
 */
final class Layers {

	/** Expressions that are nested deeper are made to break readers. */
	private static final int DEEPEST = 20;

	/** Those that name each other again and again would never come to an end. */
	private static final int MOST_LOOKS = 10_000;

	private final Set<COSDictionary> off = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Set<COSDictionary> on = Collections.newSetFromMap(new IdentityHashMap<>());

	private final boolean offUnlessOn;

	private int looks;

	/** Of each open sequence of marked content: whether it is hidden. */
	private Deque<Boolean> open = new ArrayDeque<>();

	Layers(PDDocument document) {
		COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
		COSDictionary all = catalog.getCOSDictionary(COSName.OCPROPERTIES);
		COSDictionary usual = (all != null) ? all.getCOSDictionary(COSName.D) : null;
		offUnlessOn = usual != null && COSName.OFF.equals(usual.getCOSName(COSName.BASE_STATE));
		if (usual != null) {
			each(usual.getCOSArray(COSName.ON), on);
			each(usual.getCOSArray(COSName.OFF), off);
			byUsage(usual.getCOSArray(COSName.getPDFName("AS")));
		}
	}

	/** What is to be shown on the screen only, or not there (8.11.4.4). */
	private void byUsage(@Nullable COSArray applications) {
		for (int i = 0; applications != null && i < applications.size(); i++) {
			if (applications.getObject(i) instanceof COSDictionary application
					&& "View".equals(application.getNameAsString(COSName.getPDFName("Event")))) {
				Set<COSDictionary> groups = Collections.newSetFromMap(new IdentityHashMap<>());
				each(application.getCOSArray(COSName.OCGS), groups);
				groups.forEach(this::byUsage);
			}
		}
	}

	private void byUsage(COSDictionary group) {
		COSDictionary usage = group.getCOSDictionary(COSName.USAGE);
		COSDictionary view = (usage != null) ? usage.getCOSDictionary(COSName.VIEW) : null;
		String state = (view != null) ? view.getNameAsString(COSName.VIEW_STATE) : null;
		if (state != null) {
			(state.equals("OFF") ? on : off).remove(group);
			(state.equals("OFF") ? off : on).add(group);
		}
	}

	private static void each(@Nullable COSArray groups, Set<COSDictionary> into) {
		for (int i = 0; groups != null && i < groups.size(); i++) {
			if (groups.getObject(i) instanceof COSDictionary group) {
				into.add(group);
			}
		}
	}

	/** A sequence of marked content begins. */
	void begin(@Nullable COSBase properties) {
		open.push(hidden(properties));
	}

	void end() {
		open.poll();
	}

	/** Whether what is painted now is not shown. */
	boolean hidden() {
		return open.contains(true);
	}

	/** What is inside a form or another stream of its own ends there. */
	Deque<Boolean> enter() {
		Deque<Boolean> outside = open;
		open = new ArrayDeque<>(outside);
		return outside;
	}

	void leave(Deque<Boolean> outside) {
		open = outside;
	}

	/**
	 * @param content a group or a membership dictionary; all else is always shown
	 */
	boolean hidden(@Nullable COSBase content) {
		looks = 0;
		return hidden(content, DEEPEST);
	}

	private boolean hidden(@Nullable COSBase content, int depth) {
		COSBase direct = (content instanceof COSObject reference) ? reference.getObject() : content;
		if (!(direct instanceof COSDictionary dictionary) || depth == 0 || ++looks > MOST_LOOKS) {
			return false;
		}
		COSName type = dictionary.getCOSName(COSName.TYPE);
		if (COSName.OCG.equals(type)) {
			return off.contains(dictionary) || (offUnlessOn && !on.contains(dictionary));
		}
		return COSName.OCMD.equals(type) && hiddenByMembership(dictionary, depth);
	}

	private boolean hiddenByMembership(COSDictionary membership, int depth) {
		COSArray expression = membership.getCOSArray(COSName.VE);
		if (expression != null && expression.size() > 0) {
			return !holds(expression, depth);
		}
		COSBase groups = membership.getDictionaryObject(COSName.OCGS);
		COSArray list = (groups instanceof COSArray array) ? array : new COSArray();
		if (groups instanceof COSDictionary) {
			list.add(groups);
		}
		int shown = 0;
		int hidden = 0;
		for (int i = 0; i < list.size(); i++) {
			if (list.getObject(i) instanceof COSDictionary group) {
				boolean off = hidden(group, depth - 1);
				shown += off ? 0 : 1;
				hidden += off ? 1 : 0;
			}
		}
		if (shown + hidden == 0) {
			return false;
		}
		return switch (membership.getNameAsString(COSName.P, "AnyOn")) {
			case "AllOn" -> hidden > 0;
			case "AnyOff" -> hidden == 0;
			case "AllOff" -> shown > 0;
			default -> shown == 0;
		};
	}

	private boolean holds(COSArray expression, int depth) {
		String operator = expression.getName(0, "");
		int holding = 0;
		int operands = 0;
		for (int i = 1; i < expression.size() && depth > 0 && ++looks <= MOST_LOOKS; i++) {
			COSBase operand = expression.getObject(i);
			boolean holds = (operand instanceof COSArray inner) ? holds(inner, depth - 1) : !hidden(operand, depth - 1);
			holding += holds ? 1 : 0;
			operands++;
		}
		return switch (operator) {
			case "And" -> holding == operands;
			case "Or" -> holding > 0;
			case "Not" -> holding == 0;
			default -> true;
		};
	}

}
