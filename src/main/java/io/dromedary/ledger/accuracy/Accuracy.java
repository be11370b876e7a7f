package io.dromedary.ledger.accuracy;

import java.util.List;

import io.dromedary.ledger.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts by type, field and finder; each document is counted once. */
public class Accuracy implements Figures {

	/**
	 * So many of the latest documents are looked at: a sample, where many come at once.
	 */
	private static final int LATEST = 200;

	private final JdbcClient jdbc;

	private final Transactions transactions;

	/**
	 * Over the database of the ledger.
	 * @param jdbc of that database
	 * @param transactions of that database
	 */
	public Accuracy(JdbcClient jdbc, Transactions transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	/** The latest documents that were delivered and are not counted yet. */
	public List<String> fresh() {
		return jdbc.sql("""
				select latest.id from (
				  select id from document where status = 'delivered' order by id desc limit :latest) latest
				left join compared on compared.document_id = latest.id
				where compared.document_id is null order by latest.id""")
			.param("latest", LATEST)
			.query(String.class)
			.list();
	}

	/** Counts a document; nothing where it was counted before. */
	public void count(String id, List<Figure> figures) {
		transactions.durably(() -> {
			boolean first = jdbc.sql("""
					insert into compared (document_id)
					select id from document where id = :id and status <> 'erased'
					  and not exists (select 1 from compared where document_id = :id)""").param("id", id).update() == 1;
			if (first) {
				figures.forEach(this::add);
			}
			return first;
		});
	}

	private void add(Figure figure) {
		int updated = jdbc.sql("""
				update accuracy set agreed = agreed + :agreed, differed = differed + :differed,
				  missing = missing + :missing
				where type = :type and field = :field and finder = :finder""").paramSource(figure).update();
		if (updated == 0) {
			jdbc.sql("""
					insert into accuracy (type, field, finder, agreed, differed, missing)
					values (:type, :field, :finder, :agreed, :differed, :missing)""").paramSource(figure).update();
		}
	}

	@Override
	public List<Figure> figures() {
		return jdbc
			.sql("select type, field, finder, agreed, differed, missing from accuracy order by type, field, finder")
			.query((row, number) -> new Figure(row.getString(1), row.getString(2), row.getString(3), row.getLong(4),
					row.getLong(5), row.getLong(6)))
			.list();
	}

}
