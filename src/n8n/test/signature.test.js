'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');

const { problem } = require('../dist/nodes/Dromedary/signature.js');

/** Published with Standard Webhooks 1.0, and one with letters outside of ASCII. */
const VECTORS = [
	{
		secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
		id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
		timestamp: 1614265330,
		body: '{"test": 2432232314}',
		signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
	},
	{
		secret: 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
		id: 'evt_0001',
		timestamp: 1767322745,
		body: '{"type":"document.extracted","timestamp":"2026-01-02T03:04:05Z","data":{"id":"doc_1","total":"1234.56","supplier":"Caffè Ròma"}}',
		signature: 'v1,OaL4RKwhlEeJkfg+VpivDQaI8ipNHJS2PurkWHXYDZ0=',
	},
];

function verified({ secret, id, timestamp, body, signature }, now = timestamp) {
	const headers = {
		'webhook-id': id,
		'webhook-timestamp': String(timestamp),
		'webhook-signature': signature,
	};
	return problem(secret, headers, Buffer.from(body), now);
}

for (const vector of VECTORS) {
	test(`the vector ${vector.id} is verified`, () => {
		assert.equal(verified(vector), undefined);
		assert.equal(verified({ ...vector, secret: vector.secret.replace(/=+$/, '') }), undefined);
		assert.match(verified({ ...vector, id: `${vector.id}x` }), /wrong/);
		assert.match(verified({ ...vector, timestamp: vector.timestamp + 1 }), /wrong/);
		assert.match(verified({ ...vector, body: `${vector.body} ` }), /wrong/);
	});
}

test('one of several signatures is enough, as while a secret is replaced', () => {
	const [vector] = VECTORS;
	const signature = `v1a,AAAA v1,AAAA ${vector.signature} v2,AAAA`;
	assert.equal(verified({ ...vector, signature }), undefined);
	const other = vector.signature.replace('v1,', 'v1a,');
	assert.match(verified({ ...vector, signature: other }), /wrong/);
});

test('five minutes are tolerated, and not a second more', () => {
	const [vector] = VECTORS;
	for (const away of [-300, 300]) {
		assert.equal(verified(vector, vector.timestamp + away), undefined);
		assert.match(verified(vector, vector.timestamp + away + Math.sign(away)), /clocks/);
	}
	assert.match(verified({ ...vector, timestamp: 'soon' }, vector.timestamp), /clocks/);
});

test('nothing is verified by no secret or a short one', () => {
	const [vector] = VECTORS;
	for (const secret of ['', 'whsec_', 'whsec_AAAA', vector.secret.replace('whsec_', '')]) {
		assert.match(verified({ ...vector, secret }), /unusable/);
	}
});
