import { assert } from 'chai';
import fc from 'fast-check';
import { readPreferences, refusalKey } from '../../../src/core/pairing/preferences';
import { People, spellingsOf } from '../../../src/core/programme/people';

const people = new People(spellingsOf([{ id: 'ani', name: 'Ani Lestari, S.Kom.' }, { id: 'budi', name: 'Budi' }, { id: 'citra', name: 'Citra' }]));

suite('The wishes and refusals for pairing', () => {
	test('are of people, however they are written', () => {
		const { wishes, refusals, unknown } = readPreferences(
			'wishes:\n  BUDI: [Ani Lestari, citra]\n  citra: ani\nnot_with:\n  - [Budi, Citra, Dewi]\n', people,
		)!;
		assert.deepEqual([...wishes], [['budi', ['ani', 'citra']], ['citra', ['ani']]]);
		assert.deepEqual([...refusals].sort(), [refusalKey('budi', 'citra'), refusalKey('budi', 'dewi'), refusalKey('dewi', 'citra')].sort());
		assert.deepEqual(unknown, ['Dewi']);
	});

	test('are not known where the file is no YAML: a refusal could be in it', () => {
		assert.strictEqual(readPreferences('not_with:\n  - [ani, budi\nwishes: x: y', people), undefined);
	});

	test('never throw, whatever the text', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), text => { readPreferences(`wishes:\n  ${text}\nnot_with: ${text}`, people); }));
	});
});
