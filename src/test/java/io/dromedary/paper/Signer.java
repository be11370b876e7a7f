package io.dromedary.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSSignedDataStreamGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs files as the programs of notaries and bookkeepers do (CMS, RFC 5652). */
public final class Signer {

	private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

	private final X509Certificate certificate;

	private final SignerInfoGenerator generator;

	private boolean enclosed = true;

	private Signer(X509Certificate certificate, SignerInfoGenerator generator) {
		this.certificate = certificate;
		this.generator = generator;
	}

	/**
	 * With a key made for it, whose certificate is long out of date.
	 * @param keys {@code EC} or {@code RSA}
	 * @param method for example {@code SHA256withECDSA}
	 */
	public static Signer with(String keys, String method) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
			generator.initialize(keys.equals("EC") ? 256 : 2048);
			KeyPair pair = generator.generateKeyPair();
			var signer = new JcaContentSignerBuilder(method).setProvider(PROVIDER).build(pair.getPrivate());
			X500Principal name = new X500Principal("CN=Rossi Anna");
			var certificate = new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name,
					BigInteger.valueOf(System.nanoTime()), Date.from(Instant.parse("2010-01-01T00:00:00Z")),
					Date.from(Instant.parse("2012-01-01T00:00:00Z")), name, pair.getPublic())
				.build(signer));
			return new Signer(certificate,
					new JcaSignerInfoGeneratorBuilder(
							new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build())
						.build(signer, certificate));
		}
		catch (GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The certificate is not in the file. */
	public Signer withoutCertificate() {
		enclosed = false;
		return this;
	}

	/** DER. */
	public static byte[] signed(byte[] content, Signer... signers) {
		try {
			CMSSignedDataGenerator file = new CMSSignedDataGenerator();
			for (Signer signer : signers) {
				file.addSignerInfoGenerator(signer.generator);
				if (signer.enclosed) {
					file.addCertificates(new JcaCertStore(List.of(signer.certificate)));
				}
			}
			return file.generate(new CMSProcessableByteArray(content), true).toASN1Structure().getEncoded("DER");
		}
		catch (CMSException | IOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** BER, in pieces, none of which says before how long the whole is. */
	public static byte[] streamed(byte[] content, Signer... signers) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			CMSSignedDataStreamGenerator file = new CMSSignedDataStreamGenerator();
			file.setBufferSize(1000);
			for (Signer signer : signers) {
				file.addSignerInfoGenerator(signer.generator);
				file.addCertificates(new JcaCertStore(List.of(signer.certificate)));
			}
			try (OutputStream out = file.open(bytes, true)) {
				out.write(content);
			}
		}
		catch (CMSException | IOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

}
