package io.dromedary.read.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

import io.dromedary.read.office.look.Rule;
import io.dromedary.read.xml.XmlPart;
import org.jspecify.annotations.Nullable;

/** The conditional formats of a sheet (ECMA-376 part 1, 18.3.1.18; MS-XLSX 2.6.12). */
final class XlsxRules {

	private final XlsxStyles styles;

	private final Grid grid;

	XlsxRules(XlsxStyles styles, Grid grid) {
		this.styles = styles;
		this.grid = grid;
	}

	/** Those of one range, whose element begins here. */
	void read(XmlPart in) throws IOException {
		int open = in.depth();
		String ranges = in.get("sqref", "");
		List<Rule> rules = new ArrayList<>();
		while (in.next() && in.depth() >= open) {
			if (in.starts("cfRule")) {
				rules.add(rule(in));
			}
			else if (in.starts("sqref")) {
				ranges = in.text();
			}
		}
		for (String range : ranges.strip().split("\\s+")) {
			Grid.Area area = XlsxSheet.area(range);
			if (area != null) {
				rules.forEach((rule) -> grid.dress(area, rule));
			}
		}
	}

	private Rule rule(XmlPart in) throws IOException {
		int open = in.depth();
		String type = in.get("type", "");
		String operator = in.get("operator", "");
		XlsxStyles.Dxf dxf = styles.dxf(in.number("dxfId", -1));
		List<String> formulas = new ArrayList<>();
		boolean bare = false;
		while (in.next() && in.depth() >= open) {
			if (in.starts("formula") || in.starts("f")) {
				formulas.add(in.text());
			}
			else if (in.starts("dxf")) {
				dxf = XlsxStyles.dxf(in);
			}
			else if (in.starts("dataBar") || in.starts("iconSet")) {
				bare |= !in.is("showValue", true);
			}
		}
		return new Rule(bare ? (value) -> true : when(type, operator, formulas), dxf.ink(), dxf.ground(),
				bare || dxf.blank());
	}

	/** Blank cells and errors hold no value. */
	private static @Nullable DoublePredicate when(String type, String operator, List<String> formulas) {
		String one = formulas.isEmpty() ? "" : formulas.get(0);
		return switch (type) {
			case "cellIs" -> Rule.compared(operator, one, (formulas.size() > 1) ? formulas.get(1) : "");
			case "containsBlanks", "containsErrors" -> (value) -> false;
			case "notContainsBlanks", "notContainsErrors" -> (value) -> true;
			case "expression" -> one.strip().matches("(?i)TRUE|1") ? (value) -> true : null;
			default -> null;
		};
	}

}
