package io.dromedary.home;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Lets no library say anything below INFO, whatever the settings: at DEBUG and TRACE they
 * write subjects of mails, rows, requests and tokens as they are, and which of them do so
 * changes with every version. What this program says of itself holds none of it.
 */
final class QuietLibraries implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	private static final String OWN = "io.dromedary.";

	/** After the logging was set up, which takes all filters away. */
	@Override
	public int getOrder() {
		return LoggingApplicationListener.DEFAULT_ORDER + 1;
	}

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			hold(context);
		}
	}

	static void hold(LoggerContext context) {
		if (context.getCopyOfListenerList().stream().noneMatch(Again.class::isInstance)) {
			context.addListener(new Again());
		}
		quiet(context);
	}

	private static void quiet(LoggerContext context) {
		if (context.getTurboFilterList().stream().noneMatch(Filter.class::isInstance)) {
			Filter filter = new Filter();
			filter.setContext(context);
			filter.start();
			context.addTurboFilter(filter);
		}
	}

	/**
	 * Names without a dot belong to the routes: what those say is the business of who
	 * wrote them.
	 */
	private static boolean isLibrary(String logger) {
		return !logger.startsWith(OWN) && logger.indexOf('.') > 0;
	}

	private static final class Filter extends TurboFilter {

		@Override
		public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
				Object @Nullable [] arguments, @Nullable Throwable failure) {
			boolean below = level.toInt() < Level.INFO_INT && logger.getEffectiveLevel().toInt() <= level.toInt();
			return (below && isLibrary(logger.getName())) ? FilterReply.DENY : FilterReply.NEUTRAL;
		}

	}

	/** A configuration that is read anew takes all filters away. */
	private static final class Again implements LoggerContextListener {

		@Override
		public boolean isResetResistant() {
			return true;
		}

		@Override
		public void onReset(LoggerContext context) {
			quiet(context);
		}

		@Override
		public void onStart(LoggerContext context) {
			// nothing to do
		}

		@Override
		public void onStop(LoggerContext context) {
			// nothing to do
		}

		@Override
		public void onLevelChange(Logger logger, Level level) {
			// nothing to do
		}

	}

}
