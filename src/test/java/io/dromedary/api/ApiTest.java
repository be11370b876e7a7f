package io.dromedary.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the API over HTTP; all of them share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ApiTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dromedary.home=target/homes/${tests.jvm:jvm}", "dromedary.api.max-file-size=1MB",
				"dromedary.api.max-request-size=3MB", "dromedary.api.max-wait=20s", "dromedary.api.max-uploads=4" })
@Import(Caller.class)
@interface ApiTest {

}
