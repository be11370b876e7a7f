'use strict';

const { createHmac, randomBytes } = require('node:crypto');
const { createServer } = require('node:http');
const { once } = require('node:events');

const TOKEN = 'a token of more than twenty characters';

/** Stands in for a hub: subscriptions, and documents that are listed, uploaded and approved. */
class Hub {
	hooks = new Map();
	subscribed = 0;
	requests = [];
	documents = [];
	/** What is answered in place of everything else: {status, body}. */
	instead = undefined;

	async start() {
		this.server = createServer((request, response) => this.#take(request, response));
		this.server.listen(0, '127.0.0.1');
		await once(this.server, 'listening');
		this.url = `http://127.0.0.1:${this.server.address().port}`;
		return this;
	}

	stop() {
		this.server.closeAllConnections();
		this.server.close();
	}

	/** Tells an event as Standard Webhooks 1.0 wants it, or with what is given in place of that. */
	async tell(hook, payload, { id = 'evt_d1_1', at = Date.now(), secret = hook.secret, body } = {}) {
		const text = JSON.stringify(payload);
		const timestamp = String(Math.floor(at / 1000));
		const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
		const signature = createHmac('sha256', key)
			.update(`${id}.${timestamp}.${text}`)
			.digest('base64');
		return fetch(hook.targetUrl, {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				'webhook-id': id,
				'webhook-timestamp': timestamp,
				'webhook-signature': `v1,${signature}`,
			},
			body: body ?? text,
		});
	}

	async #take(request, response) {
		const chunks = [];
		for await (const chunk of request) {
			chunks.push(chunk);
		}
		const url = new URL(request.url, this.url);
		const seen = {
			method: request.method,
			path: url.pathname,
			query: Object.fromEntries(url.searchParams),
			headers: request.headers,
			body: Buffer.concat(chunks),
		};
		this.requests.push(seen);
		const answer =
			request.headers.authorization === `Bearer ${TOKEN}`
				? (this.instead ?? this.#answer(seen))
				: {
						status: 401,
						body: { title: 'Unauthorized', detail: 'The token is missing or wrong.' },
					};
		const problem = answer.status >= 400 ? 'application/problem+json' : 'application/json';
		response.writeHead(answer.status, {
			'Content-Type': answer.text ? 'text/html' : problem,
			...answer.headers,
		});
		response.end(answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body)));
	}

	#answer({ method, path, query, body }) {
		const unknown = {
			status: 404,
			body: { title: 'Not Found', detail: 'There is no such thing.' },
		};
		const [, , things, id, action] = path.split('/');
		if (things === 'me') {
			return { status: 200, body: { name: 'Dromedary' } };
		}
		if (things === 'hooks' && id === 'sample') {
			const one = { type: action, version: 1, data: { id: 'd1', revision: 1 } };
			return { status: 200, body: [one, { ...one, data: { id: 'd0', revision: 2 } }] };
		}
		if (things === 'hooks' && method === 'POST') {
			const { targetUrl, event, events = [event] } = JSON.parse(body);
			const hook = {
				id: `hook${++this.subscribed}`,
				targetUrl,
				...(events.length === 1 ? { event: events[0] } : {}),
				events,
				secret: `whsec_${randomBytes(32).toString('base64')}`,
			};
			this.hooks.set(hook.id, hook);
			return { status: 201, body: hook };
		}
		if (things === 'hooks') {
			const { secret, ...shown } = this.hooks.get(id) ?? {};
			if (method === 'DELETE') {
				this.hooks.delete(id);
				return { status: 204 };
			}
			return shown.id ? { status: 200, body: shown } : unknown;
		}
		if (things === 'documents' && method === 'POST' && id === undefined) {
			return { status: 202, body: { id: 'd1', status: 'received' } };
		}
		if (things === 'documents' && id === undefined) {
			return this.#page(query);
		}
		const document = this.documents.find((one) => one.id === id);
		if (document === undefined) {
			return unknown;
		}
		if (action === 'decision' && JSON.parse(body).version !== document.version) {
			return {
				status: 409,
				body: { title: 'Conflict', detail: 'The document has changed since.' },
			};
		}
		return { status: 200, body: document };
	}

	#page({ limit = 50, cursor }) {
		const from = cursor ? this.documents.findIndex(({ id }) => id === cursor) + 1 : 0;
		const page = this.documents.slice(from, from + Number(limit));
		const more = from + page.length < this.documents.length;
		const last = page.at(-1)?.id;
		const link = `</api/documents?limit=${limit}&cursor=${last}>; rel="next"`;
		return { status: 200, body: page, headers: more ? { Link: link } : {} };
	}
}

module.exports = { Hub, TOKEN };
