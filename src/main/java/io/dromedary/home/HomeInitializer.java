package io.dromedary.home;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Takes the home before the first bean exists. The lock is the first thing to be
 * registered and so the last to be let go, after the databases in the home are closed.
 */
class HomeInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		String root = context.getEnvironment().getProperty(HomeEnvironment.HOME);
		if (root == null) {
			return;
		}
		Platform.requireSupported();
		HomeLock lock = HomeLock.take(HomeEnvironment.absolute(root));
		DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
		beans.registerSingleton("homeLock", lock);
		beans.registerDisposableBean("homeLock", lock::close);
		beans.registerSingleton("home", HomeFolder.prepare(HomeEnvironment.absolute(root)));
	}

}
