package io.dromedary.home;

import java.net.URI;

import org.springframework.core.env.Environment;

/**
 * The address under which people and programs reach this hub; every link that leaves it
 * begins with it.
 */
public class PublicUrl {

	private final Environment environment;

	PublicUrl(Environment environment) {
		this.environment = environment;
	}

	/**
	 * @param path with a leading slash
	 */
	public String to(String path) {
		return base() + path;
	}

	/** Scheme, host and port, as a browser names an origin (RFC 6454). */
	public String origin() {
		URI base = URI.create(base());
		return base.getScheme() + "://" + base.getRawAuthority();
	}

	public boolean secure() {
		return base().startsWith("https:");
	}

	/** A port that the system chose is known only once the server runs. */
	private String base() {
		String base = environment.getRequiredProperty("dromedary.public-url").strip().replaceFirst("/+$", "");
		return base.endsWith(":0")
				? base.substring(0, base.length() - 1) + environment.getProperty("local.server.port", "0") : base;
	}

}
