'use strict';

const { createHmac, timingSafeEqual } = require('node:crypto');

/** How far the clocks may be apart: what Standard Webhooks 1.0 recommends. */
const TOLERANCE_SECONDS = 5 * 60;

const SHORTEST_KEY = 24;

/** A header of the request that started a Zap; Zapier puts `Http-` before the names of most. */
function header(rawRequest, name) {
	const found = Object.entries(rawRequest.headers ?? {}).find(
		([key]) => key.toLowerCase().replace(/^http-/, '') === name,
	);
	return found ? String(found[1]) : '';
}

/**
 * Whether a message is signed by Standard Webhooks 1.0 with this secret.
 * @param secret `whsec_` and the key in Base64
 * @param now seconds since 1970
 */
function signed(secret, rawRequest, now = Math.floor(Date.now() / 1000)) {
	const id = header(rawRequest, 'webhook-id');
	const timestamp = header(rawRequest, 'webhook-timestamp');
	const bare = /^whsec_(.*)$/.exec(secret ?? '')?.[1] ?? '';
	const key = Buffer.from(bare, 'base64');
	const inTime =
		/^\d{1,12}$/.test(timestamp) && Math.abs(now - Number(timestamp)) <= TOLERANCE_SECONDS;
	if (id === '' || !inTime || key.length < SHORTEST_KEY) {
		return false;
	}
	const expected = createHmac('sha256', key)
		.update(`${id}.${timestamp}.${rawRequest.content ?? ''}`)
		.digest();
	return header(rawRequest, 'webhook-signature')
		.split(' ')
		.filter((signature) => signature.startsWith('v1,'))
		.map((signature) => Buffer.from(signature.slice(3), 'base64'))
		.some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}

module.exports = { header, signed };
