import fc from 'fast-check';
import { type ListName, listNames } from '../../../../src/core/plans/session/lists';
import type { SessionChange } from '../../../../src/core/plans/session/sessionChange';
import { hostileTexts } from '../../../hostileTexts';
import { oneLine, type SessionValue } from './sessionModel';

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
/** Any change of a session, also by hostile texts. */
export const change: fc.Arbitrary<SessionChange> = fc.oneof(
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
export function fitted(value: SessionValue, each: SessionChange): SessionChange | undefined {
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
