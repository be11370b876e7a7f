package io.dromedary.intake;

import io.dromedary.home.Language;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Store;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FolderSettings.class)
class IntakeConfiguration {

	@Bean
	Intake intake(Store store, Ledger ledger, Sorter sorter) {
		return new Intake(store, ledger, sorter);
	}

	@Bean
	Doorkeeper doorkeeper() {
		return new Doorkeeper();
	}

	@Bean
	Settling settling(FolderSettings settings) {
		return new Settling(settings, System::nanoTime);
	}

	@Bean
	FolderFilter folderFilter(Settling settling) {
		return new FolderFilter(settling);
	}

	@Bean
	Folder folder(FolderSettings settings, Settling settling, Ledger ledger, Language language,
			ObjectProvider<CamelContext> camel) {
		return new Folder(settings, settling, ledger, language.forSystem(), camel::getObject);
	}

}
