package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a paper that names no sender: of the names at its head, in the line above its
 * window, in its footer and at its bank account the one that most speaks for.
 */
final class Sender {

	private static final int HEAD = 14;

	private static final double FOOT = 0.82;

	private static final int LONGEST = 300;

	private static final double HALF = 0.5;

	private static final WordedPattern HOLDER = WordedPattern
		.of("(?iu).*?(?:titulaire(?: du compte)?|kontoinhaber(?:in)?|account (?:holder|name)|beneficiary|"
				+ "bénéficiaire|beneficiario|intestat(?:o|ario)(?: a)?|intestatario conto|titular(?: de la cuenta)?|"
				+ "zahlungsempfänger|begünstigter)\\s*:\\s*(\\p{L}[^:]{2,60}?)\\s*(?:\\b(?:IBAN|BIC)\\b.*)?", "titula",
				"kontoinhaber", "account", "benefici", "bénéfici", "intestat", "zahlungsempfänger", "begünstigter");

	private final Paper paper;

	private final boolean recipientKnown;

	private final Addressees addressees;

	private final List<Claim> claims = new ArrayList<>();

	/** Of all addresses of mail and in the web but the recipient's. */
	private final List<String> domains;

	private final Optional<Claim> chosen;

	/** What the foot of a page names beside what the law wants of a firm. */
	private final List<PrintedName> footed;

	/**
	 * @param taken what belongs to another party
	 */
	Sender(Paper paper, List<Segment> taken) {
		this.paper = paper;
		this.addressees = new Addressees(paper, taken);
		this.recipientKnown = !taken.isEmpty() || !addressees.window().isEmpty();
		this.domains = paper.segments()
			.stream()
			.filter((segment) -> !addressees.hold(segment))
			.flatMap((segment) -> Contacts.domains(segment.text()).stream())
			.toList();
		this.footed = paper.sheets().stream().flatMap(Sender::footed).toList();
		if (!paper.sheets().isEmpty()) {
			head();
			paper.sheets().forEach(this::foot);
			holders();
			claims.forEach(this::weigh);
		}
		this.chosen = mostTelling();
	}

	/** The name that most speaks for. */
	Optional<PrintedName> name() {
		return chosen.map(Claim::name);
	}

	/**
	 * Whether something shows that it is the sender's, and nothing that another's is.
	 */
	boolean certain() {
		return chosen
			.filter((best) -> (best.decisive() || (!best.foot() && !best.proofs().isEmpty())) && !best.name().cut()
					&& !FirmNames.onlyForm(best.name().text()) && !onlyParty(best)
					&& claims.stream().noneMatch((other) -> other.contests(best)))
			.isPresent();
	}

	/**
	 * Whether it is the only name and nothing but its tax number stands with it: so
	 * stands a recipient too, below a letterhead that is a picture.
	 */
	private boolean onlyParty(Claim best) {
		return !recipientKnown && !addressees.named() && best.proofs().stream().allMatch(Claim.Proof.VAT::equals)
				&& claims.stream().allMatch((other) -> other.proofs().isEmpty() || other.name().same(best.name()));
	}

	/**
	 * Whether the line right below it, which looks the same, may be the rest of its name,
	 * and nothing else of the paper says that it is all of it.
	 */
	boolean perhapsLonger() {
		return chosen
			.filter((best) -> !best.foot() && !best.proofs().contains(Claim.Proof.FOOT)
					&& !best.proofs().contains(Claim.Proof.SENDER_LINE) && !domains.contains(plain(best.name()))
					&& new NameRest(paper).mayFollow(best.name()))
			.isPresent();
	}

	private static String plain(PrintedName name) {
		return Token.joined(FirmNames.withoutForm(name.text()));
	}

	/** The block below the sender's line above the window; empty without one. */
	List<Segment> recipient() {
		return addressees.window();
	}

	/** What stands with the name that was chosen. */
	List<Segment> own() {
		return chosen
			.map((best) -> claims.stream()
				.filter((claim) -> claim.name().same(best.name()))
				.flatMap((claim) -> claim.block().stream())
				.toList())
			.orElse(List.of());
	}

	private Optional<Claim> mostTelling() {
		return claims.stream()
			.max(Comparator.comparingInt(Claim::weight)
				.thenComparing((Claim claim) -> claim.name().firm())
				.thenComparing((Claim claim) -> -claims.indexOf(claim)))
			.map(this::fuller);
	}

	/** The same firm with its legal form, where the head leaves it out. */
	private Claim fuller(Claim claim) {
		return claims.stream()
			.filter((other) -> other.name().firm() && !claim.name().firm() && claim.within(other))
			.max(Comparator.comparingInt(Claim::weight))
			.orElse(claim);
	}

	private void head() {
		List<Row> rows = paper.sheets()
			.get(0)
			.rows()
			.stream()
			.limit(HEAD)
			.filter((row) -> row.box().y() < HALF)
			.toList();
		for (PrintedName name : new NameLines(paper).in(rows)) {
			if (name.segments().stream().noneMatch(addressees::hold)) {
				var block = new ArrayList<>(name.segments());
				if (!Addressees.senderLine(name.first())) {
					block.addAll(addressees.block(name.segments().get(name.segments().size() - 1)));
				}
				boolean inside = claims.stream().anyMatch((above) -> above.block().contains(name.first()));
				if (!addressees.salute(name, block) && (!inside || name.firm())) {
					claims.removeIf((above) -> above.block().contains(name.first()) && !above.name().firm());
					claims.add(new Claim(name, block, false));
				}
			}
		}
	}

	/** Firms in the last lines of a page, with what the law wants of them. */
	private void foot(Sheet sheet) {
		for (Row row : sheet.rows()) {
			if (row.box().y() < FOOT) {
				continue;
			}
			for (Segment segment : row.segments()) {
				String name = footName(segment.text());
				if (name != null && !addressees.hold(segment)) {
					var block = new ArrayList<>(List.of(segment));
					block.addAll(addressees.block(segment));
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
			boolean announced = segment.text().length() <= LONGEST && segment.text().indexOf(':') > 0
					&& HOLDER.mayMatch(segment.text());
			var match = HOLDER.matcher(segment.text());
			if (announced && match.matches() && !addressees.hold(segment) && match.group(1) != null) {
				String name = FirmNames.in(match.group(1));
				var claim = new Claim(new PrintedName(List.of(segment), name, false), List.of(segment), true);
				claim.proofs().add(Claim.Proof.HOLDER);
				claims.add(claim);
			}
		}
	}

	private void weigh(Claim claim) {
		PrintedName name = claim.name();
		if (claim.foot() && claim.block().stream().anyMatch((line) -> Contacts.registered(line))
				|| !claim.foot() && footed.stream().anyMatch(name::same)) {
			claim.proofs().add(Claim.Proof.FOOT);
		}
		if (!claim.foot() && claim.block().stream().anyMatch((line) -> line.has(Contacts.Trait.REGISTER))) {
			claim.proofs().add(Claim.Proof.REGISTER);
		}
		if (!claim.foot() && Addressees.senderLine(name.first())) {
			claim.proofs().add(Claim.Proof.SENDER_LINE);
		}
		if (domains.stream().anyMatch((domain) -> Contacts.called(domain, name.text()))) {
			claim.proofs().add(Claim.Proof.DOMAIN);
		}
		if (claim.block()
			.stream()
			.anyMatch((line) -> line.has(Contacts.Trait.REACHED) || claim.foot() && line.has(Contacts.Trait.PLACE))) {
			claim.proofs().add(Claim.Proof.CONTACT);
		}
		if (claim.block().stream().anyMatch((line) -> !line.spans(FieldKind.VAT).isEmpty()) && onlyVat(claim)) {
			claim.proofs().add(Claim.Proof.VAT);
		}
		if (!claim.foot() && recipientKnown && name.firm()) {
			claim.proofs().add(Claim.Proof.RECIPIENT_ELSEWHERE);
		}
	}

	private static Stream<PrintedName> footed(Sheet sheet) {
		List<Segment> foot = sheet.segments().stream().filter((segment) -> segment.box().y() >= FOOT).toList();
		return foot.stream().noneMatch((segment) -> Contacts.registered(segment)) ? Stream.of() : foot.stream()
			.map((segment) -> new PrintedName(List.of(segment), FirmNames.in(segment.text()), false));
	}

	/** Whether no VAT id stands elsewhere but with the recipient. */
	private boolean onlyVat(Claim claim) {
		return paper.segments()
			.stream()
			.filter((segment) -> !claim.block().contains(segment) && !addressees.hold(segment))
			.allMatch((segment) -> segment.spans(FieldKind.VAT).isEmpty());
	}

}
