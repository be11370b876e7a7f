'use strict';

const assert = require('node:assert/strict');
const { after, before, beforeEach, test } = require('node:test');

const { Dromedary } = require('../dist/nodes/Dromedary/Dromedary.node.js');
const { Hub, TOKEN } = require('./hub.js');
const { caller } = require('./n8n.js');

const PDF = Buffer.from('%PDF-1.4\n\u00e8\n%%EOF');

let hub;

before(async () => {
	hub = await new Hub().start();
});

after(() => hub.stop());

beforeEach(() => {
	hub.requests = [];
	hub.instead = undefined;
	hub.documents = Array.from({ length: 1203 }, (_, number) => ({
		id: `d${number}`,
		status: 'review',
		version: 7,
	}));
});

/** Runs the node with one item, or several. */
async function run(parameters, { items = 1, file = {}, token = TOKEN, goesOn = false } = {}) {
	const found = { fileName: 'bill è.pdf', mimeType: 'application/pdf', ...file };
	const node = caller({ baseUrl: hub.url, apiToken: token }, parameters, {
		getInputData: () => Array(items).fill({ json: {} }),
		continueOnFail: () => goesOn,
		helpers: {
			assertBinaryData: () => found,
			getBinaryDataBuffer: async () => PDF,
		},
	});
	const [results] = await new Dromedary().execute.call(node);
	return results;
}

test('an upload hands over the bytes, their name and type, and what is asked for', async () => {
	const results = await run({
		operation: 'upload',
		binaryPropertyName: 'data',
		additionalFields: {
			type: 'invoice',
			deliverTo: 'database, folder',
			wait: 30,
			idempotencyKey: '4711',
			metadata: { entry: [{ name: 'order', value: 'A 1' }] },
		},
	});
	assert.deepEqual(results, [{ json: { id: 'd1', status: 'received' }, pairedItem: { item: 0 } }]);
	const [request] = hub.requests;
	assert.equal(request.path, '/api/documents');
	assert.deepEqual(request.body, PDF);
	assert.deepEqual(request.query, {
		fileName: 'bill è.pdf',
		type: 'invoice',
		deliverTo: 'database, folder',
		wait: '30',
		'metadata.order': 'A 1',
	});
	assert.equal(request.headers['content-type'], 'application/pdf');
	assert.equal(request.headers['idempotency-key'], '4711');
});

test('what was left empty is not asked for', async () => {
	await run({
		operation: 'upload',
		binaryPropertyName: 'data',
		additionalFields: { type: '', idempotencyKey: '' },
	});
	assert.deepEqual(hub.requests[0].query, { fileName: 'bill è.pdf' });
	assert.equal(hub.requests[0].headers['idempotency-key'], undefined);
});

test('a file of a type that would be read as a form is handed over as bytes', async () => {
	for (const mimeType of [
		'application/json',
		'multipart/mixed',
		'application/x-www-form-urlencoded',
	]) {
		await run({ operation: 'upload', binaryPropertyName: 'data' }, { file: { mimeType } });
	}
	for (const request of hub.requests) {
		assert.equal(request.headers['content-type'], 'application/octet-stream');
	}
});

test('a document is got by its id, whatever that holds', async () => {
	assert.equal((await run({ operation: 'get', documentId: 'd5' }))[0].json.id, 'd5');
	await assert.rejects(run({ operation: 'get', documentId: '../hooks?x' }));
	assert.equal(hub.requests.at(-1).path, '/api/documents/..%2Fhooks%3Fx');
	await assert.rejects(run({ operation: 'get', documentId: ' ' }), /which document/);
});

test('an approval names the version and what is corrected', async () => {
	const decided = async (parameters) => {
		await run({ operation: 'approve', documentId: 'd5', documentVersion: 7, ...parameters });
		return JSON.parse(hub.requests.at(-1).body);
	};
	assert.deepEqual(await decided({}), { version: 7, action: 'approve' });
	assert.equal(hub.requests.at(-1).path, '/api/documents/d5/decision');
	const corrections = {
		field: [
			{ name: 'total', value: '12.00' },
			{ name: 'seller_vat', value: '' },
		],
	};
	assert.deepEqual(await decided({ corrections, insist: true }), {
		version: 7,
		action: 'approve',
		fields: { total: '12.00', seller_vat: '' },
		insist: true,
	});
});

test('a document that has changed since, or whose version is not said, is not approved', async () => {
	await assert.rejects(
		run({ operation: 'approve', documentId: 'd5', documentVersion: 6 }),
		/^NodeApiError: The document has changed since\.$/,
	);
	const asked = hub.requests.length;
	await assert.rejects(
		run({ operation: 'approve', documentId: 'd5', documentVersion: 0 }),
		/version/,
	);
	assert.equal(hub.requests.length, asked);
});

test('a decision that is refused says which findings forbid it', async () => {
	const findings = [
		{ field: 'total', sentence: 'The total is missing.' },
		{ field: 'date', sentence: 'The date is missing.' },
	];
	hub.instead = { status: 422, body: { detail: 'It cannot be carried out.', findings } };
	await assert.rejects(run({ operation: 'approve', documentId: 'd5', documentVersion: 7 }), {
		message: 'It cannot be carried out.',
		description: 'The total is missing. The date is missing.',
	});
});

test('a search asks for what it filters by', async () => {
	const filters = {
		status: 'review',
		type: 'invoice',
		parent: '',
		since: '2026-03-01T12:00:00+02:00',
	};
	const results = await run({ operation: 'search', filters, limit: 3 });
	assert.deepEqual(
		results.map(({ json }) => json.id),
		['d0', 'd1', 'd2'],
	);
	assert.deepEqual(hub.requests[0].query, {
		status: 'review',
		type: 'invoice',
		since: '2026-03-01T10:00:00.000Z',
		limit: '3',
	});
	assert.equal(hub.requests.length, 1);
});

test('a search follows the pages', async () => {
	assert.equal((await run({ operation: 'search', returnAll: true })).length, 1203);
	assert.deepEqual(
		hub.requests.map(({ query }) => query.cursor),
		[undefined, 'd499', 'd999'],
	);
	assert.equal((await run({ operation: 'search', limit: 700 })).length, 700);
});

test('an answer that is no JSON, and none at all, are errors too', async () => {
	hub.instead = { status: 502, text: '<html>Bad Gateway</html>' };
	await assert.rejects(
		run({ operation: 'get', documentId: 'd5' }),
		(error) => error.httpCode === '502',
	);
	const { url } = hub;
	hub.url = 'http://127.0.0.1:1';
	await assert.rejects(run({ operation: 'get', documentId: 'd5' })).finally(() => (hub.url = url));
});

test('an error says what the hub says, or is an item where the workflow goes on', async () => {
	await assert.rejects(run({ operation: 'get', documentId: 'd5' }, { token: 'wrong' }), (error) => {
		assert.equal(error.message, 'The token is missing or wrong.');
		assert.equal(error.httpCode, '401');
		return true;
	});
	const results = await run({ operation: 'get', documentId: 'none' }, { items: 2, goesOn: true });
	assert.deepEqual(
		results.map(({ pairedItem }) => pairedItem),
		[{ item: 0 }, { item: 1 }],
	);
	assert.ok(results.every(({ json }) => json.error === 'There is no such thing.'));
});
