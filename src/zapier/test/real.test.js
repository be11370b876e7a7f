'use strict';

const assert = require('node:assert/strict');
const { once } = require('node:events');
const { createServer } = require('node:http');
const { test } = require('node:test');

const zapier = require('zapier-platform-core');

const app = require('..');

const { DROMEDARY_URL: baseUrl, DROMEDARY_TOKEN: apiToken } = process.env;

const run = zapier.createAppTester(app);

function bundle(more) {
	return { authData: { baseUrl, apiToken }, ...more };
}

test('a running hub takes the token', { skip: !baseUrl }, async () => {
	assert.equal((await run(app.authentication.test, bundle())).name, 'Dromedary');
});

for (const { key, operation } of Object.values(app.triggers)) {
	test(
		`a running hub takes the subscription of ${key} and its end`,
		{ skip: !baseUrl },
		async () => {
			const targetUrl = 'http://127.0.0.1:1/zapier';
			const subscribeData = await run(operation.performSubscribe, bundle({ targetUrl }));
			assert.match(subscribeData.secret, /^whsec_/);
			const samples = await run(operation.performList, bundle());
			assert.ok(samples.every(({ type }) => type === operation.sample.type));
			await run(operation.performUnsubscribe, bundle({ subscribeData }));
			await run(operation.performUnsubscribe, bundle({ subscribeData }));
		},
	);
}

test('a running hub takes what is uploaded, and finds it', { skip: !baseUrl }, async () => {
	const text = `RECEIPT\nDate: 11/04/2026\nBread 2.50\nMilk 1.40\nTOTAL 3.90\nNo. ${Date.now()}\n`;
	const files = createServer((request, response) => {
		response.writeHead(200, { 'Content-Type': 'text/plain' });
		response.end(text);
	});
	files.listen(0, '127.0.0.1');
	await once(files, 'listening');
	try {
		const inputData = {
			file: `http://127.0.0.1:${files.address().port}/receipt%20%C3%A8.txt`,
			metadata: { order: 'A 1' },
			wait: 2,
		};
		const { id } = await run(app.creates.upload_document.operation.perform, bundle({ inputData }));
		const { perform } = app.searches.find_document.operation;
		const [document] = await run(perform, bundle({ inputData: { id } }));
		assert.equal(document.fileName, 'receipt è.txt');
		assert.deepEqual(document.metadata, { order: 'A 1' });
		const found = await run(perform, bundle({ inputData: { since: '2026-01-01' } }));
		assert.equal(found[0].id, id);
		assert.deepEqual(await run(perform, bundle({ inputData: { id: 'none' } })), []);
	} finally {
		files.close();
	}
});
