import type { INodeProperties } from 'n8n-workflow';

const STATUSES = [
	'delivered',
	'delivering',
	'duplicate',
	'erased',
	'failed',
	'processing',
	'received',
	'refused',
	'rejected',
	'review',
	'split',
];

const forUpload = { show: { operation: ['upload'] } };
const forApprove = { show: { operation: ['approve'] } };
const forSearch = { show: { operation: ['search'] } };

/** What is asked for an upload. */
export const upload: INodeProperties[] = [
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		displayOptions: forUpload,
		hint: 'The name of the input field that holds the file',
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: forUpload,
		options: [
			{
				displayName: 'Deliver To',
				name: 'deliverTo',
				type: 'string',
				default: '',
				placeholder: 'database, folder',
				description: 'Targets in place of those of the document type, separated by commas',
			},
			{
				displayName: 'Document Type',
				name: 'type',
				type: 'string',
				default: '',
				placeholder: 'invoice',
				description: 'What the document is; without it its text decides',
			},
			{
				displayName: 'Idempotency Key',
				name: 'idempotencyKey',
				type: 'string',
				default: '',
				description: 'The same upload under the same key is one document however often it is sent',
			},
			{
				displayName: 'Metadata',
				name: 'metadata',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				placeholder: 'Add Entry',
				default: {},
				description: 'Texts of your own that come back with every event about the document',
				options: [
					{
						displayName: 'Entry',
						name: 'entry',
						values: [
							{
								displayName: 'Name',
								name: 'name',
								type: 'string',
								default: '',
							},
							{
								displayName: 'Value',
								name: 'value',
								type: 'string',
								default: '',
							},
						],
					},
				],
			},
			{
				displayName: 'Wait',
				name: 'wait',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 30,
				description: 'Seconds to wait until nothing more happens to the document by itself',
			},
		],
	},
];

/** The document that is fetched or approved. */
export const document: INodeProperties[] = [
	{
		displayName: 'Document ID',
		name: 'documentId',
		type: 'string',
		required: true,
		default: '',
		displayOptions: { show: { operation: ['get', 'approve'] } },
	},
];

/** What is asked for an approval. */
export const approve: INodeProperties[] = [
	{
		displayName: 'Version',
		name: 'documentVersion',
		type: 'number',
		required: true,
		default: 0,
		displayOptions: forApprove,
		description:
			'The version of the document that was looked at, as Get returns it. If the document has changed since, nothing is approved.',
	},
	{
		displayName: 'Corrections',
		name: 'corrections',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Correction',
		default: {},
		displayOptions: forApprove,
		description: 'Fields that get another value; without a value the document has no such field',
		options: [
			{
				displayName: 'Field',
				name: 'field',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'gross_total',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
					},
				],
			},
		],
	},
	{
		displayName: 'Insist',
		name: 'insist',
		type: 'boolean',
		default: false,
		displayOptions: forApprove,
		description: 'Whether to approve corrections that fail a check of the hub',
	},
];

/** What is asked for a search. */
export const search: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		displayOptions: forSearch,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { operation: ['search'], returnAll: [false] } },
		description: 'Max number of results to return',
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: forSearch,
		options: [
			{
				displayName: 'Document Type',
				name: 'type',
				type: 'string',
				default: '',
				placeholder: 'invoice',
			},
			{
				displayName: 'Parent',
				name: 'parent',
				type: 'string',
				default: '',
				description: 'ID of the mail or archive that the documents came in',
			},
			{
				displayName: 'Received Since',
				name: 'since',
				type: 'dateTime',
				default: '',
			},
			{
				displayName: 'Status',
				name: 'status',
				type: 'options',
				default: 'review',
				options: STATUSES.map((value) => ({
					name: value.charAt(0).toUpperCase() + value.slice(1),
					value,
				})),
			},
		],
	},
];
