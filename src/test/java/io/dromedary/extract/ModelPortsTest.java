package io.dromedary.extract;

import java.util.List;

import io.dromedary.fakes.FakeModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModelPortsTest {

	@Test
	void aServerIsToldWithTheSettingThatWouldUseIt() {
		try (FakeModel model = new FakeModel(); FakeModel gone = new FakeModel()) {
			gone.close();
			assertThat(new ModelPorts(List.of(gone.port(), model.port())).look()).singleElement()
				.asString()
				.contains("gpt-oss-20b", "--dromedary.extract.base-url=" + model.url());
			assertThat(model.requests()).isEmpty();
		}
	}

	@Test
	void whatIsNoModelServerIsNotTold() {
		assertThat(ModelPorts.models("<html>")).isEmpty();
		assertThat(ModelPorts.models("{\"data\":[{\"id\":\"a b; rm -rf\"}]}")).isEmpty();
		assertThat(ModelPorts.models("{\"data\":[{\"id\":\"gpt-oss:20b\"}]}")).containsExactly("gpt-oss:20b");
	}

}
