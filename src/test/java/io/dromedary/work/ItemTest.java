package io.dromedary.work;

import java.nio.charset.StandardCharsets;

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

}
