import { type FoundPair, foundPair } from '../../../core/plans/pair/handOver/foundPair';
import { type ActionFate, isInPart, plannedAfter } from '../../../core/plans/pair/handOver/handOver';
import { openInPairs, lastHeldOn } from '../../../core/programme/openInPair';
import type { AnyPair } from '../../../core/programme/namedPairs';
import type { ProgrammeAction } from '../../../core/programme/openActions';
import { describePair, nameOfPerson, type Programme } from '../../../core/programme/programme';
import { hasEnded } from '../../../core/record/pair';
import type { Session } from '../../../core/record/session';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { addDays, type Day } from '../../../core/time/days';
import { dueInWords } from '../../../core/views/rowText';
import { handingOverWords } from '../../../core/words/lateWords';
import { askChoice, askSeveral } from '../../ask/ask';
import { type KnownPair, titleOfPair } from '../../ask/askPair';
import { askMoment, writeMoment } from '../../ask/askWhen';
import { onlyIf, step, type Step } from '../../ask/questionSteps';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { askNewMentor } from './askNewMentor';
import type { HandOverAnswers } from './handOver';

/** What is known of a hand-over so far. */
export interface KnownHandOver extends KnownPair {
	/** The mentor who hands over, as written in the pair. */
	readonly from?: string;
	/** The mentees who change their mentor. */
	readonly mentees?: readonly string[];
	readonly to?: string;
	readonly end?: Day;
	readonly status?: 'completed' | 'ended-early';
	/** The planned sessions that go along. */
	readonly planned?: readonly Session[];
	/** The actions that go along, and of the others those that stay with the former mentor. */
	readonly along?: readonly ProgrammeAction[];
	readonly stays?: readonly ProgrammeAction[];
	/** The indexes of the goals that go along. */
	readonly goals?: readonly number[];
	readonly isSure?: true;
}

/** What follows from what is known; undefined before there are a pair and a programme. */
interface Facts extends FoundPair {
	readonly from: string | undefined;
	readonly mentees: readonly string[];
	readonly inPart: boolean;
	/** Whether the pair ends with this. */
	readonly ends: boolean;
	readonly today: Day;
	readonly planned: readonly Session[];
	readonly actions: readonly ProgrammeAction[];
	readonly goals: readonly number[];
}

/** Pairs that have no file yet, as they are with one: each question asks again. */
const withFile = new WeakMap<AnyPair, FoundPair>();

function foundPairOf({ clock, language: { words } }: Services, { programme, pair }: KnownPair): FoundPair | undefined {
	if (!programme || !pair) {
		return undefined;
	}
	const found = withFile.get(pair) ?? foundPair(programme, pair, clock.today(programme), words.language);
	if (found?.newFile) {
		withFile.set(pair, found);
	}
	return found;
}

function factsOf(services: Services, known: KnownHandOver): Facts | undefined {
	const { clock } = services;
	const found = foundPairOf(services, known);
	if (!found) {
		return undefined;
	}
	const { programme, pair } = found;
	const today = clock.today(programme);
	const mentees = known.mentees ?? pair.mentees ?? [];
	const [first] = pair.mentors ?? [];
	const from = known.from ?? (pair.mentors?.length === 1 ? first : undefined);
	const inPart = isInPart({ pair, mentees });
	const [open] = openInPairs(programme, [pair], clock.now(programme));
	const isTheirs = ({ owner }: ProgrammeAction): boolean =>
		owner !== undefined && mentees.some(mentee => programme.people.isSame(mentee, owner.key));
	return {
		...found, from, mentees, inPart, ends: !inPart && !hasEnded(pair), today,
		planned: inPart ? [] : plannedAfter(programme, pair, known.end ?? pair.end ?? today, today),
		actions: (open?.actions ?? []).filter(action => !inPart || isTheirs(action)),
		goals: (open?.goals ?? []).map(({ index }) => index),
	};
}

/** Returns the questions after the one for the pair. `require` throws for a pair that can't be handed over. */
export function handOverSteps(
	services: Services, require: (services: Services, programme: Programme, pair: AnyPair) => void,
): readonly Step<KnownHandOver>[] {
	const { words } = services.language;
	const say = handingOverWords[words.language].handOver;
	const nameOf = ({ programme }: Facts, person: string): string => plainText(nameOfPerson(programme, person));
	type Holds = (facts: Facts, known: KnownHandOver) => boolean;
	const asked = (holds: Holds, question: Step<KnownHandOver>): Step<KnownHandOver> => onlyIf(known => {
		const facts = factsOf(services, known);
		return facts !== undefined && holds(facts, known);
	}, question);
	const peopleOf = (facts: Facts | undefined, side: 'mentors' | 'mentees') => (facts?.pair[side] ?? [])
		.map(value => ({ label: plainLabel(facts ? nameOf(facts, value) : value), value, picked: true }));
	const title = (known: KnownHandOver): string => titleOfPair(say.title, known);
	return [
		asked(facts => {
			require(services, facts.programme, facts.pair);
			return (facts.pair.mentors ?? []).length > 1;
		}, step('from', (known, progress) => {
			const facts = factsOf(services, known);
			return askChoice({ ...progress, title: title(known), placeholder: say.fromWhom }, peopleOf(facts, 'mentors'));
		})),
		asked(({ pair }) => (pair.mentees ?? []).length > 1, step('mentees', async (known, progress) => {
			const facts = factsOf(services, known);
			const chosen = await askSeveral({ ...progress, title: title(known), placeholder: say.forWhom }, peopleOf(facts, 'mentees'));
			if (Array.isArray(chosen) && chosen.length === 0) {
				throw new UserError(say.nobodyChosen);
			}
			return chosen;
		})),
		step('to', async (known, progress) => {
			const facts = factsOf(services, known);
			const question = { ...progress, title: title(known), placeholder: say.toWhom };
			return facts && askNewMentor(services, facts.programme, facts.pair, question);
		}),
		asked(({ ends }) => ends, step('end', async (known, progress) => {
			const facts = factsOf(services, known);
			const when = facts && await askMoment(services, facts.programme, {
				...progress, title: title(known), placeholder: say.lastDay, direction: 'past', value: writeMoment({ date: facts.today }, words),
				refuse: ({ date }, now) => whyNotLastDay(services, facts, date, now.today),
			});
			return typeof when === 'object' ? when.date : when;
		})),
		asked(({ ends }) => ends, step('status', (known, progress) => askChoice({ ...progress, title: title(known), placeholder: say.how }, [
			{ label: say.endedEarly, value: 'ended-early' as const }, { label: say.completed, value: 'completed' as const },
		]))),
		asked(({ planned }) => planned.length > 0, step('planned', async (known, progress) => {
			const facts = factsOf(services, known);
			const question = { ...progress, title: title(known), placeholder: facts ? say.planned(nameOf(facts, known.to ?? '')) : '' };
			return facts && askSeveral(question, facts.planned
				.map(value => ({ label: plainLabel(words.day(value.date)), description: plainLabel(value.title ?? ''), value, picked: true })));
		})),
		asked(({ actions }) => actions.length > 0, step('along', async (known, progress) => {
			const facts = factsOf(services, known);
			const to = facts ? nameOf(facts, known.to ?? '') : '';
			return facts && askSeveral({ ...progress, title: title(known), placeholder: say.actions(to) }, facts.actions
				.map(found => ({
					...itemOf(services, found), picked: !isFormers(facts, found),
					...isFormers(facts, found) && { detail: say.becomesOwner(to) },
				})));
		})),
		asked((facts, { along }) => along !== undefined && along.length < facts.actions.length, step('stays', async (known, progress) => {
			const facts = factsOf(services, known);
			const from = facts?.from;
			const others = facts && from !== undefined ? othersOf(facts, known) : [];
			return facts && askSeveral({
				...progress, title: title(known), placeholder: from === undefined ? say.stayUnowned : say.stay(nameOf(facts, from)),
			}, others.map(found => ({ ...itemOf(services, found), picked: isFormers(facts, found) })));
		})),
		asked(({ inPart, goals }) => inPart && goals.length > 0, step('goals', async (known, progress) => {
			const facts = factsOf(services, known);
			const question = { ...progress, title: title(known), placeholder: facts ? say.goals(nameOf(facts, known.to ?? '')) : '' };
			const textOf = (index: number): string => facts?.pair.goals?.[index]?.text ?? words.actions.goals.noText;
			return facts && askSeveral(question, facts.goals.map(value => ({ label: plainLabel(textOf(value)), value, picked: true })));
		})),
		step('isSure', async (known, progress) => {
			const answers = answersOf(services, { ...known, isSure: true });
			return answers && askChoice({ ...progress, title: title(known), placeholder: say.sure }, [
				{
					label: plainLabel(say.doIt(plainText(nameOfPerson(answers.programme, answers.to)))),
					detail: plainLabel(say.held),
					value: true as const,
				},
				...linesOf(services, answers).map(label => ({ label: plainLabel(label), value: true as const })),
			]);
		}),
	];
}

/** Returns why a day can't be the pair's last one; undefined if it can. */
function whyNotLastDay({ language: { words } }: Services, { programme, pair }: Facts, day: Day, today: Day): string | undefined {
	const say = handingOverWords[words.language].handOver;
	const held = lastHeldOn(programme, pair, today);
	return day > today ? say.inFuture
		: pair.start !== undefined && day < pair.start ? say.beforeStart(words.day(pair.start))
		: held !== undefined && day < held ? say.beforeHeld(words.day(held)) : undefined;
}

/** Whether an action is owned by the mentor who hands over. */
function isFormers({ programme, from }: Facts, { owner }: ProgrammeAction): boolean {
	return owner !== undefined && from !== undefined && programme.people.isSame(owner.key, from);
}

function othersOf({ actions }: Facts, { along = actions }: KnownHandOver): readonly ProgrammeAction[] {
	return actions.filter(action => !isAmong(along, action));
}

function isAmong(chosen: readonly ProgrammeAction[], { session, index }: ProgrammeAction): boolean {
	return chosen.some(each => each.index === index && isSameSession(each.session, session));
}

function itemOf(
	{ language: { words } }: Services, found: ProgrammeAction,
): { readonly label: string; readonly description: string; readonly value: ProgrammeAction } {
	const { action, owner, due, today } = found;
	const say = handingOverWords[words.language].handOver;
	return {
		label: plainLabel(action.text ?? words.actions.noText),
		description: plainLabel(say.owner(owner?.name ?? say.nobody, due === undefined ? '' : dueInWords(due, today, words))),
		value: found,
	};
}

/** Returns the answers when the last question is answered; undefined before. */
export function answersOf(services: Services, known: KnownHandOver): HandOverAnswers | undefined {
	const facts = factsOf(services, known);
	const { to, isSure, end, status, planned, goals, along, stays = [] } = known;
	if (!facts || to === undefined || isSure !== true) {
		return undefined;
	}
	const { programme, pair, newFile, mentees, from, ends, inPart, today } = facts;
	const fateOf = (found: ProgrammeAction): ActionFate =>
		isAmong(along ?? facts.actions, found) ? 'along' : isAmong(stays, found) ? 'stays' : 'dropped';
	return {
		programme, pair, to, mentees,
		...(newFile && { newFile }),
		...(from !== undefined && { from }),
		...(ends && end !== undefined && status && { ends: { status, on: end } }),
		start: ends && end !== undefined ? addDays(end, 1) : today,
		planned: facts.planned.map(session => (
			{ session, goesAlong: (planned ?? facts.planned).some(each => isSameSession(each, session)) }
		)),
		actions: facts.actions.map(found => ({ found, fate: fateOf(found) })),
		goals: inPart ? goals ?? [] : facts.goals,
	};
}

function isSameSession(one: Session, other: Session): boolean {
	return one.uri === other.uri && one.id === other.id;
}

/** Returns what a hand-over does, line by line. */
function linesOf(
	{ language: { words } }: Services, { programme, pair, newFile, to, mentees, ends, planned, actions, goals }: HandOverAnswers,
): readonly string[] {
	const say = handingOverWords[words.language].handOver;
	const old = plainText(describePair(programme, pair.mentors ?? [], pair.mentees ?? []));
	const made = plainText(describePair(programme, [to], mentees));
	const count = (fate: ActionFate): number => actions.filter(each => each.fate === fate).length;
	const along = planned.filter(({ goesAlong }) => goesAlong).length;
	return [
		...newFile ? [say.getsFile(old)] : [],
		...ends ? [say.ends(old, words.overview.pairs.statuses[ends.status], words.day(ends.on))] : [],
		...isInPart({ pair, mentees }) ? [say.goesOn(old)] : [],
		say.begins(made, goals.length),
		say.sessions(along, planned.length - along),
		say.fates(count('along'), count('stays'), count('dropped')),
	].filter(line => line !== '');
}
