'use strict';

const assert = require('node:assert/strict');
const { after, before, beforeEach, afterEach, test } = require('node:test');

const { DromedaryApi } = require('../dist/credentials/DromedaryApi.credentials.js');
const { Hub, TOKEN } = require('./hub.js');
const { Workflow, request } = require('./n8n.js');

const MINUTE = 60_000;
const DELIVERED = {
	type: 'document.delivered',
	version: 1,
	timestamp: '2026-01-02T03:04:05Z',
	data: { id: 'd1', fields: { seller_name: 'Caffè Ròma', total: '1234.56' } },
};

let hub;
let workflow;

before(async () => {
	hub = await new Hub().start();
});

after(() => hub.stop());

beforeEach(async () => {
	hub.hooks.clear();
	hub.requests = [];
	hub.instead = undefined;
	workflow = await new Workflow(hub, TOKEN).start();
});

afterEach(() => workflow.stop());

async function published() {
	await workflow.publish();
	return [...hub.hooks.values()][0];
}

test('publishing subscribes once, with the address of the workflow and its event', async () => {
	const hook = await published();
	await workflow.publish();
	assert.equal(hub.hooks.size, 1);
	assert.equal(hook.targetUrl, workflow.url);
	assert.deepEqual(hook.events, ['document.delivered']);
});

test('taking a workflow back ends the subscription, also one that ended before', async () => {
	await published();
	hub.hooks.clear();
	await workflow.hook('delete');
	await workflow.publish();
	await workflow.hook('delete');
	assert.equal(hub.hooks.size, 0);
	assert.deepEqual(workflow.kept, {});
});

test('a subscription that the hub forgot is made again', async () => {
	await published();
	hub.hooks.clear();
	await workflow.publish();
	assert.equal(hub.hooks.size, 1);
});

test('another event or address replaces the subscription', async () => {
	await published();
	workflow.parameters.events = ['document.failed', 'document.refused'];
	await workflow.publish();
	const [{ id, events }] = hub.hooks.values();
	assert.deepEqual(events, ['document.failed', 'document.refused']);
	workflow.parameters.events.reverse();
	await workflow.publish();
	assert.deepEqual([...hub.hooks.keys()], [id]);
	workflow.url += '/moved';
	await workflow.publish();
	assert.deepEqual(
		[...hub.hooks.values()].map((hook) => hook.targetUrl),
		[workflow.url],
	);
});

test('a subscription whose secret is lost, or that the hub gave up, is made again', async () => {
	const first = await published();
	delete workflow.kept.secret;
	await workflow.publish();
	assert.equal(hub.hooks.has(first.id), false);
	[...hub.hooks.values()][0].goneAt = '2026-01-02T03:04:05Z';
	await workflow.publish();
	assert.equal([...hub.hooks.values()][0].goneAt, undefined);
});

test('a wrong token is told with what the hub says', async () => {
	workflow.credentials.apiToken = 'wrong';
	await assert.rejects(workflow.publish(), (error) => error.httpCode === '401');
	assert.deepEqual(workflow.kept, {});
});

test('a hub that is busy is not taken for one that forgot', async () => {
	await published();
	hub.instead = { status: 503, body: { title: 'Service Unavailable' } };
	await assert.rejects(workflow.publish(), (error) => error.httpCode === '503');
	await assert.rejects(workflow.hook('delete'), (error) => error.httpCode === '503');
	assert.notEqual(workflow.kept.secret, undefined);
});

test('a signed event starts the workflow with all that was sent and its id', async () => {
	const answer = await hub.tell(await published(), DELIVERED, { id: 'evt_d1_1' });
	assert.equal(answer.status, 200);
	assert.deepEqual(workflow.executions, [{ ...DELIVERED, webhookId: 'evt_d1_1' }]);
});

test('what is not signed rightly is answered 401 and starts nothing', async () => {
	const hook = await published();
	const other = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
	const wrong = [
		await hub.tell(hook, DELIVERED, { secret: other }),
		await hub.tell(hook, DELIVERED, { body: JSON.stringify({ ...DELIVERED, version: 2 }) }),
		await hub.tell(hook, DELIVERED, { body: JSON.stringify(DELIVERED, null, 1) }),
		await hub.tell(hook, DELIVERED, { at: Date.now() - 6 * MINUTE }),
		await hub.tell(hook, DELIVERED, { at: Date.now() + 6 * MINUTE }),
		await fetch(hook.targetUrl, { method: 'POST', body: JSON.stringify(DELIVERED) }),
	];
	assert.deepEqual(
		wrong.map(({ status }) => status),
		Array(6).fill(401),
	);
	assert.deepEqual(workflow.executions, []);
});

test('an event that is four minutes old is taken', async () => {
	const answer = await hub.tell(await published(), DELIVERED, {
		id: 'evt_d2_1',
		at: Date.now() - 4 * MINUTE,
	});
	assert.equal(answer.status, 200);
	assert.equal(workflow.executions.length, 1);
});

test('without a secret nothing is taken', async () => {
	const hook = await published();
	delete workflow.kept.secret;
	assert.equal((await hub.tell(hook, DELIVERED, { id: 'evt_d3_1' })).status, 401);
	assert.equal((await hub.tell(hook, DELIVERED, { id: 'evt_d3_1', secret: 'whsec_' })).status, 401);
	assert.deepEqual(workflow.executions, []);
});

test('a repeat is answered with success and starts nothing', async () => {
	const hook = await published();
	for (const id of ['evt_d4_1', 'evt_d4_1', 'evt_d5_1', 'evt_d4_1']) {
		assert.equal((await hub.tell(hook, DELIVERED, { id })).status, 200);
	}
	assert.deepEqual(
		workflow.executions.map(({ webhookId }) => webhookId),
		['evt_d4_1', 'evt_d5_1'],
	);
});

test('what was not answered with success is taken when it comes again', async () => {
	const hook = await published();
	workflow.answers = 500;
	assert.equal((await hub.tell(hook, DELIVERED, { id: 'evt_d6_1' })).status, 500);
	workflow.answers = 200;
	assert.equal((await hub.tell(hook, DELIVERED, { id: 'evt_d6_1' })).status, 200);
	assert.equal(workflow.executions.length, 2);
});

test('the same event of two subscriptions is no repeat', async () => {
	const other = await new Workflow(hub, TOKEN).start();
	try {
		await workflow.publish();
		await other.publish();
		for (const hook of hub.hooks.values()) {
			await hub.tell(hook, DELIVERED, { id: 'evt_d7_1' });
		}
		assert.equal(workflow.executions.length, 1);
		assert.equal(other.executions.length, 1);
	} finally {
		other.stop();
	}
});

test('an event of another kind, such as a test, is answered with success and starts nothing', async () => {
	const answer = await hub.tell(
		await published(),
		{ ...DELIVERED, type: 'endpoint.test' },
		{ id: 'evt_t' },
	);
	assert.equal(answer.status, 200);
	assert.deepEqual(workflow.executions, []);
});

test('the credentials are tried with the token at the hub', async () => {
	const { baseURL, url } = new DromedaryApi().test.request;
	const [, expression] = /^=\{\{(.*)}}$/.exec(baseURL);
	const base = new Function('$credentials', `return ${expression}`)({ baseUrl: `${hub.url}/` });
	const tried = { method: 'GET', url: base + url };
	assert.equal((await request({ apiToken: TOKEN }, tried)).statusCode, 200);
	await assert.rejects(request({ apiToken: 'wrong' }, tried));
});
