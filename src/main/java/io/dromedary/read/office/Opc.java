package io.dromedary.read.office;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.dromedary.read.xml.XmlPart;

/**
 * A package of parts that name each other (ECMA-376 part 2, 6.5): what a program shows is
 * what the main part names, not what is called as usual.
 */
record Opc(Packed parts) {

	/**
	 * One part that another names.
	 *
	 * @param type the last word of its address, such as {@code header}
	 * @param target name of the part
	 */
	record Relation(String type, String target) {
	}

	/**
	 * The part that all others belong to.
	 * @throws IOException where there is none
	 */
	String main() throws IOException {
		return relations("").values()
			.stream()
			.filter((relation) -> relation.type().equals("officeDocument"))
			.map(Relation::target)
			.findFirst()
			.orElseThrow(() -> new IOException("the main part is missing"));
	}

	/** By the ids under which a part names them; what lies elsewhere is left out. */
	Map<String, Relation> relations(String part) throws IOException {
		int slash = part.lastIndexOf('/');
		String folder = part.substring(0, slash + 1);
		Map<String, Relation> relations = new LinkedHashMap<>();
		Optional<XmlPart> xml = parts.xml(folder + "_rels/" + part.substring(slash + 1) + ".rels");
		if (xml.isEmpty()) {
			return relations;
		}
		try (XmlPart in = xml.get()) {
			while (in.next()) {
				if (in.starts("Relationship") && !in.get("TargetMode", "").equals("External")) {
					String type = in.get("Type", "");
					relations.put(in.get("Id", ""), new Relation(type.substring(type.lastIndexOf('/') + 1),
							resolved(folder, in.get("Target", ""))));
				}
			}
		}
		return relations;
	}

	/** The first part of a type that a part names. */
	Optional<String> one(String part, String type) throws IOException {
		return relations(part).values()
			.stream()
			.filter((relation) -> relation.type().equals(type))
			.map(Relation::target)
			.findFirst();
	}

	private static String resolved(String folder, String target) {
		if (target.startsWith("/")) {
			return target.substring(1);
		}
		String base = folder;
		String rest = target;
		while (rest.startsWith("../") || rest.startsWith("./")) {
			if (rest.startsWith("../")) {
				int up = base.lastIndexOf('/', Math.max(0, base.length() - 2));
				base = base.substring(0, Math.max(0, up + 1));
			}
			rest = rest.substring(rest.indexOf('/') + 1);
		}
		return base + rest;
	}

}
