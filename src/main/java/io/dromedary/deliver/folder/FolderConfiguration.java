package io.dromedary.deliver.folder;

import java.time.Duration;

import io.dromedary.csv.CsvNotation;
import io.dromedary.deliver.Payload;
import io.dromedary.document.DocumentTypes;
import io.dromedary.ledger.Ledger;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ CsvSettings.class, FolderSettings.class })
class FolderConfiguration {

	@Bean
	ResultsFolder resultsFolder(FolderSettings settings, Payload payload, Ledger ledger, Spreadsheets spreadsheets) {
		return new ResultsFolder(settings, payload, ledger, spreadsheets);
	}

	@Bean
	CsvNotation csvNotation(CsvSettings settings) {
		return CsvNotation.of(settings.locale());
	}

	@Bean(initMethod = "start", destroyMethod = "stop")
	Spreadsheets spreadsheets(FolderSettings settings, CsvNotation notation, DocumentTypes types) {
		return new Spreadsheets(settings.path(), notation, types, Duration.ofSeconds(1));
	}

	@Bean
	@Order(21)
	FolderCheck folderCheck(DocumentTypes types, FolderSettings settings) {
		return new FolderCheck(types, settings);
	}

}
