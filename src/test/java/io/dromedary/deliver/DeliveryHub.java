package io.dromedary.deliver;

import io.dromedary.deliver.files.Puts;
import io.dromedary.deliver.folder.ResultsFolder;
import io.dromedary.deliver.mail.Mails;
import io.dromedary.deliver.paperless.Paperless;
import io.dromedary.deliver.sql.Databases;
import io.dromedary.deliver.webhook.Webhooks;
import io.dromedary.fakes.FakeHub;
import io.dromedary.routes.RouteTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The room {@code deliver} among stand-ins. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = { Webhooks.class, Puts.class, Mails.class, Databases.class, Paperless.class,
		ResultsFolder.class })
@Import({ FakeHub.class, DeliverConfiguration.class, RouteTransactions.class })
class DeliveryHub {

	@Bean
	Samples.Types types() {
		return new Samples.Types();
	}

}
