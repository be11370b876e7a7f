package io.dromedary.intake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.stream.Stream;

import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import jakarta.mail.Message;
import org.apache.camel.Exchange;
import org.apache.camel.component.aws2.s3.AWS2S3Constants;
import org.apache.camel.component.aws2.s3.AWS2S3Endpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.component.mail.MailMessage;
import org.eclipse.angus.mail.util.ReadableMime;
import org.jspecify.annotations.Nullable;

/** Reads what the transports bring, each in its own way. */
final class Transport {

	/**
	 * Under this exchange property lies the {@link DroppedFile} of a folder door: one
	 * that leaves the file to the bean {@code folder}. A file consumer that moves the
	 * file by itself is a source like any other.
	 */
	static final String DROPPED_FILE = "dromedary.dropped-file";

	/** Under this exchange property lies the {@link BucketObject} of a bucket door. */
	static final String BUCKET_OBJECT = "dromedary.bucket-object";

	/** Under this exchange property lies the {@link ReceivedMail} of a mail door. */
	static final String RECEIVED_MAIL = "dromedary.received-mail";

	/** Under this exchange property lies the {@link SftpFile} of an SFTP door. */
	static final String SFTP_FILE = "dromedary.sftp-file";

	private Transport() {
	}

	/** What an exchange brings; null where it is no longer there. */
	static @Nullable Parcel parcel(Exchange exchange) {
		SftpFile remote = exchange.getProperty(SFTP_FILE, SftpFile.class);
		if (remote != null) {
			return remote.parcel(Wishes.of(exchange));
		}
		Object file = exchange.getProperty(Exchange.FILE_EXCHANGE_FILE);
		if (file instanceof GenericFile<?> generic && generic.getFile() instanceof File) {
			return dropped(exchange);
		}
		if (exchange.getFromEndpoint() instanceof AWS2S3Endpoint door
				&& door.getS3Client() instanceof BucketClient client) {
			return object(exchange, client);
		}
		if (exchange.getMessage() instanceof MailMessage mail && mail.getOriginalMessage() instanceof ReadableMime) {
			return mail(exchange, mail.getOriginalMessage());
		}
		return other(exchange);
	}

	/** Whether the door sees it again by itself, so that a failure may pass quietly. */
	static boolean comesAgain(Exchange exchange) {
		return Stream.of(DROPPED_FILE, BUCKET_OBJECT, SFTP_FILE).anyMatch((name) -> exchange.getProperty(name) != null);
	}

	private static @Nullable Parcel object(Exchange exchange, BucketClient client) {
		String name = exchange.getProperty(AWS2S3Constants.KEY, String.class);
		BucketObject object = BucketObject.open(client, name);
		exchange.setProperty(BUCKET_OBJECT, (object != null) ? object : name);
		if (object == null) {
			return null;
		}
		if (object.isFolder()) {
			object.release();
			client.leave(name);
			return null;
		}
		exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
			@Override
			public void onDone(Exchange done) {
				object.release();
			}
		});
		return object.parcel(exchange.getFromRouteId(), Wishes.of(exchange));
	}

	private static @Nullable Parcel mail(Exchange exchange, Message message) {
		ReceivedMail mail = ReceivedMail.of(exchange, message);
		exchange.setProperty(RECEIVED_MAIL, mail);
		try {
			return mail.gone() ? null : mail.parcel(exchange.getFromRouteId(), Wishes.of(exchange));
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.SOURCE,
					Trouble.known(ex).orElseGet(() -> Sentence.of("intake.source-unreadable")));
		}
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Parcel dropped(Exchange exchange) {
		GenericFile<File> file = exchange.getProperty(Exchange.FILE_EXCHANGE_FILE, GenericFile.class);
		try {
			DroppedFile dropped = DroppedFile.of(exchange.getFromRouteId(), file);
			if (!(exchange.getFromEndpoint() instanceof GenericFileEndpoint<?> door) || !door.isNoop()) {
				return dropped.parcel(null, Wishes.of(exchange));
			}
			exchange.setProperty(DROPPED_FILE, dropped);
			return dropped.parcel(dropped.key(), Wishes.of(exchange));
		}
		catch (IOException ex) {
			return null;
		}
	}

	/** Any other stock consumer, in a route of the user's own: every message is new. */
	private static Parcel other(Exchange exchange) {
		String route = exchange.getFromRouteId();
		String name = bareName(exchange.getMessage().getHeader(Exchange.FILE_NAME, "", String.class));
		InputStream bytes = exchange.getMessage().getBody(InputStream.class);
		if (bytes == null) {
			throw new ServiceUnavailable(Service.Kind.SOURCE, Sentence.of("intake.no-content", route));
		}
		Origin origin = new Origin(exchange.getFromEndpoint().getEndpointUri().split(":", 2)[0], route, name, null,
				Instant.now());
		return new Parcel(null, origin, Wishes.of(exchange), () -> bytes);
	}

	/** A name without the folders that a sender may have put before it. */
	static String bareName(String name) {
		String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		return (bare.isBlank() || bare.equals(".") || bare.equals("..")) ? "document" : bare;
	}

}
