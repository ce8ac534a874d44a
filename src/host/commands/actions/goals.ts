import { planGoalUpdate, planNewGoal } from '../../../core/plans/pair/planGoal';
import { goalProgress } from '../../../core/programme/goalProgress';
import { type AnyPair, describeAnyPair, hasFile, hasPairs } from '../../../core/programme/namedPairs';
import type { Programme } from '../../../core/programme/programme';
import { hasProgrammeFile } from '../../../core/programme/queries';
import type { Measure } from '../../../core/record/computedStates';
import type { Pair } from '../../../core/record/pair';
import { plainLabel, plainText } from '../../../core/text/plainText';
import type { Day } from '../../../core/time/days';
import { goalRows } from '../../../core/views/actions/goalRows';
import { askChoice, askText, type back, type Progress } from '../../ask/ask';
import { askPair, rememberPair, titleOfPair } from '../../ask/askPair';
import { askDueDay } from '../../ask/askWhen';
import { onlyIf, runSteps, step, type Step } from '../../ask/questionSteps';
import { targetOf, type Target } from '../../ask/target';
import { inform } from '../../platform/notify';
import { Missing, UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { openAt } from '../../platform/openText';
import { editFile } from '../../write/changeFiles';
import { makePair } from '../pairs/makePair';
import { makeProgrammeWords } from '../../../core/words/lateWords';

interface NewGoal {
	readonly programme?: Programme;
	readonly pair?: AnyPair;
	/** The pair with its file. */
	readonly written?: Pair;
	readonly text?: string;
	/** From 1 to 5, as `target`. */
	readonly baseline?: number | 'none';
	readonly target?: number | 'none';
	/** Empty for no due day. */
	readonly due?: Day;
}

/** `mentorNotes.addGoal`: asks what, from and to which level, and by when, and adds it to the pair's file. */
export const addGoal = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { actions } = services.language.words;
	const { add, what, baseline: askedBaseline, target: askedTarget, whenDue, noPair } = actions.goals;
	const called = await pairOfCall(services, argument);
	if (!called && !services.store.index.programmes().some(hasPairs)) {
		throw new Missing(noPair, ['newPair', 'logSession']);
	}
	const known = await runSteps<NewGoal>(called ? { programme: called.programme, pair: called.pair } : {}, [
		askPair(services, { title: add }),
		onlyIf(({ pair }) => pair !== undefined && !hasFile(pair), step('written', async ({ programme, pair }) =>
			programme && pair && pairWithFile(services, programme, pair))),
		step('text', (answers, progress) =>
			askText({ ...progress, title: titleOfPair(add, answers), placeholder: what }, '', { validate: text => text === '' ? actions.textNeeded : undefined })),
		step('baseline', (answers, progress) => askLevel(services, { ...progress, title: titleOfPair(add, answers), placeholder: askedBaseline })),
		step('target', (answers, progress) => askLevel(services, { ...progress, title: titleOfPair(add, answers), placeholder: askedTarget })),
		step('due', (answers, progress) =>
			askDueDay(services, { ...progress, programme: answers.programme, title: titleOfPair(add, answers), placeholder: whenDue })),
	]);
	const pair = known?.written ?? known?.pair;
	if (!known?.programme || !pair || !hasFile(pair) || known.text === undefined) {
		return;
	}
	const { programme, text, baseline, target, due } = known;
	const goal = {
		text,
		...(typeof baseline === 'number' && { baseline }),
		...(typeof target === 'number' && { target }),
		...(due !== undefined && due !== '' && { due }),
	};
	const cursor = await editPair(services, pair, (file, current) => planNewGoal(file, current, goal));
	await rememberPair(services, programme, pair);
	if (!services.sessionPages.active) {
		// The page shows the goal.
		await openAt(pair.uri, cursor);
	}
};

interface GoalUpdate {
	readonly programme?: Programme;
	readonly pair?: AnyPair;
	/** Index of the goal in the pair's list. */
	readonly index?: number;
	/** A level where the goal is measured in levels, else a percentage. */
	readonly measure?: Measure;
	readonly comment?: string;
}

/** `mentorNotes.updateGoal`: asks for the progress and a comment, and adds an update to the goal; earlier updates stay as they are. */
export const updateGoal = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, author, clock } = services;
	const { update: title, comment: askedComment } = words.actions.goals;
	const known = await runSteps<GoalUpdate>(await knownGoal(services, argument), [
		askPair(services, { title, offers: hasGoals, lastUsedFirst: false }),
		askGoal(services),
		step('measure', (answers, progress) => askMeasure(services, answers, progress)),
		step('comment', (answers, progress) => askText({ ...progress, title: titleOfPair(title, answers), placeholder: askedComment }, '')),
	]);
	const { programme, pair, index, measure, comment = '' } = known ?? {};
	const shown = index === undefined ? undefined : pair?.goals?.[index];
	if (!programme || !pair || !hasFile(pair) || index === undefined || !shown || !measure) {
		return;
	}
	const by = await author.of(programme);
	const update = { on: clock.today(programme), ...measure, ...(by !== undefined && { by }), ...(comment !== '' && { comment }) };
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
	return step('index', (answers, progress) => {
		const { programme, pair } = answers;
		const rows = programme && pair && hasFile(pair) ? goalRows(programme, pair, words, clock.now(programme)) : [];
		const choices = rows.map(({ label, description = '', facets }, value) => ({
			label: plainLabel(label), description: plainLabel(description), isOpen: facets?.includes('open') === true, value,
		}));
		choices.sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
		return askChoice({ ...progress, title: titleOfPair(title, answers), placeholder }, choices);
	});
}

/** Asks how far the goal is, in what it is measured in; the last answer is preset. */
async function askMeasure(
	{ language: { words } }: Services, known: GoalUpdate, progress: Progress,
): Promise<Measure | typeof back | undefined> {
	const { update, percent: askedPercent, badPercent, levelNow, badLevelNow } = words.actions.goals;
	const goal = known.pair?.goals?.[known.index ?? -1] ?? {};
	const last = goalProgress(goal);
	const title = titleOfPair(update, known);
	const { baseline, target } = goal;
	if (baseline !== undefined && target !== undefined) {
		const validate = (text: string): string | undefined => parseLevel(text) === undefined ? badLevelNow : undefined;
		const level = await askText({ ...progress, title, placeholder: levelNow(baseline, target) }, String(last.level ?? ''), { validate });
		return typeof level === 'string' ? { level: parseLevel(level) ?? 1 } : level;
	}
	const validate = (text: string): string | undefined => parsePercent(text) === undefined ? badPercent : undefined;
	const percent = await askText({ ...progress, title, placeholder: askedPercent }, String(last.percent ?? ''), { validate });
	return typeof percent === 'string' ? { percent: parsePercent(percent) ?? 0 } : percent;
}

/** Asks for a level of a goal's scale. `none` if the answer is empty. */
async function askLevel(
	{ language: { words } }: Services, question: Progress & { readonly title: string; readonly placeholder: string },
): Promise<number | 'none' | typeof back | undefined> {
	const validate = (text: string): string | undefined =>
		text === '' || parseLevel(text) !== undefined ? undefined : words.actions.goals.badLevel;
	const text = await askText(question, '', { validate });
	return typeof text === 'string' ? parseLevel(text) ?? 'none' : text;
}

/** Parses `3`. Undefined if it is not in 1 to 5. */
function parseLevel(text: string): number | undefined {
	return /^[1-5]$/.test(text) ? Number(text) : undefined;
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
	const { goalsNeedPair, goalsNeedProgramme, makePair: make } = makeProgrammeWords[services.language.words.language];
	const who = plainText(describeAnyPair(programme, pair));
	if (!hasProgrammeFile(programme)) {
		throw new Missing(goalsNeedProgramme(who), ['makeProgramme'], { programme: { folder: programme.folder } });
	}
	const { mentors: [mentor], mentees: [mentee] } = pair;
	if (mentor === undefined || mentee === undefined || pair.mentors.length + pair.mentees.length > 2) {
		throw new Missing(goalsNeedPair(who), ['newPair'], { programme: { folder: programme.folder } });
	}
	return await inform(goalsNeedPair(who), [make]) === make ? makePair(services, programme, { mentor, mentees: [mentee] }) : undefined;
}
