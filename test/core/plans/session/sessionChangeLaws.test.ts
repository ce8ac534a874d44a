import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type ListName, listNames } from '../../../../src/core/plans/session/lists';
import type { SessionChange } from '../../../../src/core/plans/session/sessionChange';
import { hostileTexts } from '../../../hostileTexts';
import { type Layout, made, sessionIn } from './madeChange';
import { layouts } from './sessionLayouts';
import { oneLine, type SessionValue, valueOf } from './sessionModel';

const hostile = hostileTexts('naughty', 'labels');
const words = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom('x', 'Two words', 'a: b', 'x # y', '- a', '• a', '1. a', '[a', '{a: b}', '"q"', '\'', '~', 'null', 'yes', '12', '2021-08-13', '13:00', '&a', '*a', '|', '>', '---', 'S.Kom.', '=x', 'two\nlines', ' x ') },
	fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }),
	{ weight: 1, arbitrary: fc.constant('') },
);
const index = fc.nat(4);
const list = fc.constantFrom(...listNames);
const state = fc.constantFrom('open', 'discussed', 'carried');
const day = fc.constantFrom('2021-08-13', '2021-09-01');
const optional = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(each, { nil: undefined });
const part = <K extends string>(key: K, each: fc.Arbitrary<string>): fc.Arbitrary<Partial<Record<K, string | null>>> =>
	fc.oneof(fc.constant({}), fc.record({ [key]: fc.oneof(each, fc.constant(null)) })) as fc.Arbitrary<Partial<Record<K, string | null>>>;
const change: fc.Arbitrary<SessionChange> = fc.oneof(
	fc.record({ is: fc.constant('text' as const), key: fc.constantFrom('title' as const, 'place' as const, 'summary' as const), to: words }),
	fc.record({ is: fc.constant('minutes' as const), to: optional(fc.nat(500)) }),
	fc.record({ is: fc.constant('when' as const), date: day, zone: fc.constant('Asia/Jakarta') }),
	fc.record({ is: fc.constant('when' as const), date: day, time: fc.constantFrom('09:00', '13:00'), zone: fc.constant('Asia/Jakarta') }),
	fc.record({ is: fc.constant('word' as const), key: fc.constant('mode' as const), to: optional(fc.constantFrom('video', 'chat')) }),
	fc.record({ is: fc.constant('word' as const), key: fc.constant('visibility' as const), to: optional(fc.constantFrom('pair', 'programme')) }),
	fc.record({ is: fc.constant('topics' as const), to: fc.array(fc.oneof(fc.constantFrom('one', 'two', 'three'), words), { maxLength: 4 }) }),
	fc.record({ is: fc.constant('member' as const), key: fc.constantFrom('goals' as const, 'values' as const), value: fc.oneof(fc.constantFrom('g1', 'g2'), words.map(oneLine)).filter(each => each !== ''), isIn: fc.boolean() }),
	fc.record({ is: fc.constant('edit' as const), list, at: index, to: words }),
	fc.record({ is: fc.constant('add' as const), list, at: index, text: words }),
	fc.record({ is: fc.constant('add' as const), list, at: index, text: words }),
	fc.record({ is: fc.constant('append' as const), list, entries: fc.array(fc.record({ text: words }), { maxLength: 3 }) }),
	fc.record({ is: fc.constant('remove' as const), list, at: index }),
	fc.record({ is: fc.constant('move' as const), list, from: index, to: index }),
	fc.record({ is: fc.constant('agendaState' as const), list: fc.constantFrom(...listNames.slice(0, 3)), at: index, to: state as fc.Arbitrary<'open'> }),
	fc.record({
		is: fc.constant('action' as const), at: index,
		to: fc.tuple(part('text', words), part('owner', words), part('due', day), part('state', fc.constantFrom('open', 'doing', 'done')), part('done_on', day), part('goal', words))
			.map(parts => Object.assign({}, ...parts) as object),
	}),
	fc.record({ is: fc.constant('word' as const), key: fc.constant('kind' as const), to: optional(fc.constantFrom('group', 'forum')) }),
	fc.record({ is: fc.constant('texts' as const), list: fc.constant('links' as const), at: index, to: fc.tuple(part('title', words), part('url', words.filter(each => oneLine(each) !== ''))).map(([a, { url }]) => ({ ...a, ...typeof url === 'string' && { url } })) }),
	fc.record({ is: fc.constant('texts' as const), list: fc.constant('speakers' as const), at: index, to: fc.tuple(part('name', words.filter(each => oneLine(each) !== '')), part('role', words)).map(([{ name }, role]) => ({ ...typeof name === 'string' && { name }, ...role })) }),
	fc.record({ is: fc.constant('approved' as const), key: fc.constant('by' as const), to: optional(fc.constantFrom('ayu', 'Bu Sari: atasan', 'x # y')) }),
	fc.record({ is: fc.constant('approved' as const), key: fc.constant('on' as const), to: optional(day) }),
	fc.record({ is: fc.constant('attend' as const), person: fc.constantFrom('ayu', 'Made', 'putu'), state: optional(fc.constantFrom('present' as const, 'late' as const)) }),
);

/** A change whose indexes are those of entries that are there; undefined if there are none. */
function fitted(value: SessionValue, each: SessionChange): SessionChange | undefined {
	const sizeOf = (name: ListName): number => value.lists[name].length;
	const within = (at: number, size: number): number => at % size;
	// A session has one list of agenda entries, or one a side.
	const hasSides = sizeOf('agenda.mentor') + sizeOf('agenda.mentee') > 0;
	const name = 'list' in each ? each.list : each.is === 'action' ? 'actions' : undefined;
	if (name === undefined) {
		return each;
	}
	const size = sizeOf(name);
	if (each.is === 'add' || each.is === 'append') {
		const fits = name === 'agenda' ? !hasSides : name.startsWith('agenda.') ? sizeOf('agenda') === 0 : true;
		return !fits ? undefined : each.is === 'append' ? each : { ...each, at: within(each.at, size + 1) };
	}
	return size === 0 ? undefined
		: each.is === 'move' ? { ...each, from: within(each.from, size), to: within(each.to, size) }
			: { ...each, ...'at' in each && { at: within(each.at, size) } };
}

suite('The laws of a session’s changes', () => {
	test('a session reads back as the changes say, other lines and comments stay, and each change can be taken back', () => {
		let done = 0;
		let refused = 0;
		fc.assert(fc.property(fc.constantFrom(...layouts), fc.array(change, { minLength: 1, maxLength: 6 }), (layout, changes) => {
			let now = layout;
			for (const raw of changes) {
				const each = fitted(valueOf(sessionIn(now)!), raw);
				const next = each && made(now, each);
				done += next ? 1 : 0;
				refused += each && !next ? 1 : 0;
				now = next ?? now;
			}
		// A counterexample of such texts takes minutes to shrink.
		}), { numRuns: 150, endOnFailure: true });
		assert.ok(refused < done / 50, `${String(refused)} of ${String(done)}`);
	});

	test('any text reads back as it was written, in every place of a session', () => {
		for (const [n, text] of hostileTexts().entries()) {
			const layout = layouts[n % layouts.length]!;
			const value = valueOf(sessionIn(layout)!);
			const side = value.lists.agenda.length > 0 ? 'agenda' : 'agenda.mentor';
			const lists = [side, 'decisions', 'actions', 'links', 'speakers'] as const;
			const all: readonly SessionChange[] = [
				...(['title', 'place', 'summary'] as const).map(key => ({ is: 'text', key, to: text } as const)),
				...lists.map(list => ({ is: 'add', list, at: value.lists[list].length, text } as const)),
				...lists.filter(list => value.lists[list].length > 0).map(list => ({ is: 'edit', list, at: 0, to: text } as const)),
				{ is: 'topics', to: [text, 'x'] },
			];
			const each = all[n % all.length]!;
			assert.ok(made(layout, each) ?? oneLine(text) === '', `${JSON.stringify(each)} in ${layout.text}`);
		}
	});

	test('whatever is written in place of a value or beside it, a change is exact or refused', () => {
		const { cases } = JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/yaml-test-suite/cases.json'), 'utf8')) as {
			cases: { yaml: string; error: boolean }[];
		};
		let [done, refused] = [0, 0];
		for (const [n, { yaml }] of cases.filter(({ error }) => !error).entries()) {
			for (const [key, text] of places(yaml).filter((_, place) => (place + n) % 8 === 0)) {
				const read: Layout = { kind: 'session', index: 0, text };
				const index = parsedIndex(read);
				if (index < 0) {
					continue;
				}
				const value = valueOf(sessionIn({ ...read, index })!);
				const all = changesOfAll.flatMap(each => fitted(value, each) ?? []);
				for (const [i, each] of all.entries()) {
					if (key === undefined ? i % 3 === 0 : changes(each, key)) {
						const next = made({ ...read, index }, each);
						done += next ? 1 : 0;
						refused += next ? 0 : 1;
					}
				}
			}
		}
		assert.ok(done > 500 && refused < done, `${String(done)} done, ${String(refused)} refused`);
	});
});

/** Files with a text beside the session's values or, with a key, in place of one. */
function places(yaml: string): readonly (readonly [key: string | undefined, text: string])[] {
	const below = yaml.split('\n').map(line => line === '' ? '' : `  ${line}`).join('\n').replace(/\n*$/, '\n');
	const inline = /^[^\n]*\n?$/.test(yaml) ? [yaml.trim()] : [];
	const keys = ['title', 'summary', 'minutes', 'time', 'attendance', 'topics', 'goals', 'agenda', 'decisions', 'actions', 'links', 'speakers', 'approved', 'kind'];
	return [
		[undefined, `date: 2021-08-13\nmystery:\n${below}decisions: [One]\nagenda:\n- Review\n`],
		[undefined, `${yaml.replace(/\n*$/, '\n')}---\ndate: 2021-08-13\ndecisions: [One]\n`],
		[undefined, `date: 2021-08-13\ndecisions:\n  - One\n---\n${yaml}`],
		...keys.flatMap(key => [`\n${below}`, ...inline.map(value => ` ${value}\n`)].map(
			value => [key, `${key === 'date' ? '' : 'date: 2021-08-13\n'}${key}:${value}visibility: pair   # end\n`] as const,
		)),
	];
}

/** The index of the session that is changed; −1 where it can't be read. */
function parsedIndex(layout: Layout): number {
	return [0, 1, 2].findIndex(index => sessionIn({ ...layout, index })?.date === '2021-08-13');
}

const changesOfAll: readonly SessionChange[] = [
	{ is: 'text', key: 'title', to: 'New' }, { is: 'text', key: 'title', to: '' }, { is: 'text', key: 'summary', to: 'a\nb' },
	{ is: 'minutes', to: 7 }, { is: 'minutes', to: undefined }, { is: 'when', date: '2021-09-01', time: '09:00', zone: 'Asia/Jakarta' },
	{ is: 'topics', to: ['one', 'New'] }, { is: 'member', key: 'goals', value: 'g9', isIn: true },
	{ is: 'attend', person: 'putu', state: 'late' },
	...(['agenda', 'decisions', 'actions', 'links', 'speakers'] as const).flatMap((list): readonly SessionChange[] => [
		{ is: 'add', list, at: 0, text: 'New' }, { is: 'add', list, at: 4, text: 'New' }, { is: 'edit', list, at: 0, to: 'Other' },
		{ is: 'edit', list, at: 1, to: 'Other' }, { is: 'remove', list, at: 0 }, { is: 'remove', list, at: 3 }, { is: 'move', list, from: 0, to: 1 },
		{ is: 'move', list, from: 5, to: 0 },
	]),
	{ is: 'agendaState', list: 'agenda', at: 0, to: 'discussed' }, { is: 'action', at: 0, to: { state: 'done', owner: 'ayu' } },
	{ is: 'texts', list: 'links', at: 0, to: { url: 'https://n.w' } }, { is: 'texts', list: 'speakers', at: 0, to: { role: 'New' } },
	{ is: 'approved', key: 'by', to: 'ayu' }, { is: 'approved', key: 'on', to: undefined }, { is: 'word', key: 'kind', to: 'forum' },
];

/** Whether a change is one of a key's value. */
function changes(each: SessionChange, key: string): boolean {
	return JSON.stringify(each).includes(`"${key}"`) || each.is === key || `${each.is}s` === key
		|| (each.is === 'attend' && key === 'attendance') || (each.is === 'when' && key === 'time');
}
