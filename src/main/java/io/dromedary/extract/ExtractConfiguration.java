package io.dromedary.extract;

import java.util.List;

import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Separator;
import io.dromedary.guard.Guard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExtractConfiguration {

	@Bean
	LabelFieldFinder labelFieldFinder() {
		return new LabelFieldFinder();
	}

	@Bean
	MrzFieldFinder mrzFieldFinder() {
		return new MrzFieldFinder();
	}

	@Bean
	Separator separator(DocumentTypes types, ObjectProvider<Guard> guard) {
		return new LabelSeparator(types, guard.getIfUnique(Guard::alone));
	}

	@Bean("extract-component")
	ExtractComponent extractComponent(List<FieldFinder> finders, DocumentTypes types, ObjectProvider<Guard> guard) {
		var component = new ExtractComponent();
		component.setFinders(finders);
		component.setTypes(types);
		component.setGuard(guard.getIfUnique());
		return component;
	}

}
