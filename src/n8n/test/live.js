'use strict';

const assert = require('node:assert/strict');
const { createHmac } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { after, before, test } = require('node:test');

const { Hub, TOKEN } = require('./hub.js');

/** A running n8n that has this package, and no owner but the one below. It must reach this machine at 127.0.0.1. */
const url = process.env.N8N_URL;
const OWNER = { email: 'owner@example.com', password: 'Passw0rd1' };

const SECRET = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const RUN = Date.now();

let hub;
let cookie = '';

async function rest(method, path, body) {
	const answer = await fetch(`${url}/rest/${path}`, {
		method,
		headers: { 'Content-Type': 'application/json', 'browser-id': 'test', cookie },
		body: JSON.stringify(body),
	});
	cookie = answer.headers.getSetCookie().find((one) => one.startsWith('n8n-auth')) ?? cookie;
	const text = await answer.text();
	assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
	return JSON.parse(text).data;
}

async function until(found, what) {
	for (let tries = 0; tries < 120; tries++) {
		const result = await found();
		if (result) {
			return result;
		}
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	return assert.fail(`not reached: ${what}`);
}

/** A workflow of the repository, with credentials in its node of this type. */
async function imported(file, type, credentials) {
	const workflow = JSON.parse(readFileSync(join(__dirname, '..', 'workflows', file)));
	workflow.nodes.find((node) => node.type.endsWith(type)).credentials = credentials;
	return rest('POST', 'workflows', workflow);
}

async function publish({ id }) {
	const { versionId } = await rest('GET', `workflows/${id}`);
	await rest('POST', `workflows/${id}/activate`, { versionId, name: '', description: '' });
}

async function rows(...ids) {
	const { data: tables } = await rest('GET', 'data-tables-global');
	const table = tables.find(({ name }) => name === 'dromedary_documents');
	if (table === undefined) {
		return [];
	}
	const path = `projects/${table.projectId}/data-tables/${table.id}/rows?take=100&sortBy=id:desc`;
	const { data } = await rest('GET', path);
	return data.filter((row) => ids.includes(row.webhook_id)).map((row) => row.webhook_id);
}

function delivered() {
	const fields = {
		invoice_number: '7',
		date: '2026-05-12',
		gross_total: '12.00',
		seller_name: 'Caffè',
	};
	return {
		type: 'document.delivered',
		version: 1,
		timestamp: '2026-05-14T09:31:08Z',
		data: { id: `d${RUN}`, revision: 1, documentType: 'invoice', fields },
	};
}

before(async () => {
	assert.ok(url, 'N8N_URL names no n8n');
	hub = await new Hub().start();
	const { showSetupOnFirstLoad } = (await rest('GET', 'settings')).userManagement;
	await (showSetupOnFirstLoad
		? rest('POST', 'owner/setup', { ...OWNER, firstName: 'O', lastName: 'O' })
		: rest('POST', 'login', { emailOrLdapLoginId: OWNER.email, password: OWNER.password }));
});

after(() => hub?.stop());

test('n8n tries the credentials at the hub', async () => {
	const tried = async (apiToken) => {
		const data = { baseUrl: hub.url, apiToken };
		const credentials = { id: '', name: 'Dromedary', type: 'dromedaryApi', data };
		return (await rest('POST', 'credentials/test', { credentials })).status;
	};
	assert.equal(await tried(TOKEN), 'OK');
	assert.equal(await tried('wrong'), 'Error');
});

test('n8n subscribes with the trigger, writes a row of what is signed, and unsubscribes', async () => {
	const data = { baseUrl: hub.url, apiToken: TOKEN };
	const { id } = await rest('POST', 'credentials', {
		name: 'Dromedary',
		type: 'dromedaryApi',
		data,
	});
	const workflow = await imported('dromedary-trigger.json', '.dromedaryTrigger', {
		dromedaryApi: { id, name: 'Dromedary' },
	});
	await publish(workflow);
	const hook = await until(() => [...hub.hooks.values()][0], 'a subscription');
	const told = async (more) => (await hub.tell(hook, delivered(), more)).status;
	const [first, second, wrong] = [1, 2, 3].map((number) => `evt_${RUN}_${number}`);
	assert.equal(await told({ id: first }), 200);
	assert.equal(await told({ id: first }), 200);
	assert.equal(await told({ id: second }), 200);
	assert.equal(await told({ id: wrong, secret: SECRET }), 401);
	assert.equal(await told({ id: wrong, at: Date.now() - 600_000 }), 401);
	assert.deepEqual(await rows(first, second, wrong), [second, first]);
	await rest('POST', `workflows/${workflow.id}/deactivate`, {});
	await until(() => hub.hooks.size === 0, 'the end of the subscription');
	assert.equal(await told({ id: wrong }), 404);
});

test('n8n verifies with its own nodes, and writes one row a message', async () => {
	const data = { hmacSecret: SECRET };
	const { id } = await rest('POST', 'credentials', { name: 'Secret', type: 'crypto', data });
	const workflow = await imported('signed-webhook.json', '.crypto', {
		crypto: { id, name: 'Secret' },
	});
	await publish(workflow);
	const posted = async (webhookId, secret) => {
		const body = JSON.stringify(delivered());
		const answer = await fetch(`${url}/webhook/dromedary`, {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				'webhook-id': webhookId,
				'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
			},
			body,
		});
		return answer.status;
	};
	const [right, wrong] = [4, 5].map((number) => `evt_${RUN}_${number}`);
	try {
		await until(async () => (await posted(wrong, 'other')) === 401, 'an address that refuses');
		assert.equal(await posted(right, SECRET), 200);
		assert.equal(await posted(right, SECRET), 200);
		assert.deepEqual(await rows(right, wrong), [right]);
	} finally {
		await rest('POST', `workflows/${workflow.id}/deactivate`, {});
	}
});
