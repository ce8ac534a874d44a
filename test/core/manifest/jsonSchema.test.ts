import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../../src/core/notes/frontMatter';
import { jsonSchema, schemaKinds, type SchemaKind } from '../../../src/core/manifest/jsonSchema';
import { valueSets } from '../../../src/core/record/valueSets';
import { readClock, readDay, readMoment } from '../../../src/core/time/reading/readWritten';

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, allErrors: true });
// Editors know these; they say nothing about what is valid.
ajv.addVocabulary(['enumDescriptions', 'patternErrorMessage']);
const validators = new Map(schemaKinds.map(kind => [kind, ajv.compile(jsonSchema(kind))]));

/** Where a text goes against the schema of its kind: `/actions/0/due`, the root as an empty string. */
function faults(kind: SchemaKind, text: string): readonly string[] {
	const validate: ValidateFunction = validators.get(kind)!;
	validate(parse(text));
	return [...new Set((validate.errors ?? []).map(error => error.instancePath))];
}

const sample = join(process.cwd(), 'examples/lead-the-fest');
const sampleFiles = readdirSync(sample, { recursive: true, withFileTypes: true })
	.filter(entry => entry.isFile() && entry.name !== 'README.md')
	.map(entry => join(entry.parentPath, entry.name).slice(sample.length + 1).replaceAll('\\', '/'));

function kindOf(path: string): SchemaKind {
	const kinds: Readonly<Record<string, SchemaKind>> = {
		'programme.yaml': 'programme',
		'people.yaml': 'people',
		'pairs': 'pair',
		'sessions': 'session',
		'reflections': 'reflection',
	};
	return kinds[path.split('/')[0] ?? ''] ?? assert.fail(path);
}

function headOf(note: string): string {
	const split = splitFrontMatter(note);
	return split && split !== 'unclosed' ? split.yaml : assert.fail('a note without a head');
}

suite('The JSON Schemas', () => {
	test('every file of the sample fits its kind', () => {
		assert.ok(sampleFiles.length > 15);
		for (const path of sampleFiles) {
			const text = readFileSync(join(sample, path), 'utf8');
			assert.deepEqual(faults(kindOf(path), path.endsWith('.md') ? headOf(text) : text), [], path);
		}
	});

	test('a session needs its date or its start, wherever it is written', () => {
		assert.deepEqual(faults('session', 'date: 2021-08-13\nmentee: Sari\n'), []);
		assert.deepEqual(faults('session', 'start: 2021-08-13T13:00+07:00\n'), []);
		assert.deepEqual(faults('session', 'title: No day\n'), ['']);
		for (const kind of ['sessionList', 'pair', 'programme'] as const) {
			assert.deepEqual(faults(kind, 'sessions:\n  - date: 2021-08-13\n'), [], kind);
			assert.ok(faults(kind, 'sessions:\n  - date: 2021-08-13\n  - title: No day\n').includes('/sessions/1'), kind);
		}
	});

	test('what is wrong is found at its place', () => {
		const wrong: readonly (readonly [SchemaKind, string, string])[] = [
			['session', 'date: soon', '/date'],
			['session', 'date: 2021-08-13\nstatus: perhaps', '/status'],
			['session', 'date: 2021-08-13\nminutes: ninety', '/minutes'],
			['session', 'date: 2021-08-13\nminutes: -1', '/minutes'],
			['session', 'date: 2021-08-13\ntitle: [a]', '/title'],
			['session', 'date: 2021-08-13\ntime: soon', '/time'],
			['session', 'date: 2021-08-13\nvisibility: private', '/visibility'],
			['session', 'date: 2021-08-13\nactions:\n  - text: a\n    due: 2021-08', '/actions/0/due'],
			['session', 'date: 2021-08-13\nsummary:\n  text: a', '/summary'],
			['pair', 'goals:\n  - text: a\n    baseline: 6', '/goals/0/baseline'],
			['pair', 'cadence:\n  weekday: someday', '/cadence/weekday'],
			['pair', 'sessions: {date: 2021-08-13}', '/sessions'],
			['programme', 'policy:\n  jp:\n    per: year', '/policy/jp/per'],
			['programme', 'values: {id: a}', '/values'],
			['people', 'people:\n  - name: Sari\n    phone: [1, 2]', '/people/0/phone'],
			['reflection', 'visibility: everyone', '/visibility'],
		];
		for (const [kind, text, place] of wrong) {
			assert.ok(faults(kind, text).includes(place), `${text} → ${faults(kind, text).join(', ')}`);
		}
	});

	test('unknown keys are no fault', () => {
		assert.deepEqual(faults('session', 'date: 2021-08-13\nweather: rain\nactions:\n  - text: a\n    colour: red\n'), []);
	});

	test('an empty value is as good as none', () => {
		assert.deepEqual(
			faults(
				'session',
				'date: 2021-08-13\ntitle:\nstatus:\nminutes:\ntime:\nactions:\n  - text: a\n    done_on:\napproved:\nattendance:\n',
			),
			[],
		);
		assert.deepEqual(faults('pair', 'cadence:\ngoals:\nsessions:\n'), []);
	});

	test('a lone value is a list of one, and a plain one for a map', () => {
		assert.deepEqual(
			faults(
				'session',
				'date: 2021-08-13\nmentors: Budi\ntopics: service\nactions: Call back\nspeakers: [Suharti]\nlinks: {title: Slides}\n',
			),
			[],
		);
		assert.deepEqual(faults('pair', 'mentees: sari\ncadence: 2 weeks\ngoals: [Lead a meeting]\n'), []);
		assert.deepEqual(faults('people', 'people: Sari\n'), []);
	});

	test('an agenda has a list a side or one list, with texts or entries that have a state', () => {
		for (const agenda of ['[a]', 'a', '[{text: a, state: carried}, b]', '{mentor: [a, {text: b, state: discussed}], mentee: c}', '']) {
			assert.deepEqual(faults('session', `date: 2021-08-13\nagenda: ${agenda}`), [], agenda);
		}
		assert.ok(faults('session', 'date: 2021-08-13\nagenda: [{text: a, state: perhaps}]').includes('/agenda/0/state'));
		assert.ok(faults('session', 'date: 2021-08-13\nagenda: {mentor: [{text: a, state: perhaps}]}').includes('/agenda/mentor/0/state'));
	});

	test('text may look like a number', () => {
		assert.deepEqual(faults('people', '- name: Sari\n  nip: 198501012010011001\n  phone: 0812\n  unit: yes\n'), []);
	});

	test('lists of sessions and people may stand alone', () => {
		assert.deepEqual(faults('sessionList', '- date: 2021-08-13\n- start: 2021-08-20 13.00 WIB\n'), []);
		assert.ok(faults('sessionList', '- title: No day\n').includes('/0'));
		assert.deepEqual(faults('people', '- id: sari\n- Budi\n'), []);
	});

	test('a programme names its values or lists them', () => {
		for (const set of Object.keys(valueSets)) {
			assert.deepEqual(faults('programme', `values: ${set}\n`), []);
		}
		assert.deepEqual(faults('programme', 'values:\n  - id: jujur\n    name: Jujur\n  - adil\n'), []);
	});

	test('days and times in every form that is read are accepted', () => {
		const part = (most: number) => fc.integer({ min: 0, max: most }).chain(n => fc.constantFrom(String(n), String(n).padStart(2, '0')));
		const day = fc.oneof(
			fc
				.tuple(part(31), fc.constantFrom('/', '-', '.'), part(12), fc.constantFrom('/', '-', '.'), part(2030))
				.map(parts => parts.join('')),
			fc.tuple(part(2030), part(12), part(31)).map(parts => parts.join('-')),
			fc.tuple(part(31), fc.constantFrom('Agustus', 'may', 'SEPT.', 'Okt', 'Foo')).map(([n, month]) => `${n} ${month} 2021`),
		);
		const time = fc
			.tuple(
				part(25),
				fc.constantFrom(':', '.'),
				part(61),
				fc.constantFrom('', ':30', ':30.5', '.30'),
				fc.constantFrom('', ' ', '  '),
				fc.constantFrom('', 'WIB', 'wita', 'Wit', 'z', '+07', '-0530', '+07:00'),
			)
			.map(parts => parts.join(''));
		const moment = fc.tuple(day, fc.constantFrom('T', 't', ' ', '  '), time).map(parts => parts.join(''));
		const read: readonly (readonly [fc.Arbitrary<string>, (text: string) => object, (text: string) => string])[] = [
			[day, readDay, text => `date: 2021-08-13\napproved: {on: ${JSON.stringify(text)}}`],
			[time, readClock, text => `date: 2021-08-13\ntime: ${JSON.stringify(text)}`],
			[fc.oneof(day, moment), readMoment, text => `start: ${JSON.stringify(text)}`],
		];
		for (const [texts, parsed, file] of read) {
			fc.assert(fc.property(
				texts.filter(text => 'value' in parsed(text)), text => { assert.deepEqual(faults('session', file(text)), [], text); },
			));
		}
	});

	test('days and times in words around them are accepted, and those that are none are found', () => {
		const dates = [
			'Selasa, 17 Maret 2026', 'Selasa/17 Maret 2026', 'Rabu (25/8/2021)', 'Tue, 17 Mar 2026', 'March 17, 2026', '17-Mei-26', '12 ags 2021', 'tgl 13 Agustus 2021',
			'the 13th of August 2021', '17 Agustus \'21', '2021/08/17', '3/3/2026 20:48:48', '2026-03-13T00:00:00.000Z', 'paling lambat 20 Agustus 2021', 'akhir Agustus 2021',
			'Jumat, 13 Agustus 2021 pukul 13.00 s.d. 14.30 WITA', '2026-03-17 9:00 AM',
		];
		const times = ['9:00 AM', '2 pm', 'noon', 'pukul 13.00', 'pk 10.00 WIT', 'jam dua siang', 'jam 9', '13.00-14.30 WIB', '13.00 s.d. 14.30', '13:00 – selesai', '2-3pm'];
		const asDate = (text: string): string => `date: ${JSON.stringify(text)}`;
		const asTime = (text: string): string => `date: 2021-08-13\ntime: ${JSON.stringify(text)}`;
		const isRead = [...dates.map(readMoment), ...times.map(readClock)].map(read => 'value' in read);
		assert.ok(isRead.every(Boolean));
		assert.deepEqual([...dates.map(asDate), ...times.map(asTime)].filter(text => faults('session', text).length > 0), []);
		const none = [...['2021-13-01', '2021-08-32', '31/31/2021', '13 Foo 2021', 'soon 12', 'besok', '13 Agustus', '20260317'].map(asDate), ...['25:00', '13:61', 'soon', '1300'].map(asTime)];
		assert.deepEqual(none.filter(text => faults('session', text).length === 0), []);
	});

	test('name no host, for nothing of ours is fetched', () => {
		for (const kind of schemaKinds) {
			assert.deepEqual(JSON.stringify(jsonSchema(kind)).match(/https?:[^"]*/g), ['http://json-schema.org/draft-07/schema#'], kind);
		}
	});
});

suite('Sets of values', () => {
	test('are the seven of BerAKHLAK and the older five of ANEKA, with ids that are words in lower case', () => {
		const ids = Object.fromEntries(Object.entries(valueSets).map(([set, values]) => [set, values.map(({ id }) => id)]));
		assert.deepEqual(ids, {
			berakhlak: ['berorientasi-pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif'],
			aneka: ['akuntabilitas', 'nasionalisme', 'etika-publik', 'komitmen-mutu', 'anti-korupsi'],
		});
	});
});
