import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import type { SessionChange } from '../../../../src/core/plans/session/sessionChange';
import { hostileTexts } from '../../../hostileTexts';
import { isLong, rounds } from '../../longForm';
import { change, fitted } from './anyChange';
import { type Layout, made, sessionIn } from './madeChange';
import { layouts } from './sessionLayouts';
import { oneLine, valueOf } from './sessionModel';

/** One of so many texts is tried. */
const share = isLong ? 1 : 10;

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
		}), { numRuns: rounds(300), endOnFailure: true });
		assert.ok(refused < done / 50, `${String(refused)} of ${String(done)}`);
	});

	test('any text reads back as it was written, in every place of a session', () => {
		for (const [n, text] of [...hostileTexts().entries()].filter(([i]) => i % share === 0)) {
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
			for (const [key, text] of places(yaml).filter((_, place) => (place + n) % (8 * share) === 0)) {
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
		assert.ok(done > 500 / share && refused < done, `${String(done)} done, ${String(refused)} refused`);
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
