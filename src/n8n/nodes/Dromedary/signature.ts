import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far the clocks of hub and n8n may be apart: what Standard Webhooks 1.0 recommends. */
const TOLERANCE_SECONDS = 5 * 60;

const SHORTEST_KEY = 24;

type Headers = Record<string, string | string[] | undefined>;

/**
 * Verifies a message by Standard Webhooks 1.0: the header `webhook-signature` holds, among others,
 * `v1,` and the HMAC-SHA256 in Base64 of `webhook-id`, `webhook-timestamp` and the body, joined by points.
 * @param secret `whsec_` and the key in Base64
 * @param headers with names in lower case
 * @param body as it came, byte for byte
 * @param now seconds since 1970
 * @returns what is wrong; undefined where nothing is
 */
export function problem(
	secret: string,
	headers: Headers,
	body: Buffer,
	now: number,
): string | undefined {
	const id = single(headers['webhook-id']);
	const timestamp = single(headers['webhook-timestamp']);
	const signatures = single(headers['webhook-signature']);
	if (id === '' || timestamp === '' || signatures === '') {
		return 'The message is not signed';
	}
	if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now - Number(timestamp)) > TOLERANCE_SECONDS) {
		return 'The message is too old or too new: compare the clocks';
	}
	const key = keyOf(secret);
	if (key === undefined) {
		return 'The secret of this subscription is unusable: publish the workflow again';
	}
	const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
	const signed = signatures
		.split(' ')
		.filter((signature) => signature.startsWith('v1,'))
		.some((signature) => same(Buffer.from(signature.slice(3), 'base64'), expected));
	return signed ? undefined : 'The signature is wrong';
}

function keyOf(secret: string): Buffer | undefined {
	const bare = secret.startsWith('whsec_') ? secret.slice('whsec_'.length) : '';
	const key = Buffer.from(bare, 'base64');
	return key.length >= SHORTEST_KEY ? key : undefined;
}

function same(given: Buffer, expected: Buffer): boolean {
	return given.length === expected.length && timingSafeEqual(given, expected);
}

function single(header: string | string[] | undefined): string {
	return typeof header === 'string' ? header : '';
}
