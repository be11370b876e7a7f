'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');

const { Dromedary } = require('../dist/nodes/Dromedary/Dromedary.node.js');
const { Workflow, caller } = require('./n8n.js');

const { DROMEDARY_URL: url, DROMEDARY_TOKEN: token } = process.env;

const RECEIPT =
	'RECEIPT\nDate: 11/04/2026\nBread 2.50\nMilk 1.40\nTOTAL 3.90\nCash 5.00\nChange 1.10\nThank you\n';

/** Runs the node with one item that holds a receipt of its own. */
async function run(parameters, text) {
	const node = caller({ baseUrl: url, apiToken: token }, parameters, {
		getInputData: () => [{ json: {} }],
		continueOnFail: () => false,
		helpers: {
			assertBinaryData: () => ({ fileName: 'receipt è.txt', mimeType: 'text/plain' }),
			getBinaryDataBuffer: async () => Buffer.from(text ?? ''),
		},
	});
	const [results] = await new Dromedary().execute.call(node);
	return results.map(({ json }) => json);
}

async function until(found, what) {
	for (let tries = 0; tries < 600; tries++) {
		if (found()) {
			return;
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	assert.fail(`${what} did not come`);
}

test(
	'a running hub tells a workflow what becomes of what the node uploads',
	{ skip: !url },
	async () => {
		const workflow = await new Workflow({ url }, token, [
			'document.delivered',
			'document.needs_review',
		]).start();
		try {
			await workflow.publish();
			const { hookId } = workflow.kept;
			await workflow.publish();
			assert.equal(workflow.kept.hookId, hookId);
			const more = { wait: 2, metadata: { entry: [{ name: 'order', value: 'A 1' }] } };
			const [taken] = await run(
				{ operation: 'upload', binaryPropertyName: 'data', additionalFields: more },
				`${RECEIPT}No. ${Date.now()}\n`,
			);
			const told = () => workflow.executions.find(({ data }) => data.id === taken.id);
			await until(told, 'the event');
			assert.ok(told().webhookId.startsWith('evt_'));
			assert.deepEqual(told().data.metadata, { order: 'A 1' });
			const [document] = await run({ operation: 'get', documentId: taken.id });
			assert.equal(document.fileName, 'receipt è.txt');
			assert.equal(document.status, told().data.status);
			const found = await run({
				operation: 'search',
				returnAll: true,
				filters: { since: '2026-01-01' },
			});
			assert.equal(found[0].id, taken.id);
		} finally {
			await workflow.hook('delete');
			workflow.stop();
		}
		assert.equal(await workflow.hook('checkExists'), false);
	},
);

test(
	'a running hub approves what waits for a person, and only in its version',
	{ skip: !url },
	async () => {
		const [{ id }] = await run(
			{
				operation: 'upload',
				binaryPropertyName: 'data',
				additionalFields: { type: 'invoice', wait: 30 },
			},
			`Invoice of whom it may concern, ${Date.now()}\n`,
		);
		const waiting = await run({ operation: 'search', limit: 1, filters: { status: 'review' } });
		assert.deepEqual(
			waiting.map((found) => found.id),
			[id],
		);
		const decision = {
			operation: 'approve',
			documentId: id,
			corrections: {
				field: [
					{ name: 'invoice_number', value: '7' },
					{ name: 'date', value: '2026-05-12' },
					{ name: 'seller_name', value: 'Example Ltd' },
					{ name: 'currency', value: 'EUR' },
					{ name: 'gross_total', value: '12.00' },
				],
			},
			insist: true,
		};
		const [{ version }] = await run({ operation: 'get', documentId: id });
		await assert.rejects(run({ ...decision, documentVersion: version + 1 }), { httpCode: '409' });
		const [settled] = await run({ ...decision, documentVersion: version });
		assert.notEqual(settled.status, 'review');
		assert.equal(settled.fields.invoice_number.value, '7');
	},
);

test('a running hub refuses a wrong token', { skip: !url }, async () => {
	const workflow = new Workflow({ url }, 'wrong', ['document.delivered']);
	workflow.url = 'http://127.0.0.1:1/webhook';
	await assert.rejects(workflow.publish(), { httpCode: '401' });
});
