import * as vscode from 'vscode';
import { divideForChange, type LeftOutPair, type NotForPair, valueOfChange, whyNotForPair } from '../../../core/plans/pair/changePairs';
import type { PairsChange, PairStep } from '../../../core/plans/pair/pairSteps';
import { type AnyPair, describeAnyPair, findPair, hasFile } from '../../../core/programme/namedPairs';
import type { Programme } from '../../../core/programme/programme';
import type { Pair } from '../../../core/record/pair';
import { groupBy } from '../../../core/text/collections';
import { plainLabel, plainText } from '../../../core/text/plainText';
import type { Day } from '../../../core/time/days';
import { changePairsWords } from '../../../core/words/lateWords';
import { askChoice, type Choice, type Progress } from '../../ask/ask';
import { askPair, knownPair, rememberPair, titleOfPair } from '../../ask/askPair';
import { onlyIf, runSteps, step, type Step } from '../../ask/questionSteps';
import { isUnsaved } from '../../platform/openText';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { askCohortOf } from '../programme/addCohort';
import { askLastDay } from './askLastDay';
import { describePairChange } from './describePairChange';
import { pairWithFile } from './pairWithFile';
import { askHowOften } from '../../ask/askHowOften';
import { writePairs } from './writePairs';

interface Known {
	readonly programme?: Programme;
	readonly pair?: AnyPair;
	/** The pairs that were selected on a page, in place of one. */
	readonly selected?: readonly AnyPair[];
	readonly ends?: 'completed' | 'ended-early';
	readonly on?: Day;
	/** A cohort's id or a rhythm; empty for none. */
	readonly to?: string;
	/** The selected pairs that change, as they were shown. */
	readonly changing?: readonly Pair[];
}

/** The pairs that were selected on a page; nothing of it is checked. */
interface SelectionArgument {
	readonly pairs?: { readonly folder?: unknown; readonly ids?: unknown };
}

/**
 * Does one thing with a pair, asking which and what else is needed, or with all pairs selected on a page: then says first which change and
 * which are left out, and why. All is one change.
 */
export const changePairs = (services: Services, what: PairStep) => async (argument?: unknown): Promise<void> => {
	const start = await knownPairs(services, argument, what);
	const known = await runSteps<Known>(start, [
		onlyIf(({ selected }) => selected === undefined, askWhich(services, what)),
		...what === 'end' ? askEnd(services) : what === 'cohort' || what === 'cadence' ? [askTo(services, what)] : [],
		onlyIf(({ selected }) => selected !== undefined, askIfSure(services, what)),
	]);
	const change = known && changeOf(what, known);
	if (!known?.programme || !change) {
		return;
	}
	const { programme, pair, changing = divide(services, programme, pair ? [pair] : [], change, false).changing } = known;
	await writePairs(services, programme, () => changing, valueOfChange(change));
	if (pair) {
		await rememberPair(services, programme, pair);
	}
};

/** Returns which pairs the command was called on. Throws a `UserError` if there is none, or the one is not for it. */
async function knownPairs(services: Services, argument: unknown, what: PairStep): Promise<Known> {
	const { store, language: { words } } = services;
	const { noPairs } = changePairsWords[words.language];
	const { pairs } = (typeof argument === 'object' ? argument : undefined) as SelectionArgument | null ?? {};
	if (!pairs) {
		const known = await knownPair(services, argument, { noPair: words.say.notAPair, noPairs });
		return known.programme && known.pair ? { ...known, pair: pairFor(services, known.programme, known.pair, what) } : known;
	}
	await store.whenRead();
	const programme = store.index.programmes().find(({ folder }) => folder === pairs.folder);
	const ids: readonly unknown[] = Array.isArray(pairs.ids) ? pairs.ids : [];
	const selected = ids.flatMap(id => (programme && typeof id === 'string' ? findPair(programme, id) : undefined) ?? []);
	if (!programme || selected.length === 0) {
		throw new UserError(words.say.notAPair);
	}
	return { programme, selected };
}

/** Returns the pair. Throws a `UserError` that says why if the step is not for it. */
function pairFor(services: Services, programme: Programme, pair: AnyPair, what: PairStep): Pair {
	const { notFor, why: says } = changePairsWords[services.language.words.language];
	const found = pairWithFile(services, programme, pair);
	const why = whyNotForPair(programme, found, what);
	if (why !== undefined) {
		throw new UserError(notFor(plainText(describeAnyPair(programme, found)), says[why]));
	}
	return found;
}

/** Asks for a pair that the step is for. Throws a `UserError` if there is none. */
function askWhich(services: Services, what: PairStep): Step<Known> {
	const { store, language: { words } } = services;
	const { titles, noneFor } = changePairsWords[words.language];
	const isFor = (pair: AnyPair): boolean => store.index.programmes().some(programme =>
		programme.pairs.get(pair.id) === pair && whyNotForPair(programme, pair, what) === undefined);
	const asked = askPair<Known>(services, { title: titles[what], offers: isFor });
	return {
		...asked,
		ask: async (known, progress) => {
			if (!store.index.programmes().some(({ pairs }) => [...pairs.values()].some(isFor))) {
				throw new UserError(noneFor[what]);
			}
			return asked.ask(known, progress);
		},
	};
}

function titleOf({ language: { words } }: Services, what: PairStep, { selected, ...known }: Known): string {
	const { titles, several } = changePairsWords[words.language];
	const [only, ...others] = selected ?? [];
	return only && others.length > 0 ? several(titles[what], others.length + 1)
		: titleOfPair(titles[what], only ? { ...known, pair: only } : known);
}

function askEnd(services: Services): readonly Step<Known>[] {
	const say = changePairsWords[services.language.words.language];
	return [
		step('ends', (known, progress) => askChoice({ ...progress, title: titleOf(services, 'end', known), placeholder: say.how }, [
			{ label: say.completed, detail: say.completedSays, value: 'completed' as const },
			{ label: say.endedEarly, detail: say.endedEarlySays, value: 'ended-early' as const },
		])),
		step('on', async (known, progress) => {
			const { programme, pair, selected = pair ? [pair] : [] } = known;
			const ending = programme ? selected.filter(each => whyNotForPair(programme, each, 'end') === undefined).filter(hasFile) : [];
			return programme && askLastDay(services, programme, ending, {
				...progress, title: titleOf(services, 'end', known), placeholder: say.lastDay, inFuture: say.inFuture,
			});
		}),
	];
}

/** Asks for the cohort or the rhythm; what a single pair has is marked. */
function askTo(services: Services, what: 'cohort' | 'cadence'): Step<Known> {
	return step('to', async (known, progress) => {
		const { programme, pair } = known;
		const question = { ...progress, title: titleOf(services, what, known) };
		return what === 'cadence' ? askHowOften(services.language.words, question, pair && (pair.cadence?.every ?? ''))
			: programme && askCohortOf(services, programme, question, pair && (pair.cohort ?? ''));
	});
}

function changeOf(what: PairStep, { ends, on, to }: Known): PairsChange | undefined {
	switch (what) {
		case 'hold':
		case 'resume':
			return { step: what };
		case 'end':
			return ends && on !== undefined ? { step: what, ends, on } : undefined;
		case 'cohort':
		case 'cadence':
			return to === undefined ? undefined : { step: what, to: to === '' ? null : to };
	}
}

type Why = NotForPair | 'unsaved';

/** Returns which pairs change and which don't: of several, also those whose files have text that is not saved. */
function divide(
	{ language: { words } }: Services, programme: Programme, pairs: readonly AnyPair[], change: PairsChange, areSeveral: boolean,
): { readonly changing: readonly Pair[]; readonly leftOut: readonly LeftOutPair<Why>[] } {
	const { nothing, notFor, why: says, times } = changePairsWords[words.language];
	const { changing: all, leftOut: others } = divideForChange(programme, pairs, change);
	const unsaved = areSeveral ? all.filter(({ uri }) => isUnsaved(uri)) : [];
	const changing = all.filter(pair => !unsaved.includes(pair));
	const leftOut = [...others, ...unsaved.map(pair => ({ pair, why: 'unsaved' as const }))];
	const [first, ...rest] = leftOut;
	if (changing.length === 0 && first) {
		const whys = [...groupBy(leftOut, ({ why }) => why)].map(([why, { length }]) => times(says[why], length));
		throw new UserError(rest.length > 0
			? nothing(leftOut.length, whys)
			: notFor(plainText(describeAnyPair(programme, first.pair)), says[first.why]));
	}
	return { changing, leftOut };
}

/** Says what will change in each pair, and which pairs are left out. Only the first line does it. */
function askIfSure(services: Services, what: PairStep): Step<Known> {
	const { words } = services.language;
	const { preview: say, why: says } = changePairsWords[words.language];
	return step('changing', async (known, progress: Progress) => {
		const { programme, selected = [] } = known;
		const change = changeOf(what, known);
		if (!programme || !change) {
			return undefined;
		}
		const { changing, leftOut } = divide(services, programme, selected, change, true);
		const nameOf = (pair: AnyPair): string => plainLabel(describeAnyPair(programme, pair));
		const choices: readonly Choice<readonly Pair[] | 'look'>[] = [
			{ label: say.does[what](changing.length), detail: say.undo, value: changing },
			{ label: say.changing, kind: vscode.QuickPickItemKind.Separator },
			...changing.map(pair => (
				{ label: nameOf(pair), description: plainLabel(describePairChange(programme, pair, change, words)), value: 'look' as const }
			)),
			...leftOut.length === 0 ? [] : [{ label: say.leftOut, kind: vscode.QuickPickItemKind.Separator as const }],
			...leftOut.map(({ pair, why }) => ({ label: nameOf(pair), description: says[why], value: 'look' as const })),
		];
		const question = { ...progress, title: titleOf(services, what, known), placeholder: say.question(changing.length, leftOut.length) };
		let answer = await askChoice(question, choices);
		while (answer === 'look') {
			answer = await askChoice(question, choices);
		}
		return answer;
	});
}
