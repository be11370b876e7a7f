package io.dromedary.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What tells a document from all others, whatever file it came in. Normalised texts, and
 * personal data: they are kept as keyed digests.
 *
 * @param keys each alone says which document it is; none where its number, its year or
 * its sender is not known
 * @param kind tells documents of one key apart; null where it is not known, then it may
 * be of any kind
 * @param then what becomes of a second one
 */
public record Identity(List<Key> keys, @Nullable String kind, Sender sender, Sameness.Then then) {

	/**
	 * Says which document it is.
	 *
	 * @param whole whether it says all of the number; two that have a key in common are
	 * perhaps the same where it is whole for one of them
	 * @param member tells documents of one key apart like the kind: who of a group sent
	 * it; null where nobody says, then it may be any
	 */
	public record Key(String text, boolean whole, @Nullable String member) {

		@Override
		public String toString() {
			return "Key[" + whole + "]";
		}

	}

	/**
	 * Who sent it.
	 *
	 * @param codes each alone says who it is; two that share none are not the same
	 * @param names the same where one of the two has no code
	 * @param code VAT number or tax code as it is delivered; null where it is not known
	 * @param name as it is delivered; null where it is not known
	 * @param accounts to pay to, each once; none where nobody asks
	 * @param group the one of its codes that others may have, too; null where all say who
	 * it is
	 */
	public record Sender(List<String> codes, List<String> names, @Nullable String code, @Nullable String name,
			List<Account> accounts, @Nullable Group group) {

		public Sender {
			codes = List.copyOf(codes);
			names = List.copyOf(names);
			accounts = List.copyOf(accounts);
		}

		@Override
		public String toString() {
			return "Sender";
		}

	}

	/**
	 * The VAT number of a sender that has another tax code: perhaps that of a group of
	 * firms (Directive 2006/112/EC, article 11).
	 *
	 * @param member its own tax code
	 */
	public record Group(String code, String member) {

		@Override
		public String toString() {
			return "Group";
		}

	}

	/**
	 * An account to pay to.
	 *
	 * @param field that it stands in, or the name of a cell
	 */
	public record Account(String field, String number) {

		@Override
		public String toString() {
			return "Account[" + field + "]";
		}

	}

	public Identity {
		keys = List.copyOf(keys);
	}

	@Override
	public String toString() {
		return "Identity[" + keys.size() + " keys]";
	}

}
