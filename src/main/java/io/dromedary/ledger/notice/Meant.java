package io.dromedary.ledger.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.ledger.notice.NoticeRow.Means;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which documents messages are about. A message means all that is in the file or the mail
 * that it names: all invoices of a lot, what was signed. Two files of one name are told
 * apart by the hash, where the message has it, else not at all.
 */
class Meant {

	/**
	 * Documents that are named by a key; of a duplicate, the first. H2 takes no index for
	 * an "or".
	 */
	private static final String NAMED = Stream.of("file_key", "mail_key", "sha256")
		.map((column) -> """
				select case when d.status = 'duplicate' then d.duplicate_of else d.id end, d.file_key, d.mail_key, d.sha256
				from document d where d.%s in (:keys) and d.status <> 'erased'"""
			.formatted(column))
		.collect(Collectors.joining(" union ", "", " limit " + Notices.MOST));

	/** All documents in these that hold no others. */
	private static final String INSIDE = """
			with recursive inside (above, id, container, status, duplicate_of) as (
			  select d.id, d.id, d.container, d.status, d.duplicate_of from document d where d.id in (:ids)
			  union all
			  select i.above, d.id, d.container, d.status, d.duplicate_of from document d
			    join inside i on d.parent = i.id where i.container)
			select above, case when status = 'duplicate' then duplicate_of else id end from inside
			where not container and status <> 'erased' limit %d""".formatted(10 * Notices.MOST);

	private static final String DUPLICATES = "select id from document where duplicate_of = ? and status = 'duplicate' "
			+ "order by id limit " + Notices.MOST;

	/** Documents, and the files and mails around each. */
	private static final String AROUND = """
			with recursive around (id, parent, file_key, mail_key, sha256) as (
			  select d.id, d.parent, d.file_key, d.mail_key, d.sha256 from document d where d.id in (:ids)
			  union all
			  select d.id, d.parent, d.file_key, d.mail_key, d.sha256 from document d join around a on d.id = a.parent)
			select distinct file_key, mail_key, sha256 from around limit %d""".formatted(Notices.MOST);

	private final JdbcClient jdbc;

	private final Function<Collection<String>, List<NoticeRow>> with;

	/**
	 * @param with all messages that name one of these keys
	 */
	Meant(JdbcClient jdbc, Function<Collection<String>, List<NoticeRow>> with) {
		this.jdbc = jdbc;
		this.with = with;
	}

	/**
	 * A message with the documents that it may be about, and the files in which they are.
	 */
	record Found(KnownNotice notice, Set<String> perhaps) {
	}

	/** The documents that have each key. */
	private record Named(Map<String, Set<String>> files, Map<String, Set<String>> inside) {

		Set<String> with(Collection<String> keys) {
			Set<String> all = new TreeSet<>();
			keys.forEach((key) -> all.addAll(files.getOrDefault(key, Set.of())));
			return all;
		}

	}

	/** By what messages may name a document. */
	Set<String> keys(String id) {
		Set<String> keys = new HashSet<>();
		List<String> ids = new ArrayList<>(jdbc.sql(DUPLICATES).param(id).query(String.class).list());
		ids.add(id);
		jdbc.sql(AROUND).param("ids", ids).query((row) -> {
			for (int column = 1; column <= 3; column++) {
				String key = row.getString(column);
				if (key != null && !key.isEmpty()) {
					keys.add(key);
				}
			}
		});
		return keys;
	}

	List<Found> by(List<NoticeRow> rows) {
		Map<String, Set<String>> sent = sent(rows);
		Set<String> keys = new TreeSet<>();
		sent.values().forEach(keys::addAll);
		rows.forEach((row) -> Stream.of(Means.FILE, Means.HASH, Means.MAIL)
			.forEach((means) -> keys.addAll(row.digests(means))));
		Named named = named(keys);
		return rows.stream().map((row) -> found(row, named, sent)).toList();
	}

	/**
	 * By the number that SdI gave, the names of the file: some messages have nothing but
	 * the number, and others say which file that is.
	 */
	private Map<String, Set<String>> sent(List<NoticeRow> rows) {
		List<String> numbers = rows.stream()
			.filter((row) -> row.digests(Means.FILE).isEmpty())
			.flatMap((row) -> row.digests(Means.SDI).stream())
			.distinct()
			.toList();
		Map<String, Set<String>> sent = new HashMap<>();
		for (NoticeRow row : with.apply(numbers)) {
			for (String number : row.digests(Means.SDI)) {
				sent.computeIfAbsent(number, (key) -> new TreeSet<>()).addAll(row.digests(Means.FILE));
			}
		}
		return sent;
	}

	private Found found(NoticeRow row, Named named, Map<String, Set<String>> sent) {
		Set<String> exact = named.with(row.digests(Means.HASH));
		exact.addAll(named.with(row.digests(Means.MAIL)));
		if (!exact.isEmpty()) {
			return found(row, exact, Set.of(inside(exact, named)));
		}
		Set<String> names = new TreeSet<>(row.digests(Means.FILE));
		if (names.isEmpty()) {
			row.digests(Means.SDI).forEach((number) -> names.addAll(sent.getOrDefault(number, Set.of())));
		}
		Set<String> files = named.with(names);
		Set<Set<String>> different = new HashSet<>();
		files.forEach((file) -> different.add(inside(Set.of(file), named)));
		return found(row, files, different);
	}

	private static Set<String> inside(Set<String> files, Named named) {
		Set<String> inside = new TreeSet<>();
		files.forEach((file) -> inside.addAll(named.inside().getOrDefault(file, Set.of())));
		return inside;
	}

	/**
	 * @param different what is in each of the files, once
	 */
	private static Found found(NoticeRow row, Set<String> files, Set<Set<String>> different) {
		List<Set<String>> filled = different.stream().filter((inside) -> !inside.isEmpty()).toList();
		Set<String> perhaps = new HashSet<>(files);
		filled.forEach(perhaps::addAll);
		return new Found(row.about((filled.size() == 1) ? List.copyOf(filled.get(0)) : List.of(), filled.size()),
				perhaps);
	}

	private Named named(Set<String> keys) {
		Map<String, Set<String>> files = new HashMap<>();
		if (!keys.isEmpty()) {
			jdbc.sql(NAMED).param("keys", keys).query((row) -> {
				for (int column = 2; column <= 4; column++) {
					String key = row.getString(column);
					if (key != null && keys.contains(key)) {
						files.computeIfAbsent(key, (one) -> new TreeSet<>()).add(row.getString(1));
					}
				}
			});
		}
		List<String> ids = new ArrayList<>(new TreeSet<>(files.values().stream().flatMap(Set::stream).toList()));
		Map<String, Set<String>> inside = new HashMap<>();
		if (!ids.isEmpty()) {
			jdbc.sql(INSIDE).param("ids", ids).query((row) -> {
				inside.computeIfAbsent(row.getString(1), (one) -> new TreeSet<>()).add(row.getString(2));
			});
		}
		return new Named(files, inside);
	}

}
