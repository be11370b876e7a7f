package io.dromedary.work;

import java.util.Map;

import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.spi.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * The component {@code work:}: the next step of a document, done later by exactly one
 * worker at a time.
 */
@Component("work")
public class WorkComponent extends DefaultComponent {

	@Metadata(description = "Where items are kept and which routes do them", autowired = true)
	private @Nullable Workshop workshop;

	@Override
	protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
		WorkEndpoint endpoint = new WorkEndpoint(uri, this, remaining);
		setProperties(endpoint, parameters);
		return endpoint;
	}

	public @Nullable Workshop getWorkshop() {
		return workshop;
	}

	public void setWorkshop(@Nullable Workshop workshop) {
		this.workshop = workshop;
	}

	Workshop workshop() {
		if (workshop == null) {
			throw new IllegalStateException("work: needs a workshop: bind one to the registry or set it as an option");
		}
		return workshop;
	}

}
