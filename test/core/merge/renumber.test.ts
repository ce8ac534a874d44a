import { assert } from 'chai';
import fc from 'fast-check';
import { parseText } from '../../../src/core/files/parseFile';
import type { ParsedFile } from '../../../src/core/files/parsedFile';
import { mergeText } from '../../../src/core/merge/mergeText';
import { rounds } from '../longForm';

/** What one side adds to a pair's file: goals, actions of its first session and sessions, each with what refers to them. */
interface Added {
	readonly goals: number;
	readonly actions: number;
	readonly sessions: number;
}

const added: fc.Arbitrary<Added> = fc.record({ goals: fc.nat(3), actions: fc.nat(3), sessions: fc.nat(2) });

/** A file with what a side adds: the text of each entry names the side and its number. */
function fileOf(side: string, { goals, actions, sessions }: Added, isFlow: boolean): string {
	const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 2);
	const action = (id: number): string => isFlow
		? `      - {id: a${String(id)}, text: ${side} action ${String(id)}, goal: g${String(Math.min(goals + 1, id))}}\n`
		: `      - id: a${String(id)}\n        text: ${side} action ${String(id)}\n        goal: g${String(Math.min(goals + 1, id))}\n`;
	return [
		'id: p\nmentors: [budi]\ngoals:\n  - id: g1\n    text: Learn\n',
		...numbers(goals).map(id => `  - id: g${String(id)}\n    text: ${side} goal ${String(id)}\n`),
		'sessions:\n  - id: 2021-08-13-p-01\n    date: 2021-08-13\n    actions:\n      - id: a1\n        text: Read\n',
		...numbers(actions).map(action),
		...numbers(sessions).map(id => [
			`  - id: 2021-08-20-p-0${String(id)}\n    date: 2021-08-20\n    title: ${side} session ${String(id)}\n`,
			`    carried: [2021-08-13-p-01#a${String(Math.min(actions + 1, id))}, 2021-08-20-p-02#a1]\n`,
			`    actions: [{id: a1, text: ${side} first ${String(id)}}]\n`,
		].join('')),
	].join('');
}

const read = (text: string): ParsedFile => parseText('memory://p/pairs/p.yaml', { kind: 'pair', folder: 'memory://p' }, text);

/** Each reference of a file, as the texts of what it is in and what it refers to. */
function linksIn({ pair, sessions }: ParsedFile): readonly string[] {
	const goal = (id: string | undefined): string => pair?.goals?.find(each => each.id === id)?.text ?? '?';
	const actionAt = (reference: string): string => {
		const [session, id] = reference.split('#');
		return sessions.find(each => each.id === session)?.actions?.find(each => each.id === id)?.text ?? '?';
	};
	return sessions.flatMap(({ title = 'first', actions = [], carried = [] }) => [
		...actions.map(each => `${each.text ?? ''} is for ${goal(each.goal)}`),
		...carried.map(each => `${title} carries ${actionAt(each)}`),
	]);
}

suite('Equal ids that both sides gave', () => {
	test('become different ones, and each reference still leads to what its writer meant', () => {
		fc.assert(fc.property(added, added, fc.boolean(), fc.constantFrom('ours' as const, 'theirs' as const), (mine, yours, isFlow, later) => {
			const base = fileOf('', { goals: 0, actions: 0, sessions: 0 }, false);
			const [ours, theirs] = [fileOf('our', mine, false), fileOf('their', yours, isFlow)];
			const { text = '', questions, renumbered } = mergeText('pair', { base, ours, theirs }, { later });
			assert.deepEqual(questions, []);
			const merged = read(text);
			const [goals, sessions] = [merged.pair?.goals ?? [], merged.sessions];
			for (const list of [goals, sessions, ...sessions.map(({ actions = [] }) => actions)]) {
				assert.strictEqual(new Set(list.map(({ id }) => id)).size, list.length, text);
			}
			const wanted = [ours, theirs].flatMap(side => linksIn(read(side)));
			assert.deepEqual(new Set(linksIn(merged)), new Set(wanted), text);
			const shared = (['goals', 'actions', 'sessions'] as const).map(key => Math.min(mine[key], yours[key]));
			assert.strictEqual(renumbered.length, shared.reduce((sum, count) => sum + count, 0));
			assert.ok(renumbered.every(({ side }) => side === later));
		}), { numRuns: rounds(300) });
	});
});
