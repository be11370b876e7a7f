package io.dromedary.split;

import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dromedary.document.DocumentTypes;
import io.dromedary.guard.Guard;
import io.dromedary.home.Home;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Requests;
import io.dromedary.ledger.Store;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SplitSettings.class)
class SplitConfiguration {

	@Bean
	Containers containers(DocumentTypes types, Home home, Guard guard) {
		Scratch scratch = new Scratch(home.scratch());
		return new Containers(List.of(new ZipOpener(scratch), new PortfolioOpener(scratch), new TnefOpener(scratch),
				new MsgOpener(types, scratch), new CmsOpener(scratch), new MimeOpener(types)), guard);
	}

	@Bean
	Split split(Containers containers, Store store, Ledger ledger, Requests requests, SplitSettings settings,
			Guard guard) {
		return new Split(containers, store, ledger, requests, settings, guard);
	}

}
