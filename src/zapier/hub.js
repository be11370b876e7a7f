'use strict';

/** The address of the hub, without a slash at its end. */
function base(bundle) {
	return bundle.authData.baseUrl.replace(/\/+$/, '');
}

/** Address of a part of the API; every segment is one, whatever it holds. */
function address(bundle, ...segments) {
	return [base(bundle), 'api', ...segments.map(encodeURIComponent)].join('/');
}

/** Whether an address is of the hub: the token is sent nowhere else, such as to where a file lies. */
function isHub(url, bundle) {
	return bundle.authData?.baseUrl !== undefined && url.startsWith(`${base(bundle)}/api/`);
}

/** Adds the token to what is asked of the hub; nothing is followed elsewhere with it. */
function authorize(request, z, bundle) {
	if (isHub(request.url, bundle)) {
		request.headers.Authorization = `Bearer ${bundle.authData.apiToken}`;
		request.headers.Accept = 'application/json';
		request.redirect = 'manual';
	}
	return request;
}

/** Throws what the hub said where it refused something: problem details (RFC 9457). */
function refuse(response, z) {
	const { status } = response;
	const { title, detail } = problem(response.content);
	const message = detail ?? title ?? `Dromedary answered with status ${status}`;
	if (status === 401) {
		throw new z.errors.ExpiredAuthError(message);
	}
	if (status === 503) {
		throw new z.errors.ThrottledError(message, Number(response.getHeader('retry-after')) || 60);
	}
	throw new z.errors.Error(message, 'Dromedary', status);
}

function checkStatus(response, z, bundle) {
	const { request, status } = response;
	if (isHub(request.url, bundle) && !request.skipThrowForStatus && status >= 300) {
		refuse(response, z);
	}
	return response;
}

/** As `z.request`; what the hub does not know (404) or knows no more (410) is undefined. */
async function find(z, request) {
	const response = await z.request({ ...request, skipThrowForStatus: true });
	if (response.status === 404 || response.status === 410) {
		return undefined;
	}
	if (response.status >= 300) {
		refuse(response, z);
	}
	return response.data ?? {};
}

function problem(content) {
	try {
		return JSON.parse(content) ?? {};
	} catch {
		return {};
	}
}

module.exports = { address, authorize, checkStatus, find };
