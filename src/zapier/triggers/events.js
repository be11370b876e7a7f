'use strict';

const { address, find } = require('../hub');
const { header, signed } = require('../signature');
const sample = require('./sample');

/** key, event, label and what it says of itself. */
const EVENTS = [
	[
		'document_delivered',
		'document.delivered',
		'Document Delivered',
		'Triggers when a document was read, checked and delivered to all its targets.',
	],
	[
		'document_amended',
		'document.amended',
		'Document Amended',
		'Triggers when a document that was delivered is corrected and delivered again.',
	],
	[
		'document_needs_review',
		'document.needs_review',
		'Document Needs Review',
		'Triggers when a person must look at a document.',
	],
	[
		'document_failed',
		'document.failed',
		'Document Failed',
		'Triggers when a document could not be processed or delivered.',
	],
	[
		'document_refused',
		'document.refused',
		'Document Refused',
		'Triggers when a document cannot be read.',
	],
	[
		'document_rejected',
		'document.rejected',
		'Document Rejected',
		'Triggers when a person, or a rule of its type, rejects a document.',
	],
	[
		'document_duplicate',
		'document.duplicate',
		'Document Duplicate',
		'Triggers when the content of a document is there already.',
	],
];

/** Zapier tells items apart by their id. */
function item(payload, id) {
	return { id, ...payload };
}

function perform(z, bundle) {
	if (!signed(bundle.subscribeData?.secret, bundle.rawRequest ?? {})) {
		throw new z.errors.HaltedError('The message is not signed by the Dromedary of this Zap.');
	}
	return [item(bundle.cleanedRequest, header(bundle.rawRequest, 'webhook-id'))];
}

/** The subscription may have ended before. */
async function performUnsubscribe(z, bundle) {
	await find(z, { method: 'DELETE', url: address(bundle, 'hooks', bundle.subscribeData.id) });
	return {};
}

function trigger([key, event, label, description]) {
	return {
		key,
		noun: 'Document',
		display: { label, description },
		operation: {
			type: 'hook',
			perform,
			performSubscribe: async (z, bundle) => {
				const response = await z.request({
					method: 'POST',
					url: address(bundle, 'hooks'),
					body: { targetUrl: bundle.targetUrl, event },
				});
				return response.data;
			},
			performUnsubscribe,
			performList: async (z, bundle) => {
				const { data } = await z.request({ url: address(bundle, 'hooks', 'sample', event) });
				return data.map((payload) =>
					item(payload, `evt_${payload.data.id}_${payload.data.revision}`),
				);
			},
			sample: item(sample(event), 'evt_01k8yq4s5t6v7w8x9y0z1a2b3c_1'),
		},
	};
}

module.exports = EVENTS.map(trigger);
