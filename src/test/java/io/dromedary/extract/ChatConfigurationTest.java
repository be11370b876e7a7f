package io.dromedary.extract;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ChatConfigurationTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(ChatConfiguration.class);

	@Test
	void noModelIsUsedUnlessOneIsSet() {
		this.runner.withPropertyValues("dromedary.extract.base-url=")
			.run((context) -> assertThat(context).doesNotHaveBean(ChatFieldFinder.class)
				.hasSingleBean(ModelPorts.class));
	}

	@Test
	void theModelThatIsSetIsUsed() {
		this.runner.withPropertyValues("dromedary.extract.base-url=http://127.0.0.1:1/v1").run((context) -> {
			assertThat(context).hasSingleBean(ChatFieldFinder.class);
			assertThat(context.getBean(ChatSettings.class).slots()).isEqualTo(1);
		});
	}

}
