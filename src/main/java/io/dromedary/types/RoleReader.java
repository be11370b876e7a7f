package io.dromedary.types;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.dromedary.document.FieldKind;
import io.dromedary.document.Role;
import io.dromedary.document.Term;
import io.dromedary.document.Term.Group;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code role}, {@code party} and {@code term} of the fields, or of the columns, of
 * a type. A role stands once, or once for each party.
 */
final class RoleReader {

	private final String file;

	private final @Nullable Group group;

	private final boolean columns;

	private final Set<Term> terms = EnumSet.noneOf(Term.class);

	private final Set<List<String>> taken = new HashSet<>();

	/**
	 * @param group the table whose columns it reads; null for fields
	 */
	RoleReader(String file, @Nullable Group group) {
		this.file = file;
		this.group = group;
		this.columns = group != null;
	}

	@Nullable Role role(YamlMap field, FieldKind kind, @Nullable String party) {
		Node node = field.get("role");
		if (node == null) {
			return null;
		}
		String word = field.scalar(node, "role");
		Role role = Role.of(word)
			.filter((known) -> known.column() == columns)
			.orElseThrow(() -> YamlMap.fault(file, node, "types.unknown-role", word, words()));
		if (role.kind() != kind) {
			throw YamlMap.fault(file, node, "types.role-kind", word, FieldReader.word(role.kind()));
		}
		if (!taken.add(List.of(word, (party != null) ? party : ""))) {
			throw YamlMap.fault(file, node, "types.role-twice", word);
		}
		return role;
	}

	@Nullable String party(YamlMap field) {
		Node node = field.get("party");
		if (node == null) {
			return null;
		}
		String party = field.scalar(node, "party");
		if (!party.matches("[a-z][a-z0-9-]{0,40}")) {
			throw YamlMap.fault(file, node, "types.bad-party", party);
		}
		return party;
	}

	@Nullable Term term(YamlMap field) {
		Node node = field.get("term");
		if (node == null) {
			return null;
		}
		String word = field.scalar(node, "term");
		Term term = Term.of(word)
			.filter(this::fits)
			.orElseThrow(() -> YamlMap.fault(file, node, "types.unknown-term", word, terms()));
		if (!terms.add(term)) {
			throw YamlMap.fault(file, node, "types.term-twice", word);
		}
		return term;
	}

	private boolean fits(Term term) {
		return (group != null) ? term.columnOf(group) : term.once();
	}

	private String terms() {
		return Arrays.stream(Term.values()).filter(this::fits).map(Term::word).collect(Collectors.joining(", "));
	}

	private String words() {
		return Arrays.stream(Role.values())
			.filter((role) -> role.column() == columns)
			.map(Role::word)
			.collect(Collectors.joining(", "));
	}

}
