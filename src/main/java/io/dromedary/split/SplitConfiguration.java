package io.dromedary.split;

import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dromedary.document.DocumentTypes;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Store;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SplitSettings.class)
class SplitConfiguration {

	@Bean
	Containers containers(DocumentTypes types) {
		return new Containers(List.of(new ZipOpener(), new TnefOpener(), new MsgOpener(types), new CmsOpener(),
				new MimeOpener(types)));
	}

	@Bean
	Split split(Containers containers, Store store, Ledger ledger, SplitSettings settings) {
		return new Split(containers, store, ledger, settings);
	}

}
