package io.dromedary.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.dromedary.ledger.Ledger;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.component.aws2.s3.AWS2S3Endpoint;
import org.apache.camel.support.LifecycleStrategySupport;

/**
 * Gives every S3 consumer that the doorkeeper keeps a client that looks as a door must.
 * Camel's own asks for the bucket when the route starts, so that a server that is away
 * then leaves a route that never runs.
 */
class BucketClients extends LifecycleStrategySupport {

	private final Ledger ledger;

	private final Map<Endpoint, BucketClient> clients = new ConcurrentHashMap<>();

	BucketClients(Ledger ledger) {
		this.ledger = ledger;
	}

	@Override
	public void onEndpointAdd(Endpoint endpoint) {
		if (endpoint instanceof AWS2S3Endpoint door && door.getPollStrategy() instanceof Doorkeeper) {
			BucketClient client = new BucketClient(door.getConfiguration().copy(),
					(key) -> ledger.acknowledged(key, null));
			door.getConfiguration().setAmazonS3Client(client);
			clients.put(endpoint, client);
		}
	}

	@Override
	public void onEndpointRemove(Endpoint endpoint) {
		BucketClient client = clients.remove(endpoint);
		if (client != null) {
			client.close();
		}
	}

	@Override
	public void onContextStopped(CamelContext context) {
		clients.values().forEach(BucketClient::close);
		clients.clear();
	}

}
