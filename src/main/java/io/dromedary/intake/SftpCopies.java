package io.dromedary.intake;

import java.util.List;
import java.util.function.Supplier;

import io.dromedary.document.Origin;
import io.dromedary.ledger.Entry;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.file.remote.SftpEndpoint;

/** Where files lie that came by SFTP, as their routes stand by now. */
public class SftpCopies {

	private final Supplier<CamelContext> camel;

	SftpCopies(Supplier<CamelContext> camel) {
		this.camel = camel;
	}

	/** The file that a document left on its server; the server is not asked. */
	public List<String> of(Entry entry) {
		Origin origin = entry.origin();
		Route route = origin.channel().equals("sftp") ? camel.get().getRoute(origin.route()) : null;
		String path = origin.path();
		return (route != null && path != null && route.getEndpoint() instanceof SftpEndpoint server
				&& server.getProcessStrategy() instanceof SftpStrategy strategy)
						? strategy.copies(server.getConfiguration(), entry.id(), origin.fileName(), path) : List.of();
	}

}
