package io.dromedary.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.document.Origin;
import io.dromedary.home.OneWriter;
import io.dromedary.ledger.hook.HookLedger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger for those who test how others are told of what is in it. */
public final class Told implements AutoCloseable {

	private final HikariDataSource pool = new HikariDataSource();

	private final Store store;

	private final LedgerParts parts;

	private Told(String url, String username, Path folder) {
		pool.setJdbcUrl(url);
		pool.setUsername(username);
		pool.setMaximumPoolSize(8);
		OneWriter.apply(pool);
		LedgerConfiguration.migrate(pool, url);
		try {
			store = new FolderStore(folder.resolve("store"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		DataSource dataSource = pool;
		parts = new LedgerParts(JdbcClient.create(dataSource), Clock.systemUTC(), store, new Transactions(dataSource),
				List::of);
	}

	/** In an embedded database. */
	public static Told in(Path folder) {
		return new Told(
				"jdbc:h2:file:" + folder.toAbsolutePath().resolve("ledger") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000", "sa",
				folder);
	}

	/** In PostgreSQL, perhaps beside others that have the same store. */
	public static Told at(String url, Path folder) {
		return new Told(url, "postgres", folder);
	}

	public HookLedger hooks() {
		return parts.hooks();
	}

	/** A content comes in; the same once more is a duplicate. */
	public Entry arrive(String key, String text) {
		try {
			var content = store.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
			return parts.ledger((entry, step, stage) -> {
			}).arrive(Incoming.of(key, new Origin("folder", "test", key, key, Instant.now()), content)).entry();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		pool.close();
	}

}
