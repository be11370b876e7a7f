package io.dromedary.ledger;

import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcDoorNotes implements DoorNotes {

	private final JdbcClient jdbc;

	JdbcDoorNotes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<String> find(String key) {
		return jdbc.sql("select note from door_note where note_key = ?").param(key).query(String.class).optional();
	}

	@Override
	public void keep(String key, String note) {
		int updated = jdbc.sql("update door_note set note = ? where note_key = ?").params(note, key).update();
		if (updated == 0) {
			try {
				jdbc.sql("insert into door_note (note_key, note) values (?, ?)").params(key, note).update();
			}
			catch (DuplicateKeyException ex) {
				// another process has noted the same at the same time: its note is as
				// true
			}
		}
	}

}
