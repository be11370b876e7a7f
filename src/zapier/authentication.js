'use strict';

const { address } = require('./hub');

module.exports = {
	type: 'custom',
	fields: [
		{
			key: 'baseUrl',
			label: 'Base URL',
			type: 'string',
			required: true,
			placeholder: 'https://documents.example.com',
			helpText: 'Address of your Dromedary, as it is reached from the internet.',
		},
		{
			key: 'apiToken',
			label: 'API Token',
			type: 'password',
			required: true,
			helpText: 'What stands in the file `secrets/api-token` in the home of your Dromedary.',
		},
	],
	test: async (z, bundle) => (await z.request({ url: address(bundle, 'me') })).data,
	connectionLabel: '{{bundle.authData.baseUrl}}',
};
