import type {
	IDataObject,
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';

import { ask, EVENTS, find } from './hub';
import { Seen } from './seen';
import { problem } from './signature';

const seen = new Seen();

/** What is kept of the subscription between publishing a workflow and taking it back. */
interface Subscription extends IDataObject {
	hookId?: string;
	secret?: string;
}

/** Starts a workflow with an event of a hub. */
export class DromedaryTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Dromedary Trigger',
		name: 'dromedaryTrigger',
		icon: {
			light: 'file:../../icons/dromedary.svg',
			dark: 'file:../../icons/dromedary.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{$parameter["events"].join(", ")}}',
		description: 'Starts the workflow when something happens to a document in Dromedary',
		defaults: {
			name: 'Dromedary Trigger',
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'dromedaryApi',
				required: true,
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: '={{$parameter["responseMode"]}}',
				responseData: 'noData',
				path: 'webhook',
			},
		],
		properties: [
			{
				displayName: 'Events',
				name: 'events',
				type: 'multiOptions',
				options: EVENTS,
				default: ['document.delivered'],
				required: true,
			},
			{
				displayName: 'Respond',
				name: 'responseMode',
				type: 'options',
				options: [
					{
						name: 'Immediately',
						value: 'onReceived',
						description: 'The hub takes the event as told once it arrived',
					},
					{
						name: 'When Last Node Finishes',
						value: 'lastNode',
						description:
							'The hub tells the event again when the workflow fails or n8n is killed. For workflows of less than 20 seconds.',
					},
				],
				default: 'onReceived',
				description: 'When the hub is answered',
			},
		],
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				const { hookId, secret } = this.getWorkflowStaticData('node') as Subscription;
				if (!hookId || !secret) {
					return false;
				}
				const hook = await find(this, path(hookId), { method: 'GET' });
				return (
					hook !== undefined &&
					!hook.goneAt &&
					hook.targetUrl === this.getNodeWebhookUrl('default') &&
					same(hook.events as string[], this.getNodeParameter('events') as string[])
				);
			},

			async create(this: IHookFunctions): Promise<boolean> {
				const kept = this.getWorkflowStaticData('node') as Subscription;
				if (kept.hookId) {
					await forget(this, kept);
				}
				const hook = await ask(this, '/api/hooks', {
					method: 'POST',
					body: {
						targetUrl: this.getNodeWebhookUrl('default'),
						events: this.getNodeParameter('events') as string[],
					},
				});
				if (typeof hook.id !== 'string' || typeof hook.secret !== 'string') {
					throw new NodeOperationError(
						this.getNode(),
						'The hub did not answer with the id and the secret of a subscription',
					);
				}
				kept.hookId = hook.id;
				kept.secret = hook.secret;
				return true;
			},

			async delete(this: IHookFunctions): Promise<boolean> {
				const kept = this.getWorkflowStaticData('node') as Subscription;
				if (kept.hookId) {
					await forget(this, kept);
				}
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const request = this.getRequestObject();
		const response = this.getResponseObject();
		const { hookId, secret } = this.getWorkflowStaticData('node') as Subscription;
		const now = Math.floor(Date.now() / 1000);
		const wrong = problem(secret ?? '', request.headers, request.rawBody, now);
		if (wrong !== undefined) {
			response.status(401).json({ message: wrong });
			return { noWebhookResponse: true };
		}
		const id = String(request.headers['webhook-id']);
		const event = this.getBodyData();
		const key = `${hookId} ${id}`;
		if (seen.has(key)) {
			return { webhookResponse: 'This message is here already' };
		}
		if (!(this.getNodeParameter('events') as unknown[]).includes(event.type)) {
			return { webhookResponse: 'The workflow takes other events' };
		}
		// A message that was answered otherwise comes again, and must not be taken for a repeat then.
		response.on('finish', () => {
			if (response.statusCode >= 200 && response.statusCode < 300) {
				seen.add(key);
			}
		});
		return { workflowData: [this.helpers.returnJsonArray({ ...event, webhookId: id })] };
	}
}

function path(hookId: string): string {
	return `/api/hooks/${encodeURIComponent(hookId)}`;
}

/** Whether both name the same events, in any order. */
function same(some: string[], others: string[]): boolean {
	return some.length === others.length && some.every((event) => others.includes(event));
}

/** Ends a subscription; it may have ended before. */
async function forget(caller: IHookFunctions, kept: Subscription): Promise<void> {
	await find(caller, path(kept.hookId as string), { method: 'DELETE' });
	delete kept.hookId;
	delete kept.secret;
}
