package io.dromedary.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

import javax.sql.DataSource;

import io.dromedary.document.Document;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Store;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Puts the boundaries between the program and its databases, its store and its ledger.
 */
class CrashWiring implements BeanPostProcessor {

	/** Length of the name of a content; a document has a shorter one. */
	private static final int CONTENT = 64;

	private final CrashPoints points;

	CrashWiring(CrashPoints points) {
		this.points = points;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		switch (name) {
			case "ledgerDataSource" -> {
				return new CountedDataSource("ledger", (DataSource) bean, points);
			}
			case "results" -> {
				var results = (TransactionAwareDataSourceProxy) bean;
				results.setTargetDataSource(new CountedDataSource("results", results.getTargetDataSource(), points));
				return bean;
			}
			case "store" -> {
				return around(Store.class, (Store) bean);
			}
			case "ledger" -> {
				return around(Ledger.class, (Ledger) bean);
			}
			default -> {
				return bean;
			}
		}
	}

	/**
	 * A delivery that was sent but not said; a content that was kept or a key that was
	 * made but not noted; an erasure of which only a part of the files is gone.
	 */
	private <T> T around(Class<T> type, T target) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				if (Set.of("delivered", "moved").contains(method.getName())) {
					points.pass("before saying that " + points.document(((Document) arguments[0]).id())
							+ " was delivered to the " + arguments[1]);
				}
				try {
					return method.invoke(target, arguments);
				}
				catch (InvocationTargetException ex) {
					throw ex.getTargetException();
				}
				finally {
					after(method.getName(), arguments);
				}
			}));
	}

	private void after(String method, Object[] arguments) {
		switch (method) {
			case "keep" -> points.pass("after the store keeps a content");
			case "newKey" -> points.pass("after the store makes a key");
			case "remove" -> points.pass("after the store removes "
					+ (((String) arguments[0]).length() == CONTENT ? "a content and its key" : "a key"));
			default -> {
			}
		}
	}

}
