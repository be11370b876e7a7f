'use strict';

const FormData = require('form-data');

const { address } = require('../hub');

const DISPOSITION = /filename\*?=(?:UTF-8'')?"?([^";]+)"?/i;

/** The name of a file that was fetched: what its server says, else the end of its address. */
function nameOf(response, url) {
	const said = DISPOSITION.exec(response.getHeader('content-disposition') ?? '')?.[1];
	const name = said ?? new URL(url).pathname.split('/').pop();
	try {
		return decodeURIComponent(name) || 'document';
	} catch {
		return name;
	}
}

async function perform(z, bundle) {
	const { file, fileName, type, deliverTo, metadata, wait, idempotencyKey } = bundle.inputData;
	const source = await z.request({ url: file, raw: true });
	source.throwForStatus();
	const form = new FormData();
	form.append('file', source.body, {
		filename: fileName || nameOf(source, file),
		contentType: source.getHeader('content-type') ?? 'application/octet-stream',
	});
	const given = { type, deliverTo, wait };
	for (const [key, value] of Object.entries(metadata ?? {})) {
		given[`metadata.${key}`] = value;
	}
	for (const [key, value] of Object.entries(given)) {
		if (value !== undefined && value !== '') {
			form.append(key, String(value));
		}
	}
	const response = await z.request({
		method: 'POST',
		url: address(bundle, 'documents'),
		headers: {
			...form.getHeaders(),
			...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
		},
		body: form,
	});
	return response.data;
}

module.exports = {
	key: 'upload_document',
	noun: 'Document',
	display: {
		label: 'Upload Document',
		description: 'Hands a document to Dromedary, which reads, checks and delivers it.',
	},
	operation: {
		inputFields: [
			{ key: 'file', label: 'File', type: 'file', required: true },
			{ key: 'fileName', label: 'File Name', helpText: 'If empty, the name that the file has.' },
			{
				key: 'type',
				label: 'Document Type',
				placeholder: 'invoice',
				helpText: 'What the document is. If empty, its text decides.',
			},
			{
				key: 'deliverTo',
				label: 'Deliver To',
				helpText: 'Targets in place of those of the type, separated by commas.',
			},
			{
				key: 'metadata',
				label: 'Metadata',
				dict: true,
				helpText: 'Texts of yours that come back with every event about the document.',
			},
			{
				key: 'wait',
				label: 'Wait',
				type: 'integer',
				helpText: 'Seconds to wait until nothing more happens to it by itself, 20 at most.',
			},
			{
				key: 'idempotencyKey',
				label: 'Idempotency Key',
				helpText: 'The same upload under the same key is one document, however often it is sent.',
			},
		],
		perform,
		sample: { id: '01k8yq4s5t6v7w8x9y0z1a2b3c', status: 'received' },
	},
};
