import { assert } from 'chai';
import fc from 'fast-check';
import { parseText } from '../../../../src/core/files/parseFile';
import type { ParsedFile } from '../../../../src/core/files/parsedFile';
import { type PairChange, planPairValue, sideToWrite } from '../../../../src/core/plans/pair/planPairValues';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { programmeIn } from '../../folder';

const folder = 'memory://p';
const fileOf = (text: string): ParsedFile => parseText(`${folder}/pairs/a.yaml`, { kind: 'pair', folder }, text);
const after = (text: string, change: PairChange): string | undefined => {
	const file = fileOf(text);
	const edits = planPairValue(file, text, file.pair!, change);
	return edits && edits !== 'changed' ? applyEdits(text, edits) : undefined;
};

suite('Editing a pair', () => {
	test('changes only the value, and adds a key in its place', () => {
		const text = '\ufeff# Pair\r\nid: a\r\nmentor: ayu   # first\r\nmentees:\r\n- made\r\nstatus: aktif # now\r\ngoals: []\r\n';
		assert.strictEqual(after(text, { key: 'status', to: 'on-hold' }), text.replace('aktif', 'on-hold'));
		assert.strictEqual(after(text, { key: 'start', to: '2021-08-13' }), text.replace('# now\r\n', '# now\r\nstart: 2021-08-13\r\n'));
		assert.strictEqual(after(text, { key: 'status', to: null }), text.replace('status: aktif # now\r\n', ''));
		assert.strictEqual(after(text, { side: 'mentors', to: ['putu'] }), text.replace('ayu', 'putu'));
		assert.strictEqual(after(text, { side: 'mentees', to: ['made', 'putu'] }), text.replace('- made\r\n', '- made\r\n- putu\r\n'));
		assert.strictEqual(after(text, { side: 'mentees', to: [] }), text.replace('mentees:\r\n- made\r\n', ''));
	});

	test('stays in one line', () => {
		const text = '{id: a, mentors: [ayu], mentees: [made, putu], cadence: {every: 2 weeks}} # x\n';
		assert.strictEqual(after(text, { side: 'mentees', to: ['made', 'sari'] }), text.replace('putu', 'sari'));
		assert.strictEqual(after(text, { side: 'mentees', to: ['putu'] }), text.replace('made, ', ''));
		assert.strictEqual(after(text, { key: 'cadence', inner: 'weekday', to: 'friday' }), text.replace('2 weeks', '2 weeks, weekday: friday'));
		assert.strictEqual(after(text, { key: 'kind', to: 'peer' }), text.replace('putu]', 'putu], kind: peer'));
	});

	test('writes parts of the cadence and the agreement, and leaves no empty map', () => {
		const text = 'id: a\ncadence: 2 weeks # agreed\n';
		assert.strictEqual(after(text, { key: 'cadence', inner: 'every', to: '3 weeks' }), 'id: a\ncadence: 3 weeks # agreed\n');
		assert.strictEqual(after(text, { key: 'cadence', inner: 'every', to: null }), 'id: a\n');
		assert.strictEqual(
			after('id: a\ncadence: 2 weeks\n', { key: 'cadence', inner: 'time', to: '13:00' }), 'id: a\ncadence:\n  every: 2 weeks\n  time: "13:00"\n',
		);
		assert.strictEqual(after('id: a\n', { key: 'agreement', inner: 'cancel_notice_hours', to: 24 }), 'id: a\nagreement:\n  cancel_notice_hours: 24\n');
		const signed = 'id: a\nagreement:\n  signed_on: 2021-08-13\n';
		assert.strictEqual(after(signed, { key: 'agreement', inner: 'signed_on', to: null }), 'id: a\n');
		assert.strictEqual(
			after(signed, { key: 'agreement', inner: 'confidentiality', to: 'Stays here: always' }),
			`${signed}  confidentiality: "Stays here: always"\n`,
		);
		assert.strictEqual(after('id: a\ncadence:\n', { key: 'cadence', inner: 'every', to: 'Mondays' }), 'id: a\ncadence:\n  every: Mondays\n');
	});

	test('writes the people anew where YAML reads the list otherwise', () => {
		assert.strictEqual(after('mentors: [Budi, S.Kom.]\n', { side: 'mentors', to: ['Budi, S.Kom.', 'ayu'] }), 'mentors: ["Budi, S.Kom.", ayu]\n');
		assert.strictEqual(after('mentees: |\n  • Budi\n  • Dewi\n', { side: 'mentees', to: ['Budi', 'Eko'] }), 'mentees:\n  - Budi\n  - Eko\n');
	});

	test('is refused where the pair is not as shown or can’t be read, but not for progress of a goal', () => {
		const text = 'mentors: [ayu]\ngoals: [{id: g1, text: Speak}]\n';
		const shown = fileOf(text);
		const plan = (now: string): unknown => planPairValue(shown, now, shown.pair!, { key: 'status', to: 'active' });
		assert.strictEqual(plan(text.replace('ayu', 'putu')), 'changed');
		assert.strictEqual(plan('mentors: [ayu\n'), undefined);
		assert.strictEqual(plan('mentors:\n  - [ayu\n\tx\n'), undefined);
		assert.ok(Array.isArray(plan(`# new\n${text.replace('}]', ', state: reached}]')}`)));
	});

	test('is read back as it was set, and all other lines are as before', () => {
		const day = fc.constantFrom('2021-08-13', '2022-02-28');
		const people = fc.uniqueArray(fc.constantFrom('ayu', 'made', 'Putu, S.Kom.', 'Yes', 'Sari: A', '#1'), { maxLength: 4 });
		const change: fc.Arbitrary<Exclude<PairChange, { readonly ends: string }>> = fc.oneof(
			fc.tuple(fc.constantFrom('mentors' as const, 'mentees' as const), people).map(([side, to]) => ({ side, to })),
			fc.tuple(fc.constantFrom('start' as const, 'end' as const), fc.option(day)).map(([key, to]) => ({ key, to })),
			fc.option(fc.constantFrom('active', 'ended-early')).map(to => ({ key: 'status' as const, to })),
			fc.option(fc.constantFrom('2 weeks', '10 days')).map(to => ({ key: 'cadence' as const, inner: 'every' as const, to })),
			fc.option(fc.constantFrom('a: b', '7', 'x # y')).map(to => ({ key: 'agreement' as const, inner: 'confidentiality' as const, to })),
		);
		const texts = [
			'# a\nmentors:\n  - ayu # x\n  - made\nstatus: active\nagreement:\n  confidentiality: all # y\n\n# end\n',
			'mentors: [ayu] # x\nmentees: made\nstart: 2021-08-01\ncadence: weekly\nend: 2022-01-01\n',
			'cadence: {every: weekly, weekday: monday}\nagreement: {signed_on: 2021-08-01, confidentiality: b}\nmentees: ["made"]\n',
		];
		fc.assert(fc.property(fc.constantFrom(...texts), fc.boolean(), change, (written, isCrlf, wanted) => {
			const text = isCrlf ? written.replaceAll('\n', '\r\n') : written;
			const result = after(text, wanted);
			assert.ok(result !== undefined);
			const [was, now] = [text, result].map(each => ({ ...fileOf(each).pair! }));
			const key = 'side' in wanted ? wanted.side : wanted.key;
			const read = 'inner' in wanted ? (now![key] as Record<string, unknown> | undefined)?.[wanted.inner] : now![key];
			// People who stay keep their places.
			const sorted = (value: unknown): unknown => Array.isArray(value) ? value.toSorted() : value;
			assert.deepEqual(sorted(read ?? []), sorted(wanted.to ?? []));
			if ('inner' in wanted) {
				const others = (each: unknown): object => ({ ...each as object | undefined, [wanted.inner]: undefined });
				assert.deepEqual(others(now![key]), others(was![key]));
			}
			assert.deepEqual({ ...now, [key]: 0 }, { ...was, [key]: 0 });
			const kept = (each: string): readonly string[] => each.split(/\r?\n/).filter(line => /^(?:#|status|start|end)/.test(line) && !line.startsWith(`${key}:`));
			assert.deepEqual(kept(result), kept(text));
		}));
	});
});

suite('The people of a pair', () => {
	const files = {
		'programme.yaml': 'name: P\n',
		'people.yaml': '- {id: ayu, name: Ayu}\n- {id: made, name: Made}\n- {id: putu, name: Putu}\n',
		'pairs/a.yaml': 'mentors: [Ayu]\nmentees: [made]\n',
		'pairs/b.yaml': 'mentors: [ayu]\nmentees: [putu]\n',
		'pairs/c.yaml': 'mentors: [ayu]\nmentees: [made, putu]\nstatus: completed\n',
	};
	const side = async (which: 'mentors' | 'mentees', wanted: readonly string[]): Promise<unknown> => {
		const programme = await programmeIn(files);
		return sideToWrite(programme, programme.pairs.get('a')!, which, wanted);
	};

	test('who are there stay as they are written, known ones become ids, and new ones get an entry', async () => {
		assert.deepEqual(
			await side('mentors', ['Ayu', 'PUTU', 'Sari Dewi, S.Kom.', 'ayu', 'Sari', 'Sari Dewi']),
			{
				to: ['Ayu', 'putu', 'sari-dewi', 'sari'],
				added: [{ id: 'sari-dewi', name: 'Sari Dewi, S.Kom.', role: 'mentor' }, { id: 'sari', name: 'Sari', role: 'mentor' }],
			},
		);
	});

	test('are each one once, and are no other pair that has not ended', async () => {
		assert.deepEqual(await side('mentees', ['made', 'Ayu']), 'samePerson');
		assert.deepEqual(await side('mentees', ['putu']), 'alreadyAPair');
		assert.deepEqual(await side('mentees', ['made', 'putu']), { to: ['made', 'putu'], added: [] });
	});
});
