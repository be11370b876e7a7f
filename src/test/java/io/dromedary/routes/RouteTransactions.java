package io.dromedary.routes;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The transactions that shipped routes name, for tests of other rooms. */
@Configuration(proxyBeanMethods = false)
@Import(TransactionConfiguration.class)
public class RouteTransactions {

}
