'use strict';

const ID = '01k8yq4s5t6v7w8x9y0z1a2b3c';

/** What is shown where no hub can be asked for a sample. */
module.exports = (event) => ({
	type: event,
	version: 1,
	timestamp: '2026-05-14T09:31:08Z',
	data: {
		id: ID,
		revision: 1,
		status: event.replace('document.', '').replace('amended', 'delivered').replace('needs_', ''),
		documentType: 'invoice',
		source: {
			channel: 'folder',
			fileName: 'bill.pdf',
			receivedAt: '2026-05-14T09:31:02Z',
		},
		metadata: {},
		fields: {
			invoice_number: '2026/117',
			date: '2026-05-12',
			seller_name: 'Example Ltd',
			currency: 'EUR',
			gross_total: '1220.00',
		},
		lines: [{ description: 'Consulting', amount: '1000.00' }],
		findings: [],
		links: {
			self: `https://documents.example.com/api/documents/${ID}`,
			original: `https://documents.example.com/api/documents/${ID}/original`,
		},
	},
});
