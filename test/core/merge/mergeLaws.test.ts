import { assert } from 'chai';
import fc from 'fast-check';
import { parseText } from '../../../src/core/files/parseFile';
import type { Versions } from '../../../src/core/merge/merge';
import { mergeText } from '../../../src/core/merge/mergeText';
import type { SessionChange } from '../../../src/core/plans/session/sessionChange';
import { applyEdits } from '../../../src/core/text/textEdit';
import { composeYaml } from '../../../src/core/yaml/read/composeYaml';
import { isLong } from '../longForm';
import { change, fitted } from '../plans/session/anyChange';
import { type Layout, plan, sessionIn } from '../plans/session/madeChange';
import { layouts } from '../plans/session/sessionLayouts';
import { type SessionValue, valueOf } from '../plans/session/sessionModel';
import { comparable, naiveMerge } from './naiveMerge';

/** A layout after changes, as far as they are possible there. */
const after = (layout: Layout, changes: readonly SessionChange[]): Layout => changes.reduce((now, raw) => {
	const session = sessionIn(now);
	const each = session && fitted(valueOf(session), raw);
	const edits = each && plan(now, each);
	return edits ? { ...now, text: applyEdits(now.text, edits) } : now;
}, layout);

/** A file that two people changed. */
interface Changed {
	readonly layout: Layout;
	readonly versions: Required<Versions>;
}

const changes = fc.array(change, { minLength: 1, maxLength: 5 });
const changed: fc.Arbitrary<Changed> = fc.tuple(fc.constantFrom(...layouts), changes, changes).map(([layout, mine, yours]) => ({
	layout, versions: { base: layout.text, ours: after(layout, mine).text, theirs: after(layout, yours).text },
}));

const valueIn = (layout: Layout, text: string | undefined): SessionValue | undefined => {
	const session = text === undefined ? undefined : sessionIn({ ...layout, text });
	return session && valueOf(session);
};
const problemsIn = ({ kind }: Layout, text: string): readonly string[] =>
	parseText('memory://p/sessions/a/2021-08-13-01.yaml', { kind, folder: 'memory://p' }, text).problems.map(({ code }) => code);
const commentsIn = (text: string): readonly string[] => {
	const composed = composeYaml(text, { keepSourceTokens: true });
	return composed === 'tooComplex' ? [] : composed.comments.map(comment => comment.text);
};
const said = ({ layout, versions }: Changed, more = ''): string =>
	`${layout.kind}\n--- base\n${versions.base}\n--- ours\n${versions.ours}\n--- theirs\n${versions.theirs}\n--- ${more}`;

/** The problems of two values that don't fit each other. */
const contradictions: ReadonlySet<string> = new Set([
	'action.dueBeforeSession', 'action.doneWithoutDay', 'action.noOwner', 'session.twoAttendances', 'record.endBeforeStart',
]);

/** A counterexample of such texts takes minutes to shrink. */
const runs = { numRuns: isLong ? 400 : 40, endOnFailure: true };

suite('The laws of merging one text', () => {
	test('merging with a side that says the same as before gives the other side, byte for byte', () => {
		fc.assert(fc.property(changed, ({ layout, versions: { base, ours } }) => {
			const unchanged = [{ base, ours, theirs: base }, { base, ours: base, theirs: ours }];
			for (const versions of [...unchanged, { base, ours, theirs: ours }, { ours, theirs: ours }]) {
				assert.deepEqual(mergeText(layout.kind, versions), { text: ours, questions: [], renumbered: [] });
			}
		}), runs);
	});

	test('the values are those of a merge of plain objects, wherever neither has to ask', () => {
		let [decided, asked, whole] = [0, 0, 0];
		fc.assert(fc.property(changed, each => {
			const { layout, versions } = each;
			const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map(text => valueIn(layout, text));
			const merged = mergeText(layout.kind, versions);
			if (merged.questions.some(({ about }) => about === 'file')) {
				whole += 1;
				return;
			}
			assert.ok(base && ours && theirs);
			const naive = naiveMerge(base, ours, theirs);
			if (!naive.isAsked && merged.questions.some(({ about, choices }) => about === 'text' || !choices.includes('both'))) {
				// An entry that both changed in its place are two entries of a set.
				asked += 1;
				return;
			}
			// A span of time says how long it is too.
			if (!naive.isAsked && !layout.text.includes('–')) {
				decided += 1;
				const value = valueIn(layout, merged.text);
				assert.ok(value, said(each, merged.text));
				assert.deepEqual(comparable(value), comparable(naive.value), said(each, `${merged.text ?? ""}\n${JSON.stringify(merged.questions)}`));
			}
		}), runs);
		assert.isAbove(decided, runs.numRuns / 2, 'decided');
		assert.isBelow(asked, 5 + runs.numRuns / 36, 'asked');
		assert.isBelow(whole, 2 + runs.numRuns / 250, 'not merged');
	});

	test('nothing is lost: what either side wrote is in the result or in a question, and so is each comment', () => {
		fc.assert(fc.property(changed, each => {
			const { layout, versions } = each;
			const merged = mergeText(layout.kind, versions);
			const asked = merged.questions.map(({ ours = '', theirs = '' }) => `${ours}\n${theirs}`).join('\n');
			const found = new Set(leavesOf(valueIn(layout, merged.text)));
			const old = new Set(leavesOf(valueIn(layout, versions.base)));
			for (const text of [versions.ours, versions.theirs]) {
				for (const leaf of leavesOf(valueIn(layout, text))) {
					assert.ok(old.has(leaf) || found.has(leaf) || asYaml(leaf).some(written => asked.includes(written)), said(each, `${leaf}\n${merged.text ?? ''}`));
				}
				if (merged.questions.every(({ about }) => about !== 'file')) {
					const left = commentsIn(merged.text ?? '');
					const [before, ours, theirs] = [versions.base, versions.ours, versions.theirs].map(commentsIn);
					const isRemoved = (comment: string): boolean =>
						before!.includes(comment) && !(ours!.includes(comment) && theirs!.includes(comment));
					commentsIn(text).forEach(comment => { assert.ok(left.includes(comment) || isRemoved(comment), said(each, `${comment}\n${merged.text ?? ''}`)); });
				}
			}
		}), runs);
	});

	test('it is the same from either side, up to what is asked', () => {
		fc.assert(fc.property(changed, each => {
			const { layout, versions: { base, ours, theirs } } = each;
			const one = mergeText(layout.kind, { base, ours, theirs });
			const other = mergeText(layout.kind, { base, ours: theirs, theirs: ours }, { later: 'theirs' });
			assert.deepEqual(
				one.questions.map(question => ({ ...question, ours: question.theirs, theirs: question.ours, proposed: '' })),
				other.questions.map(question => ({ ...question, ours: question.ours, theirs: question.theirs, proposed: '' })),
			);
			if (one.questions.every(({ choices }) => choices.includes('both'))) {
				// Of one line a side's text is proposed, so that both are asked for here.
				const answers = new Map(one.questions.map(({ key }) => [key, 'both' as const]));
				assert.strictEqual(
					mergeText(layout.kind, { base, ours, theirs }, { answers }).text,
					mergeText(layout.kind, { base, ours: theirs, theirs: ours }, { answers, later: 'theirs' }).text,
				);
			}
		}), runs);
	});

	test('the result has no problem that neither side had, unless what each wrote contradicts the other', () => {
		fc.assert(fc.property(changed, each => {
			const { layout, versions } = each;
			const merged = mergeText(layout.kind, versions);
			const before = new Set([versions.ours, versions.theirs].flatMap(text => problemsIn(layout, text)));
			assert.deepEqual(problemsIn(layout, merged.text ?? '').filter(code => !before.has(code) && !contradictions.has(code)), [], said(each, merged.text));
		}), runs);
	});

	test('an answer is what is taken, and it changes no other question', () => {
		let asked = 0;
		fc.assert(fc.property(changed, fc.constantFrom('ours' as const, 'theirs' as const), (each, choice) => {
			const { layout, versions } = each;
			const { questions } = mergeText(layout.kind, versions);
			const merged = mergeText(layout.kind, versions, { answers: new Map(questions.map(({ key }) => [key, choice])) });
			assert.deepEqual(merged.questions, questions);
			assert.strictEqual(new Set(questions.map(({ key }) => key)).size, questions.length);
			const leaves = leavesOf(valueIn(layout, merged.text));
			for (const { about, [choice]: answer } of questions) {
				asked += about === 'value' ? 1 : 0;
				assert.ok(about !== 'value' || answer === undefined || /\n|^- |: |^\d{4}-/.test(answer) || leaves.includes(answer.trim()), said(each, `${answer ?? ''}\n${merged.text ?? ''}`));
			}
		}), runs);
		if (isLong) {
			assert.isAbove(asked, 2, 'questions about a value');
		}
	});
});

/** All texts and numbers of a value. */
/** A text as it can stand in a question: one about a list or a map shows it as YAML. */
const asYaml = (text: string): readonly string[] => [text, JSON.stringify(text).slice(1, -1), text.replaceAll('\'', '\'\'')];

function leavesOf(value: unknown): readonly string[] {
	return value === undefined || value === null ? [] : typeof value === 'object' ? Object.values(value).flatMap(leavesOf)
		: String(value as string | number).split('\n').map(line => line.trim()).filter(line => line !== '');
}
