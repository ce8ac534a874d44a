import { assert } from 'chai';
import { zoneChoices } from '../../../../src/core/views/choices/zoneChoices';

suite('The time zones to choose from', () => {
	const first = (machine: string, language: 'en' | 'id'): readonly string[] =>
		zoneChoices(machine, language).slice(0, 4).map(({ label }) => label);

	test('begin with WIB, WITA and WIT in Indonesian, this machine’s among them first', () => {
		assert.deepEqual(first('Europe/Berlin', 'id'), ['WIB', 'WITA', 'WIT', 'Europe/Berlin']);
		assert.deepEqual(first('Asia/Jayapura', 'id').slice(0, 3), ['WIT', 'WIB', 'WITA']);
	});

	test('begin with this machine’s in English', () => {
		assert.deepEqual(first('Europe/Berlin', 'en'), ['Europe/Berlin', 'WIB', 'WITA', 'WIT']);
		assert.deepEqual(first('Asia/Jakarta', 'en').slice(0, 3), ['WIB', 'WITA', 'WIT']);
	});

	test('are each there once, and each is one that clocks know', () => {
		const zones = zoneChoices('Asia/Jakarta', 'en').map(({ value }) => value);
		assert.strictEqual(new Set(zones).size, zones.length);
		assert.ok(zones.includes('UTC') && zones.length > 300);
		for (const timeZone of zones) {
			assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone }));
		}
	});
});
