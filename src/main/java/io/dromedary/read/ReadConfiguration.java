package io.dromedary.read;

import java.nio.file.Path;

import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Results;
import io.dromedary.guard.Guard;
import io.dromedary.read.google.KeyFile;
import io.dromedary.read.google.VisionAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;

/** Sets the component up from the settings of the program. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadSettings.class)
class ReadConfiguration {

	@Bean("read-component")
	ReadComponent readComponent(ReadSettings settings, ObjectProvider<Results> results,
			ObjectProvider<DocumentTypes> types, ObjectProvider<Guard> guard, Environment environment) {
		ReadComponent component = new ReadComponent();
		component.setLanguages(settings.languages());
		component.setTessdata(settings.tessdata());
		component.setNativesFolder(settings.nativesFolder());
		component.setEngines(settings.engines());
		component.setMaxBytes(settings.maxSize().toBytes());
		component.setMaxPages(settings.maxPages());
		component.setMaxPixels(settings.maxPixels());
		component.setEngine(settings.engine());
		component.setPaddleModels(settings.paddle().models());
		component.setPdfPasswords(passwords(environment, settings));
		component.setGoogle(google(settings.google(), environment));
		component.setPageTime(settings.pageTime().toMillis());
		component.setResults(results.getIfUnique(() -> Results.NONE));
		component.setTypes(types.getIfUnique());
		component.setGuard(guard.getIfUnique());
		return component;
	}

	/** A list; or a text, one a line, for a comma may belong to a password. */
	private static String passwords(Environment environment, ReadSettings settings) {
		String text = environment.getProperty("dromedary.read.pdf-passwords", "");
		return text + "\n" + String.join("\n", settings.pdfPasswords());
	}

	/** The key from the file of secrets holds at once, not from the next start on. */
	private static VisionAccess google(ReadSettings.Google settings, Environment environment) {
		Path secrets = Path.of(environment.getProperty("dromedary.home", "data"), "secrets");
		return new VisionAccess(settings.url(),
				new KeyFile(secrets.resolve("dromedary.read.google.key"), settings.key()), settings.timeout());
	}

	/**
	 * Says which engine is off. Never part of liveness or readiness: documents wait, or
	 * another engine reads them.
	 */
	@Bean
	HealthIndicator ocrHealthIndicator(ReadComponent component) {
		return () -> {
			Health.Builder health = Health.up();
			component.health()
				.off()
				.forEach((engine, why) -> health.status("DEGRADED")
					.withDetail(engine, why.in(LocaleContextHolder.getLocale())));
			return health.build();
		};
	}

	@Bean
	XmlAttachments xmlAttachments(ReadComponent component) {
		return component.reader(null).attachments();
	}

	@Bean
	PagePictures pagePictures(ReadComponent component) {
		return component.reader(null).pictures();
	}

}
