package io.dromedary.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the ledger is kept.
 *
 * @param url JDBC URL, H2 or PostgreSQL
 */
@ConfigurationProperties("dromedary.ledger")
record LedgerSettings(String url, @Nullable String username, @Nullable String password, int connections) {
}
