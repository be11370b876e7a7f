'use strict';

const { version } = require('./package.json');
const { version: platformVersion } = require('zapier-platform-core');

const authentication = require('./authentication');
const uploadDocument = require('./creates/upload_document');
const findDocument = require('./searches/find_document');
const { authorize, checkStatus } = require('./hub');
const triggers = require('./triggers/events');

module.exports = {
	version,
	platformVersion,
	authentication,
	beforeRequest: [authorize],
	afterResponse: [checkStatus],
	triggers: Object.fromEntries(triggers.map((trigger) => [trigger.key, trigger])),
	creates: { [uploadDocument.key]: uploadDocument },
	searches: { [findDocument.key]: findDocument },
};
