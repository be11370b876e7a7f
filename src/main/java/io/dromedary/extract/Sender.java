package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.dromedary.document.Box;
import io.dromedary.value.Vat;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a paper that names no sender: of the names at its head, in the line above its
 * window, in its footer and at its bank account the one that most speaks for.
 */
final class Sender {

	private static final int HEAD = 14;

	private static final double FOOT = 0.82;

	private static final double HALF = 0.5;

	private static final int LINES = 6;

	/** How many line heights may lie between two lines of one block. */
	private static final double GAP = 1.45;

	/** The same between the line above a window and what stands in it. */
	private static final double WINDOW_GAP = 6;

	private static final Pattern HOLDER = Pattern
		.compile("(?iu).*?(?:titulaire(?: du compte)?|kontoinhaber(?:in)?|account (?:holder|name)|beneficiary|"
				+ "bénéficiaire|beneficiario|intestat(?:o|ario)(?: a)?|intestatario conto|titular(?: de la cuenta)?|"
				+ "zahlungsempfänger|begünstigter)\\s*:\\s*(\\p{L}[^:]{2,60}?)\\s*(?:\\b(?:IBAN|BIC)\\b.*)?");

	private final Paper paper;

	private final List<Segment> taken;

	private final boolean recipientKnown;

	private final List<Segment> recipient = new ArrayList<>();

	private final List<Claim> claims = new ArrayList<>();

	/**
	 * @param taken what belongs to another party
	 */
	Sender(Paper paper, List<Segment> taken) {
		this.paper = paper;
		this.taken = new ArrayList<>(taken);
		this.recipientKnown = !taken.isEmpty();
		if (!paper.sheets().isEmpty()) {
			counterparts();
			window();
			head();
			paper.sheets().forEach(this::foot);
			holders();
			claims.forEach(this::weigh);
		}
	}

	/** The name that most speaks for. */
	Optional<PrintedName> name() {
		return chosen().map(Claim::name);
	}

	/**
	 * Whether something shows that it is the sender's, and nothing that another's is.
	 */
	boolean certain() {
		return chosen()
			.filter((best) -> (best.decisive() || (!best.foot() && !best.proofs().isEmpty())) && !best.name().cut()
					&& !FirmNames.onlyForm(best.name().text())
					&& claims.stream().noneMatch((other) -> contests(other, best)))
			.isPresent();
	}

	/** The block below the sender's line above the window; empty without one. */
	List<Segment> recipient() {
		return recipient;
	}

	/** What stands with the name that was chosen. */
	List<Segment> own() {
		return chosen()
			.map((best) -> claims.stream()
				.filter((claim) -> claim.name().same(best.name()))
				.flatMap((claim) -> claim.block().stream())
				.toList())
			.orElse(List.of());
	}

	private static boolean contests(Claim other, Claim best) {
		boolean decided = best.proofs().contains(Proof.FOOT) && !other.decisive();
		return !other.name().same(best.name()) && !other.proofs().isEmpty() && !within(other, best) && !decided
				&& !(best.weight() > 1 && other.weak())
				&& !(best.decisive() && !other.decisive() && !other.name().firm());
	}

	/** A shorter name of the same firm contests nothing. */
	private static boolean within(Claim other, Claim best) {
		String one = Token.joined(FirmNames.withoutForm(other.name().text()));
		String two = Token.joined(FirmNames.withoutForm(best.name().text()));
		return one.length() > 3 && (two.startsWith(one) || one.startsWith(two));
	}

	private Optional<Claim> chosen() {
		return claims.stream()
			.max(Comparator.comparingInt(Claim::weight)
				.thenComparing((Claim claim) -> claim.name().firm())
				.thenComparing((Claim claim) -> -claims.indexOf(claim)))
			.map(this::fuller);
	}

	/** The same firm with its legal form, where the head leaves it out. */
	private Claim fuller(Claim claim) {
		return claims.stream()
			.filter((other) -> other.name().firm() && !claim.name().firm() && within(claim, other))
			.max(Comparator.comparingInt(Claim::weight))
			.orElse(claim);
	}

	private Sheet first() {
		return paper.sheets().get(0);
	}

	/** Whom the goods go to is neither seller nor buyer. */
	private void counterparts() {
		for (Segment line : paper.segments()) {
			if (Words.COUNTERPARTS.contains(line.text())) {
				taken.addAll(chain(line, LINES, GAP));
			}
		}
	}

	/** Firm, street and place in one line, and right below it whom the letter is for. */
	private void window() {
		for (Segment line : first().segments()) {
			if (line.box().y() < HALF && senderLine(line) && !taken.contains(line)) {
				var block = new ArrayList<Segment>();
				first().below(line.box(), WINDOW_GAP).filter((next) -> !taken.contains(next)).ifPresent((next) -> {
					block.add(next);
					block.addAll(chain(next, LINES, GAP));
				});
				boolean letter = block.stream().anyMatch((below) -> Contacts.place(below.text()))
						&& block.stream().noneMatch((below) -> Contacts.reached(below.text()));
				if (letter && Math.abs(block.get(0).box().x() - line.box().x()) < 0.05) {
					recipient.addAll(block);
				}
			}
		}
	}

	private static boolean senderLine(Segment line) {
		List<String> parts = FirmNames.parts(line.text());
		String name = parts.get(0);
		boolean number = name.chars().anyMatch(Character::isDigit) && !Words.LEGAL_FORMS.ends(name);
		return parts.size() > 1 && Contacts.place(line.text()) && !Contacts.place(name) && !number
				&& name.chars().filter(Character::isLetter).count() > 2 && !NameLines.street(name + " 1");
	}

	private void head() {
		List<Row> rows = first().rows().stream().limit(HEAD).filter((row) -> row.box().y() < HALF).toList();
		for (PrintedName name : new NameLines(paper).in(rows)) {
			if (name.segments().stream().noneMatch((part) -> taken.contains(part) || recipient.contains(part))) {
				var block = new ArrayList<>(name.segments());
				if (!senderLine(name.first())) {
					block.addAll(chain(name.segments().get(name.segments().size() - 1), LINES, GAP));
				}
				boolean inside = claims.stream().anyMatch((above) -> above.block().contains(name.first()));
				if (!addressed(name, block) && (!inside || name.firm())) {
					claims.removeIf((above) -> above.block().contains(name.first()) && !above.name().firm());
					claims.add(new Claim(name, block, false));
				}
			}
		}
	}

	private boolean addressed(PrintedName name, List<Segment> block) {
		List<Segment> above = first().segments()
			.stream()
			.filter((other) -> first().below(other.box(), GAP).filter(name.first()::equals).isPresent())
			.toList();
		return block.stream().anyMatch((line) -> Contacts.addressed(line.text()))
				|| above.stream().anyMatch((line) -> Contacts.addressed(line.text()));
	}

	/** What stands below a line, each right below the one before. */
	private List<Segment> chain(Segment from, int most, double gap) {
		var chain = new ArrayList<Segment>();
		Box box = from.box();
		for (int lines = 0; lines < most; lines++) {
			Optional<Segment> next = paper.sheet(from).below(box, gap);
			if (next.isEmpty() || taken.contains(next.get()) || Words.TITLES.contains(next.get().text())) {
				break;
			}
			chain.add(next.get());
			box = next.get().box();
		}
		return chain;
	}

	/** Firms in the last lines of a page, with what the law wants of them. */
	private void foot(Sheet sheet) {
		for (Row row : sheet.rows()) {
			if (row.box().y() < FOOT) {
				continue;
			}
			for (Segment segment : row.segments()) {
				String name = footName(segment.text());
				if (name != null && !taken.contains(segment)) {
					var block = new ArrayList<>(List.of(segment));
					block.addAll(chain(segment, LINES, GAP));
					claims.add(new Claim(new PrintedName(List.of(segment), name, false), block, true));
				}
			}
		}
	}

	private static @Nullable String footName(String text) {
		String name = FirmNames.in(text);
		boolean prose = Token.of(name).size() > 9 || Contacts.bank(name);
		return (!prose && Words.LEGAL_FORMS.ends(name) && !FirmNames.onlyForm(name) && !FirmNames.nobody(name)
				&& text.startsWith(name)) ? name : null;
	}

	/** Who the account belongs to that the money is to be sent to. */
	private void holders() {
		for (Segment segment : paper.segments()) {
			var match = HOLDER.matcher(segment.text());
			if (match.matches() && !taken.contains(segment) && match.group(1) != null) {
				String name = FirmNames.in(match.group(1));
				var claim = new Claim(new PrintedName(List.of(segment), name, false), List.of(segment), true);
				claim.proofs().add(Proof.HOLDER);
				claims.add(claim);
			}
		}
	}

	private void weigh(Claim claim) {
		PrintedName name = claim.name();
		if (claim.foot() && claim.block().stream().anyMatch((line) -> Contacts.registered(line.text()))
				|| !claim.foot() && footed(name)) {
			claim.proofs().add(Proof.FOOT);
		}
		if (!claim.foot() && claim.block().stream().anyMatch((line) -> Contacts.register(line.text()))) {
			claim.proofs().add(Proof.REGISTER);
		}
		if (!claim.foot() && senderLine(name.first())) {
			claim.proofs().add(Proof.SENDER_LINE);
		}
		if (domains().stream().anyMatch((domain) -> Contacts.called(domain, name.text()))) {
			claim.proofs().add(Proof.DOMAIN);
		}
		if (claim.block()
			.stream()
			.anyMatch((line) -> Contacts.reached(line.text()) || claim.foot() && Contacts.place(line.text()))) {
			claim.proofs().add(Proof.CONTACT);
		}
		if (claim.block().stream().anyMatch((line) -> !Vat.find(line.text()).isEmpty()) && onlyVat(claim)) {
			claim.proofs().add(Proof.VAT);
		}
		if (!claim.foot() && (recipientKnown || !recipient.isEmpty()) && name.firm()) {
			claim.proofs().add(Proof.RECIPIENT_ELSEWHERE);
		}
	}

	/** Whether the foot of a page names the firm beside what the law wants of it. */
	private boolean footed(PrintedName name) {
		return paper.sheets().stream().anyMatch((sheet) -> {
			List<Segment> foot = sheet.segments().stream().filter((segment) -> segment.box().y() >= FOOT).toList();
			return foot.stream()
				.anyMatch(
						(segment) -> name.same(new PrintedName(List.of(segment), FirmNames.in(segment.text()), false)))
					&& foot.stream().anyMatch((segment) -> Contacts.registered(segment.text()));
		});
	}

	private List<String> domains() {
		return paper.segments()
			.stream()
			.filter((segment) -> !taken.contains(segment) && !recipient.contains(segment))
			.flatMap((segment) -> Contacts.domains(segment.text()).stream())
			.toList();
	}

	/** Whether no VAT id stands elsewhere but with the recipient. */
	private boolean onlyVat(Claim claim) {
		return paper.segments()
			.stream()
			.filter((segment) -> !claim.block().contains(segment) && !taken.contains(segment)
					&& !recipient.contains(segment))
			.allMatch((segment) -> Vat.find(segment.text()).isEmpty());
	}

	/** What speaks for a name, the most telling first. */
	private enum Proof {

		/** The foot of a page names the firm with its register or tax number. */
		FOOT(4),
		/** The account to pay to is its. */
		HOLDER(4),
		/** It stands in the line above the window. */
		SENDER_LINE(4),
		/** It stands with the number of its register. */
		REGISTER(3),
		/** A mail or web address is called like it. */
		DOMAIN(3),
		/** Telephone, mail or web stand with it, in a foot also a place. */
		CONTACT(2),
		/** The only VAT id stands with it. */
		VAT(2),
		/** It is a firm, and the recipient stands elsewhere. */
		RECIPIENT_ELSEWHERE(1);

		private final int weight;

		Proof(int weight) {
			this.weight = weight;
		}

	}

	private record Claim(PrintedName name, List<Segment> block, boolean foot, Set<Proof> proofs) {

		Claim(PrintedName name, List<Segment> block, boolean foot) {
			this(name, block, foot, EnumSet.noneOf(Proof.class));
		}

		int weight() {
			return proofs.stream().mapToInt((proof) -> proof.weight).sum();
		}

		boolean decisive() {
			return proofs.stream().anyMatch((proof) -> proof.weight > 2);
		}

		boolean weak() {
			return proofs.stream().allMatch((proof) -> proof == Proof.RECIPIENT_ELSEWHERE);
		}

		@Override
		public String toString() {
			return "Claim[" + proofs + "]";
		}
	}

}
