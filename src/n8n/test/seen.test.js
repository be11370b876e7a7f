'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');

const { Seen } = require('../dist/nodes/Dromedary/seen.js');

test('the newest ten thousand are remembered', () => {
	const seen = new Seen();
	for (let number = 0; number <= 10_000; number++) {
		seen.add(String(number));
	}
	assert.equal(seen.has('0'), false);
	assert.equal(seen.has('1'), true);
	assert.equal(seen.has('10000'), true);
});
