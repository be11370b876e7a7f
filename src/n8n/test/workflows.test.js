'use strict';

const assert = require('node:assert/strict');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');

const { DromedaryTrigger } = require('../dist/nodes/Dromedary/DromedaryTrigger.node.js');

const FOLDER = join(__dirname, '..', 'workflows');
const files = readdirSync(FOLDER);

test('there are two workflows', () => {
	assert.deepEqual(files.sort(), ['dromedary-trigger.json', 'signed-webhook.json']);
});

for (const file of files) {
	const { name, nodes, connections } = JSON.parse(readFileSync(join(FOLDER, file)));

	test(`${name}: all nodes but notes are connected, under names of their own`, () => {
		const working = nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
		assert.equal(new Set(nodes.map((node) => node.id)).size, nodes.length);
		assert.equal(new Set(nodes.map((node) => node.name)).size, nodes.length);
		const targets = Object.values(connections)
			.flatMap(({ main }) => main.flat())
			.map(({ node }) => node);
		const connected = new Set([...Object.keys(connections), ...targets]);
		assert.deepEqual([...connected].sort(), working.map((node) => node.name).sort());
	});

	test(`${name}: no credentials travel with it`, () => {
		assert.ok(nodes.every(({ credentials }) => credentials === undefined));
	});

	test(`${name}: the row is found again by the id of the message`, () => {
		const row = nodes.find(({ parameters }) => parameters.operation === 'upsert');
		const [{ keyName, keyValue }] = row.parameters.filters.conditions;
		assert.equal(keyName, 'webhook_id');
		assert.equal(row.parameters.columns.value.webhook_id, keyValue);
		const table = nodes.find(({ parameters }) => parameters.operation === 'create');
		assert.equal(table.parameters.tableName, row.parameters.dataTableId.value);
		assert.deepEqual(
			table.parameters.columns.column.map((column) => column.name),
			Object.keys(row.parameters.columns.value),
		);
	});

	for (const { type, parameters } of nodes.filter((node) => node.type.includes('dromedary'))) {
		test(`${name}: ${type} has these parameters`, () => {
			const { description } = new DromedaryTrigger();
			assert.equal(type, `n8n-nodes-dromedary.${description.name}`);
			for (const [key, value] of Object.entries(parameters)) {
				const { options } = description.properties.find((property) => property.name === key);
				const known = options.map((option) => option.value);
				assert.ok([value].flat().every((one) => known.includes(one)));
			}
		});
	}
}
