package io.dromedary.split;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Results;
import io.dromedary.document.Separator;
import io.dromedary.guard.Guard;
import io.dromedary.home.Home;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Requests;
import io.dromedary.ledger.Separation;
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
		return new Split(containers, store, ledger, new Unwanted(requests), settings, guard);
	}

	/** Without anybody who notices them, all files stay whole. */
	@Bean
	Separate separate(ObjectProvider<Separator> separator, Separation separation, Containers containers, Store store,
			Ledger ledger, ObjectProvider<Results> results, Requests requests, SplitSettings settings, Guard guard,
			Home home) {
		return new Separate(separator.getIfAvailable(() -> (transcript) -> List.of()), separation, containers, store,
				ledger, results.getIfAvailable(() -> Results.NONE), new Unwanted(requests), settings, guard,
				new Scratch(home.scratch()));
	}

}
