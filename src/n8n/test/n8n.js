'use strict';

const { once } = require('node:events');
const { createServer } = require('node:http');

const { DromedaryApi } = require('../dist/credentials/DromedaryApi.credentials.js');
const { DromedaryTrigger } = require('../dist/nodes/Dromedary/DromedaryTrigger.node.js');

/** What nodes get from n8n to ask with, in the form of n8n's own request helper. */
function caller(credentials, parameters, more = {}) {
	const node = { id: '1', name: 'Dromedary', type: 'dromedary', typeVersion: 1, position: [0, 0] };
	return {
		getNode: () => node,
		getCredentials: async () => credentials,
		getNodeParameter: (name, item, fallback) => parameters[name] ?? fallback,
		...more,
		helpers: {
			httpRequestWithAuthentication(type, options) {
				return request(credentials, options);
			},
			...more.helpers,
		},
	};
}

async function request(credentials, options) {
	const { method, url, qs = {}, body, headers, ignoreHttpStatusErrors } = options;
	const { Authorization } = new DromedaryApi().authenticate.properties.headers;
	const authorization = Authorization.replace(/^=/, '').replace(
		/\{\{\$credentials\.(\w+)}}/g,
		(_, name) => credentials[name],
	);
	const json = body !== undefined && !Buffer.isBuffer(body);
	const answer = await fetch(`${url}?${new URLSearchParams(qs)}`, {
		method,
		redirect: 'manual',
		headers: {
			...(json ? { 'Content-Type': 'application/json' } : {}),
			...headers,
			Authorization: authorization,
		},
		body: json ? JSON.stringify(body) : body,
	});
	const text = await answer.text();
	if (!answer.ok && !ignoreHttpStatusErrors) {
		throw new Error(`Request failed with status code ${answer.status}`);
	}
	return {
		statusCode: answer.status,
		headers: Object.fromEntries(answer.headers),
		body: /json/.test(answer.headers.get('content-type')) && text !== '' ? JSON.parse(text) : text,
	};
}

/** One workflow with a trigger: it is published and taken back, and its address takes messages. */
class Workflow {
	executions = [];
	kept = {};
	trigger = new DromedaryTrigger();
	/** Status that is answered to what is taken. */
	answers = 200;

	constructor(hub, token, events = ['document.delivered']) {
		this.credentials = { baseUrl: `${hub.url}/`, apiToken: token };
		this.parameters = { events, responseMode: 'onReceived' };
	}

	async start() {
		this.server = createServer((request, response) => this.#take(request, response));
		this.server.listen(0, '127.0.0.1');
		await once(this.server, 'listening');
		this.url = `http://127.0.0.1:${this.server.address().port}/webhook/1`;
		return this;
	}

	stop() {
		this.server.closeAllConnections();
		this.server.close();
	}

	hook(name) {
		return this.trigger.webhookMethods.default[name].call(
			caller(this.credentials, this.parameters, {
				getWorkflowStaticData: () => this.kept,
				getNodeWebhookUrl: () => this.url,
			}),
		);
	}

	/** As n8n does: subscribe only where there is no subscription. */
	async publish() {
		if (!(await this.hook('checkExists'))) {
			await this.hook('create');
		}
	}

	async #take(request, response) {
		const chunks = [];
		for await (const chunk of request) {
			chunks.push(chunk);
		}
		request.rawBody = Buffer.concat(chunks);
		response.status = (status) => {
			response.statusCode = status;
			return response;
		};
		response.json = (body) => response.end(JSON.stringify(body));
		const result = await this.trigger.webhook.call({
			getRequestObject: () => request,
			getResponseObject: () => response,
			getBodyData: () => JSON.parse(request.rawBody),
			getWorkflowStaticData: () => this.kept,
			getNodeParameter: (name) => this.parameters[name],
			helpers: { returnJsonArray: (json) => [{ json }] },
		});
		if (result.noWebhookResponse) {
			return;
		}
		if (result.workflowData) {
			this.executions.push(result.workflowData[0][0].json);
			response.statusCode = this.answers;
		}
		response.end(result.webhookResponse ?? '');
	}
}

module.exports = { Workflow, caller, request };
