import type {
	IAuthenticateGeneric,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';

/** Where the hub is, and the token of its API. */
export class DromedaryApi implements ICredentialType {
	name = 'dromedaryApi';

	displayName = 'Dromedary API';

	icon: Icon = { light: 'file:../icons/dromedary.svg', dark: 'file:../icons/dromedary.dark.svg' };

	documentationUrl = 'https://dromedary.example/n8n#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'http://127.0.0.1:8480',
			description: 'Address of the hub, as this n8n reaches it',
		},
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'What stands in the file secrets/api-token in the home of the hub',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{$credentials.apiToken}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.replace(/\\/+$/, "")}}',
			url: '/api/me',
		},
	};
}
