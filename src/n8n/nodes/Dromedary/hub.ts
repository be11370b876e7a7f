import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

type Caller = IExecuteFunctions | IHookFunctions;

type Request = Pick<IHttpRequestOptions, 'method' | 'qs' | 'body' | 'headers'>;

/** Events that a hub tells, in the order in which they are shown. */
export const EVENTS = [
	{
		name: 'Document Amended',
		value: 'document.amended',
		description: 'What was delivered was corrected and delivered again',
	},
	{
		name: 'Document Delivered',
		value: 'document.delivered',
		description: 'All targets have its data',
	},
	{
		name: 'Document Duplicate',
		value: 'document.duplicate',
		description: 'Its content is there already',
	},
	{
		name: 'Document Failed',
		value: 'document.failed',
		description: 'It could not be processed or delivered',
	},
	{
		name: 'Document Needs Review',
		value: 'document.needs_review',
		description: 'A person must look at it',
	},
	{
		name: 'Document Refused',
		value: 'document.refused',
		description: 'It cannot be read',
	},
	{
		name: 'Document Rejected',
		value: 'document.rejected',
		description: 'A person, or a rule of its type, rejected it',
	},
	{
		name: 'Endpoint Test',
		value: 'endpoint.test',
		description: 'Somebody tries on the hub whether messages arrive',
	},
];

/** Asks the hub; any answer that is no success is an error with what the hub says. */
export async function ask(caller: Caller, path: string, request: Request): Promise<IDataObject> {
	return (await successful(caller, path, request)).body as IDataObject;
}

/** As `ask`, but what the hub does not know (404) or knows no more (410) is undefined. */
export async function find(
	caller: Caller,
	path: string,
	request: Request,
): Promise<IDataObject | undefined> {
	const answer = await send(caller, path, request);
	const unknown = answer.statusCode === 404 || answer.statusCode === 410;
	return unknown ? undefined : (checked(caller, answer).body as IDataObject);
}

/** A list, newest first, followed over as many pages as it takes to have `limit` of it. */
export async function list(
	caller: Caller,
	path: string,
	query: IDataObject,
	limit: number,
): Promise<IDataObject[]> {
	const found: IDataObject[] = [];
	let cursor: string | undefined;
	do {
		const count = Math.min(limit - found.length, 500);
		const page = await successful(caller, path, {
			method: 'GET',
			qs: { ...query, limit: count, ...(cursor ? { cursor } : {}) },
		});
		found.push(...(page.body as unknown as IDataObject[]));
		cursor = next(String(page.headers.link ?? ''));
	} while (cursor !== undefined && found.length < limit);
	return found;
}

/** The cursor in a `Link` header (RFC 8288) that leads on. */
function next(link: string): string | undefined {
	const target = /<([^>]*)>\s*;\s*rel="next"/.exec(link)?.[1];
	return target
		? (new URL(target, 'http://hub').searchParams.get('cursor') ?? undefined)
		: undefined;
}

async function successful(
	caller: Caller,
	path: string,
	request: Request,
): Promise<IN8nHttpFullResponse> {
	return checked(caller, await send(caller, path, request));
}

async function send(caller: Caller, path: string, request: Request): Promise<IN8nHttpFullResponse> {
	const { baseUrl } = await caller.getCredentials('dromedaryApi');
	try {
		return (await caller.helpers.httpRequestWithAuthentication.call(caller, 'dromedaryApi', {
			...request,
			url: `${String(baseUrl).replace(/\/+$/, '')}${path}`,
			headers: { Accept: 'application/json', ...request.headers },
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
		})) as IN8nHttpFullResponse;
	} catch (error) {
		throw new NodeApiError(caller.getNode(), error as JsonObject);
	}
}

/**
 * Errors are looked at here because NodeApiError does not find the `detail` of problem details (RFC 9457),
 * which says what is wrong and what to do, nor the findings that forbid a decision.
 */
function checked(caller: Caller, answer: IN8nHttpFullResponse): IN8nHttpFullResponse {
	if (answer.statusCode >= 200 && answer.statusCode < 300) {
		return answer;
	}
	const { title, detail, findings = [] } = problemDetails(answer.body);
	const message = detail ?? title ?? `The hub answered with status ${answer.statusCode}`;
	const reasons = findings.map((finding) => finding.sentence).join(' ');
	throw new NodeApiError(
		caller.getNode(),
		{ message },
		{ message, description: reasons || title, httpCode: String(answer.statusCode) },
	);
}

interface Problem {
	title?: string;
	detail?: string;
	findings?: Array<{ sentence: string }>;
}

function problemDetails(body: unknown): Problem {
	if (typeof body !== 'string') {
		return (body ?? {}) as Problem;
	}
	try {
		return (JSON.parse(body) ?? {}) as Problem;
	} catch {
		return {};
	}
}
