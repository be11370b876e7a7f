package io.dromedary.home;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;

/**
 * Takes the home before the first bean exists, because databases are made in it. The lock
 * is the first thing to be registered and so the last to be let go, after the databases
 * are closed.
 */
class HomeTaker implements BeanFactoryPostProcessor, PriorityOrdered {

	private final Environment environment;

	HomeTaker(Environment environment) {
		this.environment = environment;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		beans.registerSingleton("language", Language.of(environment));
		Platform.requireSupported();
		var root = HomeEnvironment.absolute(environment.getRequiredProperty(HomeEnvironment.HOME));
		HomeLock lock = HomeLock.take(root);
		beans.registerSingleton("homeLock", lock);
		((DefaultSingletonBeanRegistry) beans).registerDisposableBean("homeLock", lock::close);
		beans.registerSingleton("home", HomeFolder.prepare(root));
	}

}
