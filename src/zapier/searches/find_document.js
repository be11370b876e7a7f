'use strict';

const { address, find } = require('../hub');

const MOST = 20;

async function perform(z, bundle) {
	const { id, ...filters } = bundle.inputData;
	if (!id) {
		const response = await z.request({
			url: address(bundle, 'documents'),
			params: { ...filters, limit: MOST },
			removeMissingValuesFrom: { params: true },
		});
		return response.data;
	}
	const document = await find(z, { url: address(bundle, 'documents', id.trim()) });
	return document === undefined ? [] : [document];
}

module.exports = {
	key: 'find_document',
	noun: 'Document',
	display: {
		label: 'Find Document',
		description: 'Finds a document by its id, or the newest by status and type.',
	},
	operation: {
		inputFields: [
			{ key: 'id', label: 'Document ID', helpText: 'If given, the others do not count.' },
			{
				key: 'status',
				label: 'Status',
				choices: [
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
				],
			},
			{ key: 'type', label: 'Document Type', placeholder: 'invoice' },
			{
				key: 'parent',
				label: 'Parent',
				helpText: 'ID of the mail or archive that the documents came in.',
			},
			{ key: 'since', label: 'Received Since', helpText: 'A date or time, such as 2026-05-14.' },
		],
		perform,
		sample: {
			id: '01k8yq4s5t6v7w8x9y0z1a2b3c',
			status: 'delivered',
			type: 'invoice',
			fileName: 'bill.pdf',
			receivedAt: '2026-05-14T09:31:02Z',
			revision: 1,
			version: 7,
		},
	},
};
