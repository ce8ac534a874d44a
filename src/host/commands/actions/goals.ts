import { nameOf } from '../../../core/text/uri';
import { endOfEdits, type TextEdit } from '../../../core/text/textEdit';
import type { Changed } from '../../../core/plans/planAction';
import { planGoalUpdate, planNewGoal } from '../../../core/plans/planGoal';
import { goalProgress } from '../../../core/programme/goalProgress';
import { pairChoices } from '../../../core/views/choices/pairChoices';
import type { Programme } from '../../../core/programme/programme';
import type { Pair } from '../../../core/record/pair';
import type { FileFacts } from '../../../core/files/fileFacts';
import { goalRows } from '../../../core/views/actions/goalRows';
import type { Day } from '../../../core/time/days';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { askChoice, askSteps, askText, type Step } from '../../ask/ask';
import { askDueDay } from '../../ask/askDueDay';
import { askPair, rememberPair } from '../../ask/askPair';
import { UserError } from '../../platform/userError';
import { editOf } from '../changeFiles';
import { openAt } from '../openAt';
import type { Services } from '../services';
import { targetOf, type Target } from '../target';

interface NewGoal {
	readonly programme?: Programme;
	readonly pair?: Pair;
	readonly text?: string;
	readonly target?: number | 'none';
	/** Empty where it has no due day. */
	readonly due?: Day;
}

/** `mentorNotes.addGoal`: what, its target, by when; into the pair's file. */
export const addGoal = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words } } = services;
	const { goals } = words.actions;
	const on = await pairOfCall(services, argument);
	if (!on && !services.store.index.programmes().some(({ pairs }) => pairs.size > 0)) {
		throw new UserError(goals.noPair);
	}
	const known = await askSteps<NewGoal>(on ? { programme: on.programme, pair: on.pair } : {}, [
		askPair(services, goals.add),
		textStep<NewGoal>(({ text }) => text === undefined, goals.add, goals.what, () => '', typed => typed === '' ? words.actions.textNeeded : undefined, (answers, text) => ({ ...answers, text })),
		textStep<NewGoal>(({ target }) => target === undefined, goals.add, goals.target, () => '', typed => /^[1-5]?$/.test(typed) ? undefined : goals.badTarget, (answers, typed) => ({ ...answers, target: typed === '' ? 'none' : Number(typed) })),
		{
			needed: ({ due }) => due === undefined,
			ask: async (answers, progress) => {
				const due = await askDueDay(services, { ...progress, title: goals.add, placeholder: goals.whenDue });
				return typeof due === 'string' ? { ...answers, due } : due;
			},
		},
	]);
	if (!known?.programme || !known.pair || known.text === undefined) {
		return;
	}
	const { programme, pair, text, target, due } = known;
	const cursor = await editPair(services, pair, (file, current) => planNewGoal(file, current, { text, ...(typeof target === 'number' && { target }), ...(due !== undefined && due !== '' && { due }) }));
	await rememberPair(services, programme, pair);
	await openAt(pair.uri, cursor);
};

interface Update {
	readonly programme?: Programme;
	readonly pair?: Pair;
	/** The goal's place in the pair's list. */
	readonly index?: number;
	readonly percent?: number;
	readonly comment?: string;
}

/** `mentorNotes.updateGoal`: how far, and what happened; added to the goal's updates, none of which is ever rewritten. */
export const updateGoal = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, author, clock } = services;
	const { goals } = words.actions;
	const known = await askSteps<Update>(await knownGoal(services, argument), [
		askPairWithGoals(services),
		askGoal(services),
		textStep<Update>(({ percent }) => percent === undefined, goals.update, goals.percent, lastPercent, typed => percentOf(typed) === undefined ? goals.badPercent : undefined, (answers, typed) => ({ ...answers, percent: percentOf(typed) ?? 0 })),
		textStep<Update>(({ comment }) => comment === undefined, goals.update, goals.comment, () => '', () => undefined, (answers, comment) => ({ ...answers, comment })),
	]);
	const { programme, pair, index, percent, comment = '' } = known ?? {};
	const shown = index === undefined ? undefined : pair?.goals?.[index];
	if (!programme || !pair || index === undefined || !shown || percent === undefined) {
		return;
	}
	const by = await author.of(programme);
	await editPair(services, pair, (file, text) => planGoalUpdate(file, text, { index, text: shown.text ?? '' }, { on: clock.today(), percent, ...(by !== undefined && { by }), ...(comment !== '' && { comment }) }));
	await rememberPair(services, programme, pair);
};

/** The pair that a command was called on, if any. Throws a `UserError` when it was called on something else. */
async function pairOfCall({ store, language: { words } }: Services, argument: unknown): Promise<(Target & { readonly pair: Pair }) | undefined> {
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (argument !== undefined && !target?.pair) {
		throw new UserError(words.say.notAPair);
	}
	return target?.pair && { ...target, pair: target.pair };
}

async function knownGoal(services: Services, argument: unknown): Promise<Update> {
	const { goals } = services.language.words.actions;
	const on = await pairOfCall(services, argument);
	if (on && hasGoals(on.pair)) {
		const index = on.goal === undefined ? -1 : (on.pair.goals ?? []).findIndex(({ id }) => id === on.goal);
		return { programme: on.programme, pair: on.pair, ...(index >= 0 && { index }) };
	}
	if (on && argument !== undefined) {
		throw new UserError(goals.noGoalsOfPair);
	}
	if (!services.store.index.programmes().some(({ pairs }) => [...pairs.values()].some(hasGoals))) {
		throw new UserError(goals.noGoals);
	}
	return {};
}

const hasGoals = ({ goals = [] }: Pair): boolean => goals.length > 0;

function askPairWithGoals({ store, language, clock }: Services): Step<Update> {
	return {
		needed: ({ pair }) => pair === undefined,
		ask: async (known, progress) => {
			const { words } = language;
			const choices = pairChoices(store.index.programmes(), [], words, clock.today())
				.filter(({ pair }) => hasGoals(pair))
				.map(({ label, description, programme, pair }) => ({ label: plainLabel(label), description: plainLabel(description), value: { programme, pair } }));
			const chosen = await askChoice({ ...progress, title: words.actions.goals.update, placeholder: words.ask.pair }, choices);
			return typeof chosen === 'object' ? { ...known, ...chosen } : chosen;
		},
	};
}

/** The pair's goals, each with how far it is; those that are still open come first. */
function askGoal({ language, clock }: Services): Step<Update> {
	return {
		needed: ({ index }) => index === undefined,
		ask: async (known, progress) => {
			const { words } = language;
			const rows = known.programme && known.pair ? goalRows(known.programme, known.pair, words, clock.now()) : [];
			const choices = rows
				.map(({ label, description = '', facets }, value) => ({ label: plainLabel(label), description: plainLabel(description), isOpen: facets?.includes('open') === true, value }))
				.sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
			const index = await askChoice({ ...progress, title: words.actions.goals.update, placeholder: words.actions.goals.which }, choices);
			return typeof index === 'number' ? { ...known, index } : index;
		},
	};
}

function lastPercent({ pair, index = -1 }: Update): string {
	const goal = pair?.goals?.[index];
	return String(goal ? goalProgress(goal).percent ?? '' : '');
}

/** `60` or `60%`. */
function percentOf(typed: string): number | undefined {
	const [, digits] = /^(\d{1,3}) ?%?$/.exec(typed) ?? [];
	return digits !== undefined && Number(digits) <= 100 ? Number(digits) : undefined;
}

function textStep<K>(needed: (known: K) => boolean, title: string, placeholder: string, preset: (known: K) => string, validate: (typed: string) => string | undefined, answered: (known: K, typed: string) => K): Step<K> {
	return {
		needed,
		ask: async (known, progress) => {
			const typed = await askText({ ...progress, title, placeholder }, preset(known), validate);
			return typeof typed === 'string' ? answered(known, typed) : typed;
		},
	};
}

/** Changes a pair's file as it is now; gives the place in it where writing goes on. Throws a `UserError` that says why when that is refused. */
async function editPair(services: Services, pair: Pair, plan: (file: FileFacts, text: string) => readonly TextEdit[] | Changed | undefined): Promise<number> {
	const { store, writer, language: { words } } = services;
	const file = store.index.facts(pair.uri);
	if (!file) {
		throw new UserError(words.say.notAPair);
	}
	const change = await editOf(services, pair.uri, text => {
		const planned = plan(file, text);
		if (planned === 'changed') {
			throw new UserError(words.actions.goals.notTheShown(plainText(nameOf(pair.uri))));
		}
		return planned;
	});
	await writer.apply({ within: file.folder, create: [], edit: [change] });
	return endOfEdits(change.edits);
}
