package io.dromedary.split.signature;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.SignatureState;
import io.dromedary.guard.Watch;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.CMSTypedStream;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of a CMS file (RFC 5652, CAdES): whether each fits the content and the
 * certificate that comes with it. Nobody asks whether that certificate is trusted, valid
 * or revoked, nor when it was signed: what fits is not "verified", and is never said to
 * be.
 */
public final class Signature {

	/** Certificates and signatures together, in bytes. */
	private static final long MOST_AROUND = 8L << 20;

	private static final int MOST_SIGNERS = 50;

	/** MD2, MD5 and SHA-1: what somebody else wrote may have the same digest. */
	private static final Set<String> OUTDATED = Set.of("1.2.840.113549.2.2", "1.2.840.113549.2.5", "1.3.14.3.2.26");

	private Signature() {
	}

	/** Why a signature could not be checked; null where it fits. */
	private record Result(boolean broken, @Nullable Sentence unknown) {

		static final Result FITS = new Result(false, null);

		static final Result BROKEN = new Result(true, null);

		static Result unknown(String why) {
			return new Result(false, Sentence.of("split.signature." + why));
		}

	}

	/** The same for every file of the program, and only where there is one to check. */
	private static final class Provider {

		static final BouncyCastleProvider ALL = new BouncyCastleProvider();

	}

	/**
	 * A note, or a doubt where one of them does not fit.
	 * @param der not armoured
	 * @throws IOException where the file cannot be read now
	 */
	public static Finding of(Path der) throws IOException {
		try {
			return finding(results(der));
		}
		catch (DocumentException ex) {
			throw ex;
		}
		catch (CMSException | IOException | OperatorCreationException | RuntimeException | StackOverflowError ex) {
			if (!Files.isReadable(der)) {
				throw new IOException("a content of the store could not be read");
			}
			return damaged();
		}
	}

	/** Of an envelope in which only the content could be found. */
	public static Finding damaged() {
		return finding(List.of(Result.unknown("damaged")));
	}

	private static Finding finding(List<Result> results) {
		for (Result result : results) {
			if (result.broken()) {
				return finding(SignatureState.BROKEN, Sentence.of("split.signature-broken", results.size()));
			}
		}
		for (Result result : results) {
			if (result.unknown() != null) {
				return finding(SignatureState.UNVERIFIED, Sentence.of("split.signature-unverified", result.unknown()));
			}
		}
		return finding(SignatureState.INTACT, Sentence.of("split.signature-intact", results.size()));
	}

	private static Finding finding(SignatureState state, Sentence sentence) {
		return new Finding("document", state.rule(),
				(state == SignatureState.BROKEN) ? Finding.Severity.DOUBT : Finding.Severity.NOTE, sentence);
	}

	private static List<Result> results(Path der) throws IOException, CMSException, OperatorCreationException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(der))) {
			var parser = new CMSSignedDataParser(
					new JcaDigestCalculatorProviderBuilder().setProvider(Provider.ALL).build(), in);
			CMSTypedStream content = Objects.requireNonNull(parser.getSignedContent());
			long length = drained(Objects.requireNonNull(content.getContentStream()));
			if (Files.size(der) - length > MOST_AROUND + length / 2) {
				return List.of(Result.unknown("large"));
			}
			Store<X509CertificateHolder> certificates = parser.getCertificates();
			Collection<SignerInformation> signers = parser.getSignerInfos().getSigners();
			if (signers.isEmpty() || signers.size() > MOST_SIGNERS) {
				return List.of(Result.unknown(signers.isEmpty() ? "none" : "large"));
			}
			List<Result> results = new ArrayList<>();
			for (SignerInformation signer : signers) {
				Watch.check();
				results.add(result(signer, certificates));
			}
			return results;
		}
	}

	private static long drained(InputStream content) throws IOException {
		byte[] buffer = new byte[1 << 16];
		long length = 0;
		for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
			Watch.check();
			length += read;
		}
		return length;
	}

	@SuppressWarnings("unchecked")
	private static Result result(SignerInformation signer, Store<X509CertificateHolder> certificates) {
		Collection<X509CertificateHolder> own = certificates.getMatches(signer.getSID());
		if (own.isEmpty()) {
			return Result.unknown("no-certificate");
		}
		try {
			PublicKey key = BouncyCastleProvider.getPublicKey(own.iterator().next().getSubjectPublicKeyInfo());
			if (key == null) {
				return Result.unknown("algorithm");
			}
			// a certificate would be asked whether it was valid then
			if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(Provider.ALL).build(key))) {
				return Result.BROKEN;
			}
			return OUTDATED.contains(signer.getDigestAlgOID()) ? Result.unknown("outdated") : Result.FITS;
		}
		catch (CMSSignerDigestMismatchException ex) {
			return Result.BROKEN;
		}
		catch (CMSException | IOException | OperatorCreationException | RuntimeException ex) {
			return Result.unknown("algorithm");
		}
	}

}
