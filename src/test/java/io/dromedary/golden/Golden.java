package io.dromedary.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.dromedary.fakes.WholeHub;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Hands one running hub, with its defaults, to all tests that ask for it. */
class Golden implements ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Golden.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == WholeHub.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Shared.class).hub;
	}

	/** Closed with the whole run of tests. */
	static class Shared implements ExtensionContext.Store.CloseableResource {

		private final Path home;

		private final WholeHub hub;

		Shared() throws IOException {
			home = Files.createTempDirectory("golden");
			hub = WholeHub.at(home).start();
		}

		@Override
		public void close() throws IOException {
			hub.close();
			FileSystemUtils.deleteRecursively(home);
		}

	}

}
