import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';

import { ask, list } from './hub';
import { approve, document, search, upload } from './operations';

const DOCUMENTS = '/api/documents';

/** Bodies of these types are read as forms by the hub, not as files. */
const NO_FILES = /^(multipart\/|application\/(json|x-www-form-urlencoded)\b)/i;

/** Hands documents to a hub, and asks and decides about them. */
export class Dromedary implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Dromedary',
		name: 'dromedary',
		icon: {
			light: 'file:../../icons/dromedary.svg',
			dark: 'file:../../icons/dromedary.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"]}}',
		description: 'Upload, get, approve and search documents in Dromedary',
		defaults: {
			name: 'Dromedary',
		},
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'dromedaryApi',
				required: true,
			},
		],
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: [
					{
						name: 'Approve',
						value: 'approve',
						action: 'Approve a document',
						description: 'Approve a document in review, with corrections where needed',
					},
					{
						name: 'Get',
						value: 'get',
						action: 'Get a document',
						description: 'Get everything that is known about a document',
					},
					{
						name: 'Search',
						value: 'search',
						action: 'Search documents',
						description: 'List documents, the newest first',
					},
					{
						name: 'Upload',
						value: 'upload',
						action: 'Upload a document',
						description: 'Hand a file to the hub',
					},
				],
				default: 'upload',
			},
			...upload,
			...document,
			...approve,
			...search,
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results: INodeExecutionData[] = [];
		for (let item = 0; item < this.getInputData().length; item++) {
			try {
				const found = await operate(this, item);
				results.push(...found.map((json) => ({ json, pairedItem: { item } })));
			} catch (error) {
				if (!this.continueOnFail()) {
					error.context = { ...error.context, itemIndex: item };
					throw error instanceof NodeApiError
						? new NodeApiError(this.getNode(), error as unknown as JsonObject)
						: new NodeOperationError(this.getNode(), error, { itemIndex: item });
				}
				results.push({ json: { error: error.message }, pairedItem: { item } });
			}
		}
		return [results];
	}
}

async function operate(node: IExecuteFunctions, item: number): Promise<IDataObject[]> {
	switch (node.getNodeParameter('operation', item)) {
		case 'upload':
			return [await uploaded(node, item)];
		case 'get':
			return [await ask(node, path(node, item), { method: 'GET' })];
		case 'approve':
			return [await approved(node, item)];
		default:
			return await searched(node, item);
	}
}

async function uploaded(node: IExecuteFunctions, item: number): Promise<IDataObject> {
	const property = node.getNodeParameter('binaryPropertyName', item) as string;
	const file = node.helpers.assertBinaryData(item, property);
	const more = node.getNodeParameter('additionalFields', item, {}) as IDataObject;
	const query: IDataObject = given({
		fileName: file.fileName,
		type: more.type,
		deliverTo: more.deliverTo,
		wait: more.wait,
	});
	for (const { name, value } of entries(more.metadata, 'entry')) {
		query[`metadata.${name}`] = value;
	}
	return await ask(node, DOCUMENTS, {
		method: 'POST',
		qs: query,
		headers: given({
			'Content-Type': NO_FILES.test(file.mimeType) ? 'application/octet-stream' : file.mimeType,
			'Idempotency-Key': more.idempotencyKey,
		}),
		body: await node.helpers.getBinaryDataBuffer(item, property),
	});
}

async function approved(node: IExecuteFunctions, item: number): Promise<IDataObject> {
	const version = node.getNodeParameter('documentVersion', item) as number;
	if (!version) {
		throw new NodeOperationError(
			node.getNode(),
			'Say which version of the document is approved: the one that Get returned',
			{ itemIndex: item },
		);
	}
	const fields: IDataObject = {};
	for (const { name, value } of entries(node.getNodeParameter('corrections', item, {}), 'field')) {
		fields[name] = value;
	}
	const corrected = Object.keys(fields).length > 0;
	return await ask(node, `${path(node, item)}/decision`, {
		method: 'POST',
		body: {
			version,
			action: 'approve',
			...(corrected ? { fields } : {}),
			...(node.getNodeParameter('insist', item, false) ? { insist: true } : {}),
		},
	});
}

async function searched(node: IExecuteFunctions, item: number): Promise<IDataObject[]> {
	const filters = given(node.getNodeParameter('filters', item, {}) as IDataObject);
	if (filters.since) {
		filters.since = new Date(String(filters.since)).toISOString();
	}
	const all = node.getNodeParameter('returnAll', item, false) as boolean;
	const limit = all ? Infinity : (node.getNodeParameter('limit', item, 50) as number);
	return await list(node, DOCUMENTS, filters, limit);
}

function path(node: IExecuteFunctions, item: number): string {
	const id = String(node.getNodeParameter('documentId', item)).trim();
	if (id === '') {
		throw new NodeOperationError(node.getNode(), 'Say which document', { itemIndex: item });
	}
	return `${DOCUMENTS}/${encodeURIComponent(id)}`;
}

/** Without what was left empty. */
function given(values: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
	);
}

function entries(collection: unknown, name: string): Array<{ name: string; value: string }> {
	const list = (collection as IDataObject | undefined)?.[name];
	return (list ?? []) as unknown as Array<{ name: string; value: string }>;
}
