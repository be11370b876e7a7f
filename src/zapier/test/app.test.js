'use strict';

const assert = require('node:assert/strict');
const { createHmac } = require('node:crypto');
const { once } = require('node:events');
const { createServer } = require('node:http');
const { after, before, beforeEach, test } = require('node:test');

const zapier = require('zapier-platform-core');

const { Hub, TOKEN } = require('../../n8n/test/hub.js');
const app = require('..');

const PDF = Buffer.from('%PDF-1.4\n\u00e8\n%%EOF');
const DELIVERED = { type: 'document.delivered', version: 1, data: { id: 'd1', total: '12.00 è' } };

const run = zapier.createAppTester(app);

let hub;
let files;
let asked;

before(async () => {
	hub = await new Hub().start();
	files = createServer((request, response) => {
		asked.push(request.headers);
		response.writeHead(request.url.startsWith('/none') ? 404 : 200, {
			'Content-Type': 'application/pdf',
			...(request.url.startsWith('/named')
				? { 'Content-Disposition': 'attachment; filename="rent.pdf"' }
				: {}),
		});
		response.end(PDF);
	});
	files.listen(0, '127.0.0.1');
	await once(files, 'listening');
});

after(() => {
	hub.stop();
	files.close();
	files.closeAllConnections();
});

beforeEach(() => {
	asked = [];
	hub.requests = [];
	hub.hooks.clear();
	hub.instead = undefined;
	hub.documents = [{ id: 'd1', status: 'review', version: 7 }];
});

function bundle(more = {}) {
	return { authData: { baseUrl: `${hub.url}/`, apiToken: TOKEN }, ...more };
}

function upload(inputData) {
	return run(app.creates.upload_document.operation.perform, bundle({ inputData }));
}

function find(inputData) {
	return run(app.searches.find_document.operation.perform, bundle({ inputData }));
}

async function faults(definition) {
	return (await zapier.createAppHandler(definition)({ command: 'validate' })).results;
}

test('the definition is one that Zapier takes', async () => {
	assert.deepEqual(await faults(app), []);
	assert.notDeepEqual(
		await faults({ ...app, triggers: { other: app.triggers.document_failed } }),
		[],
	);
});

test('the token is tried at the hub', async () => {
	assert.deepEqual(await run(app.authentication.test, bundle()), { name: 'Dromedary' });
	const wrong = { authData: { baseUrl: hub.url, apiToken: 'wrong' } };
	await assert.rejects(run(app.authentication.test, wrong), (error) => {
		assert.equal(error.name, 'ExpiredAuthError');
		assert.match(error.message, /The token is missing or wrong/);
		return true;
	});
});

for (const { key, operation } of Object.values(app.triggers)) {
	test(`${key} subscribes, has a sample and ends its subscription, also twice`, async () => {
		const event = key.replace('_', '.');
		const targetUrl = 'https://hooks.zapier.example/1';
		const subscribeData = await run(operation.performSubscribe, bundle({ targetUrl }));
		assert.deepEqual([...hub.hooks.values()], [subscribeData]);
		assert.equal(subscribeData.event, event);
		assert.equal(subscribeData.targetUrl, targetUrl);
		const samples = await run(operation.performList, bundle());
		assert.deepEqual(
			samples.map(({ id, type }) => [id, type]),
			[
				['evt_d1_1', event],
				['evt_d0_2', event],
			],
		);
		assert.equal(operation.sample.type, event);
		await run(operation.performUnsubscribe, bundle({ subscribeData }));
		await run(operation.performUnsubscribe, bundle({ subscribeData }));
		assert.equal(hub.hooks.size, 0);
	});
}

test('a subscription that the hub cannot end now is no success', async () => {
	hub.instead = { status: 503, body: { detail: 'Come back later.' } };
	await assert.rejects(
		run(
			app.triggers.document_delivered.operation.performUnsubscribe,
			bundle({ subscribeData: { id: '1' } }),
		),
		(error) => error.name === 'ThrottledError' && error.message.includes('Come back later.'),
	);
});

const KEY = Buffer.alloc(32, 7);
const SECRET = `whsec_${KEY.toString('base64')}`;

function told({
	at = Date.now(),
	content = JSON.stringify(DELIVERED),
	sent = content,
	prefix = 'Http-',
	key = KEY,
} = {}) {
	const timestamp = String(Math.floor(at / 1000));
	const signature = createHmac('sha256', key)
		.update(`evt_d1_1.${timestamp}.${content}`)
		.digest('base64');
	return {
		cleanedRequest: JSON.parse(sent),
		rawRequest: {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				[`${prefix}Webhook-Id`]: 'evt_d1_1',
				[`${prefix}Webhook-Timestamp`]: timestamp,
				[`${prefix}Webhook-Signature`]: `v1,${signature}`,
			},
			content: sent,
		},
	};
}

function perform(request, subscribeData = { id: 'hook1', secret: SECRET }) {
	return run(
		app.triggers.document_delivered.operation.perform,
		bundle({ ...request, subscribeData }),
	);
}

test('a signed message is an item with the id of the message', async () => {
	for (const prefix of ['Http-', '']) {
		assert.deepEqual(await perform(told({ prefix })), [{ id: 'evt_d1_1', ...DELIVERED }]);
	}
});

test('what is not signed rightly, or long ago, halts', async () => {
	const wrong = [
		told({ sent: JSON.stringify({ ...DELIVERED, version: 2 }) }),
		told({ at: Date.now() - 6 * 60_000 }),
		{ cleanedRequest: DELIVERED, rawRequest: { headers: {}, content: JSON.stringify(DELIVERED) } },
	];
	for (const request of wrong) {
		await assert.rejects(perform(request), { name: 'HaltedError' });
	}
	const other = { id: 'hook1', secret: `whsec_${Buffer.alloc(32, 8).toString('base64')}` };
	for (const subscribeData of [other, { id: 'hook1', secret: 'whsec_' }, { id: 'hook1' }]) {
		await assert.rejects(perform(told(), subscribeData), { name: 'HaltedError' });
	}
});

test('a message that is signed with no key halts, where the secret is lost', async () => {
	for (const secret of ['', 'whsec_', undefined]) {
		await assert.rejects(perform(told({ key: '' }), { id: 'hook1', secret }), {
			name: 'HaltedError',
		});
	}
});

test('an upload hands over the bytes, their name and what is asked for', async () => {
	const file = `http://127.0.0.1:${files.address().port}/folder/bill%20%C3%A8.pdf?token=1`;
	const answer = await upload({
		file,
		type: 'invoice',
		deliverTo: '',
		metadata: { order: 'A 1' },
		wait: 10,
		idempotencyKey: '4711',
	});
	assert.equal(answer.id, 'd1');
	const [request] = hub.requests;
	assert.equal(request.path, '/api/documents');
	assert.equal(request.headers['idempotency-key'], '4711');
	const form = await new Response(request.body, {
		headers: { 'Content-Type': request.headers['content-type'] },
	}).formData();
	assert.deepEqual([...form.keys()].sort(), ['file', 'metadata.order', 'type', 'wait']);
	assert.equal(form.get('type'), 'invoice');
	assert.equal(form.get('metadata.order'), 'A 1');
	assert.equal(form.get('file').name, 'bill è.pdf');
	assert.equal(form.get('file').type, 'application/pdf');
	assert.deepEqual(Buffer.from(await form.get('file').arrayBuffer()), PDF);
});

test('a file has the name that is given, or that its server says', async () => {
	const file = `http://127.0.0.1:${files.address().port}/named`;
	for (const [fileName, expected] of [
		[undefined, 'rent.pdf'],
		['mine.pdf', 'mine.pdf'],
	]) {
		await upload({ file, fileName });
		assert.match(hub.requests.at(-1).body.toString('latin1'), new RegExp(`filename="${expected}"`));
	}
});

test('the token goes to the hub only, and a file that is not there is not uploaded', async () => {
	await upload({ file: `http://127.0.0.1:${files.address().port}/bill.pdf` });
	await assert.rejects(upload({ file: `http://127.0.0.1:${files.address().port}/none` }));
	assert.equal(hub.requests.length, 1);
	assert.deepEqual(
		asked.map(({ authorization }) => authorization),
		[undefined, undefined],
	);
	hub.instead = {
		status: 302,
		headers: { Location: `http://127.0.0.1:${files.address().port}/elsewhere` },
	};
	await assert.rejects(find({ id: 'd1' }));
	assert.equal(asked.length, 2);
});

test('a document is found by its id, or there is none', async () => {
	assert.deepEqual(await find({ id: ' d1 ' }), hub.documents);
	assert.deepEqual(await find({ id: 'd2' }), []);
	assert.equal(hub.requests.at(-1).path, '/api/documents/d2');
	await find({ id: '../hooks' });
	assert.equal(hub.requests.at(-1).path, '/api/documents/..%2Fhooks');
});

test('documents are found by what they are filtered by', async () => {
	assert.deepEqual(await find({ status: 'review', type: '', since: '2026-05-14' }), hub.documents);
	assert.deepEqual(hub.requests[0].query, { status: 'review', since: '2026-05-14', limit: '20' });
});

test('errors say what the hub says', async () => {
	hub.instead = { status: 422, body: { title: 'Unprocessable', detail: 'There is no such type.' } };
	const refused = (error) => error.message.includes('There is no such type.');
	await assert.rejects(find({ status: 'review' }), refused);
	await assert.rejects(find({ id: 'd1' }), refused);
	const bill = `http://127.0.0.1:${files.address().port}/bill.pdf`;
	await assert.rejects(upload({ file: bill, type: 'none' }), refused);
});
