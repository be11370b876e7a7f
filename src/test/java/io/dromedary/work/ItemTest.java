package io.dromedary.work;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import io.dromedary.ledger.Stage;
import io.dromedary.ledger.Step;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ItemTest {

	@Test
	void aRowKeepsTheBareNameOfTheStep() {
		String row = "{\"documentId\":\"d1\",\"run\":2,\"step\":\"to-folder\",\"stage\":\"ASSESSMENT\",\"attempts\":1}";
		JacksonSerializer rows = new JacksonSerializer();
		Item item = rows.deserialize(Item.class, row.getBytes(StandardCharsets.UTF_8));
		assertThat(item).isEqualTo(new Item("d1", 2, Step.to("folder"), Stage.ASSESSMENT, 1));
		assertThat(rows.serialize(item)).asString(StandardCharsets.UTF_8).isEqualTo(row);
		assertThat(item.key()).isEqualTo("d1/2/to-folder");
	}

	@Test
	void aRowThatIsOnItsWayToTargetsKeepsItsKeyAndIsNotCalledBack() {
		JacksonSerializer rows = new JacksonSerializer();
		Item begun = new Item("d1", 2, Step.READ, Stage.DOCUMENT, 1);
		Item moved = begun.towards(List.of(Step.to("folder"), Step.to("database")), Stage.ASSESSMENT);
		assertThat(rows.deserialize(Item.class, rows.serialize(moved))).isEqualTo(moved);
		assertThat(moved.key()).isEqualTo(begun.key());
		assertThat(moved.outward()).isTrue();
		assertThat(begun.outward()).isFalse();
	}

}
