package io.dromedary.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns that say where a document came from and what was asked for. */
class Origins {

	private final JdbcClient jdbc;

	private final Seals seals;

	Origins(JdbcClient jdbc, Seals seals) {
		this.jdbc = jdbc;
		this.seals = seals;
	}

	Origin origin(ResultSet row, String name) throws SQLException {
		String id = row.getString("id");
		return new Origin(row.getString("channel"), row.getString("route"), name, seals.open(id, row.getString("path")),
				row.getTimestamp("received_at").toInstant(), seals.open(id, row.getString("message_id")),
				seals.open(id, row.getString("sender")), seals.open(id, row.getString("subject")));
	}

	Instructions instructions(ResultSet row) throws SQLException {
		Wishes said = Json.value(seals.open(row.getString("id"), row.getString("instructions")), Wishes.class);
		Wishes wishes = (said != null) ? said : Wishes.NONE;
		return new Instructions(row.getString("requested_type"), wishes.deliverTo(), wishes.metadata(),
				row.getInt("priority"));
	}

	/** A mail that came as a file says itself who sent it, once it is split. */
	void came(Entry mail, List<Part> parts) {
		if (mail.origin().messageId() == null && mail.origin().sender() == null) {
			parts.stream()
				.flatMap((part) -> Stream.ofNullable(part.origin()))
				.findFirst()
				.ifPresent((origin) -> came(mail.id(), origin));
		}
	}

	private void came(String id, Origin origin) {
		jdbc.sql("update document set message_id = ?, sender = ?, subject = ? where id = ?")
			.params(Arrays.asList(seals.seal(id, origin.messageId()), seals.seal(id, origin.sender()),
					seals.seal(id, origin.subject()), id))
			.update();
	}

	static @Nullable String wishes(Instructions asked) {
		boolean none = asked.deliverTo().isEmpty() && asked.metadata().isEmpty();
		return none ? null : Json.text(new Wishes(asked.deliverTo(), asked.metadata()));
	}

	/** The instructions that have no column of their own. */
	private record Wishes(List<String> deliverTo, Map<String, String> metadata) {

		static final Wishes NONE = new Wishes(List.of(), Map.of());

	}

}
