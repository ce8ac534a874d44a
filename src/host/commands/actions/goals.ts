import { planGoalUpdate, planNewGoal } from '../../../core/plans/planGoal';
import { goalProgress } from '../../../core/programme/goalProgress';
import { type AnyPair, describeAnyPair, hasFile, hasPairs } from '../../../core/programme/namedPairs';
import type { Programme } from '../../../core/programme/programme';
import { hasProgrammeFile } from '../../../core/programme/queries';
import type { Pair } from '../../../core/record/pair';
import { plainLabel, plainText } from '../../../core/text/plainText';
import type { Day } from '../../../core/time/days';
import { goalRows } from '../../../core/views/actions/goalRows';
import { askChoice, askText } from '../../ask/ask';
import { askPair, rememberPair } from '../../ask/askPair';
import { askDueDay } from '../../ask/askWhen';
import { onlyIf, runSteps, step, type Step } from '../../ask/questionSteps';
import { targetOf, type Target } from '../../ask/target';
import { inform } from '../../platform/notify';
import { Missing, UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { openAt } from '../../platform/openText';
import { editFile } from '../../write/changeFiles';
import { makePair } from '../programme/people';

interface NewGoal {
	readonly programme?: Programme;
	readonly pair?: AnyPair;
	/** The pair with its file. */
	readonly written?: Pair;
	readonly text?: string;
	readonly target?: number | 'none';
	/** Empty for no due day. */
	readonly due?: Day;
}

/** `mentorNotes.addGoal`: asks what, its target and by when, and adds it to the pair's file. */
export const addGoal = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { actions } = services.language.words;
	const { add: title, what, badTarget, target: askedTarget, whenDue, noPair } = actions.goals;
	const called = await pairOfCall(services, argument);
	if (!called && !services.store.index.programmes().some(hasPairs)) {
		throw new Missing(noPair, ['newPair', 'logSession']);
	}
	const known = await runSteps<NewGoal>(called ? { programme: called.programme, pair: called.pair } : {}, [
		askPair(services, { title }),
		onlyIf(({ pair }) => pair !== undefined && !hasFile(pair), step('written', async ({ programme, pair }) =>
			programme && pair && pairWithFile(services, programme, pair))),
		step('text', (_known, progress) =>
			askText({ ...progress, title, placeholder: what }, '', { validate: text => text === '' ? actions.textNeeded : undefined })),
		step('target', async (_known, progress) => {
			const validate = (text: string): string | undefined => /^[1-5]?$/.test(text) ? undefined : badTarget;
			const text = await askText({ ...progress, title, placeholder: askedTarget }, '', { validate });
			return typeof text !== 'string' ? text : text === '' ? 'none' as const : Number(text);
		}),
		step('due', ({ programme }, progress) => askDueDay(services, { ...progress, programme, title, placeholder: whenDue })),
	]);
	const pair = known?.written ?? known?.pair;
	if (!known?.programme || !pair || !hasFile(pair) || known.text === undefined) {
		return;
	}
	const { programme, text, target, due } = known;
	const goal = { text, ...(typeof target === 'number' && { target }), ...(due !== undefined && due !== '' && { due }) };
	const cursor = await editPair(services, pair, (file, current) => planNewGoal(file, current, goal));
	await rememberPair(services, programme, pair);
	await openAt(pair.uri, cursor);
};

interface GoalUpdate {
	readonly programme?: Programme;
	readonly pair?: AnyPair;
	/** Index of the goal in the pair's list. */
	readonly index?: number;
	readonly percent?: number;
	readonly comment?: string;
}

/** `mentorNotes.updateGoal`: asks for the progress and a comment, and adds an update to the goal; earlier updates stay as they are. */
export const updateGoal = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, author, clock } = services;
	const { update: title, percent: askedPercent, badPercent, comment: askedComment } = words.actions.goals;
	const known = await runSteps<GoalUpdate>(await knownGoal(services, argument), [
		askPair(services, { title, offers: hasGoals, lastUsedFirst: false }),
		askGoal(services),
		step('percent', async (answers, progress) => {
			const validate = (text: string): string | undefined => parsePercent(text) === undefined ? badPercent : undefined;
			const text = await askText({ ...progress, title, placeholder: askedPercent }, lastPercent(answers), { validate });
			return typeof text === 'string' ? parsePercent(text) ?? 0 : text;
		}),
		step('comment', (_known, progress) => askText({ ...progress, title, placeholder: askedComment }, '')),
	]);
	const { programme, pair, index, percent, comment = '' } = known ?? {};
	const shown = index === undefined ? undefined : pair?.goals?.[index];
	if (!programme || !pair || !hasFile(pair) || index === undefined || !shown || percent === undefined) {
		return;
	}
	const by = await author.of(programme);
	const update = { on: clock.today(programme), percent, ...(by !== undefined && { by }), ...(comment !== '' && { comment }) };
	await editPair(services, pair, (file, text) => planGoalUpdate(file, text, { index, text: shown.text ?? '' }, update));
	await rememberPair(services, programme, pair);
};

/** Returns the pair that a command was called on, if any. Throws a `UserError` if the argument is anything else. */
async function pairOfCall(
	{ store, language: { words } }: Services,
	argument: unknown,
): Promise<(Target & { readonly pair: AnyPair }) | undefined> {
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (argument !== undefined && !target?.pair) {
		throw new UserError(words.say.notAPair);
	}
	return target?.pair && { ...target, pair: target.pair };
}

async function knownGoal(services: Services, argument: unknown): Promise<GoalUpdate> {
	const { goals } = services.language.words.actions;
	const called = await pairOfCall(services, argument);
	if (called && hasGoals(called.pair)) {
		const index = called.goal === undefined ? -1 : (called.pair.goals ?? []).findIndex(({ id }) => id === called.goal);
		return { programme: called.programme, pair: called.pair, ...(index >= 0 && { index }) };
	}
	if (called && argument !== undefined) {
		throw new Missing(goals.noGoalsOfPair, ['addGoal'], { pair: { folder: called.programme.folder, id: called.pair.id } });
	}
	if (!services.store.index.programmes().some(({ pairs }) => [...pairs.values()].some(hasGoals))) {
		throw new Missing(goals.noGoals, ['addGoal']);
	}
	return {};
}

const hasGoals = ({ goals = [] }: AnyPair): boolean => goals.length > 0;

/** Asks for one of the pair's goals, each with its progress; open ones come first. */
function askGoal({ language: { words }, clock }: Services): Step<GoalUpdate> {
	const { update: title, which: placeholder } = words.actions.goals;
	return step('index', ({ programme, pair }, progress) => {
		const rows = programme && pair && hasFile(pair) ? goalRows(programme, pair, words, clock.now(programme)) : [];
		const choices = rows.map(({ label, description = '', facets }, value) => ({
			label: plainLabel(label), description: plainLabel(description), isOpen: facets?.includes('open') === true, value,
		}));
		return askChoice({ ...progress, title, placeholder }, choices.sort((a, b) => Number(b.isOpen) - Number(a.isOpen)));
	});
}

function lastPercent({ pair, index = -1 }: GoalUpdate): string {
	const goal = pair?.goals?.[index];
	return String(goal ? goalProgress(goal).percent ?? '' : '');
}

/** Parses `60` or `60%`. Undefined if it is not in 0 to 100. */
function parsePercent(text: string): number | undefined {
	const [, digits] = /^(\d{1,3}) ?%?$/.exec(text) ?? [];
	return digits !== undefined && Number(digits) <= 100 ? Number(digits) : undefined;
}

/** Edits a pair's file, as `editFile` does. */
async function editPair(services: Services, pair: Pair, plan: Parameters<typeof editFile>[3]): Promise<number> {
	const { say: { notAPair }, actions: { goals: { notTheShown } } } = services.language.words;
	return editFile(services, pair.uri, { missing: notAPair, changed: notTheShown }, plan);
}

/** Returns the pair's file; where people meet without one, offers to make it, or the programme that it would be read in. */
async function pairWithFile(services: Services, programme: Programme, pair: AnyPair): Promise<Pair | undefined> {
	if (hasFile(pair)) {
		return pair;
	}
	const { goalsNeedPair, goalsNeedProgramme, makePair: make } = services.language.words.makeProgramme;
	const who = plainText(describeAnyPair(programme, pair));
	if (!hasProgrammeFile(programme)) {
		throw new Missing(goalsNeedProgramme(who), ['makeProgramme'], { programme: { folder: programme.folder } });
	}
	const { mentors: [mentor], mentees: [mentee] } = pair;
	if (mentor === undefined || mentee === undefined || pair.mentors.length + pair.mentees.length > 2) {
		throw new Missing(goalsNeedPair(who), ['newPair'], { programme: { folder: programme.folder } });
	}
	return await inform(goalsNeedPair(who), [make]) === make ? makePair(services, programme, { mentor, mentee }) : undefined;
}
