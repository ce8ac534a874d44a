import { planLogged } from '../../../core/plans/planLogged';
import { planSession } from '../../../core/plans/planSession';
import { plannedOn } from '../../../core/programme/queries';
import { pairOf, type Programme } from '../../../core/programme/programme';
import { usualMinutesOf } from '../../../core/programme/timing';
import type { Pair } from '../../../core/record/pair';
import type { Session } from '../../../core/record/session';
import type { When } from '../../../core/time/parseWhen';
import { plainLabel } from '../../../core/text/plainText';
import { askChoice, askSteps, askText, type Step } from '../../ask/ask';
import { askMinutes } from '../../ask/askMinutes';
import { askMoment } from '../../ask/askMoment';
import { rememberPair } from '../../ask/askPair';
import { editSession } from '../changeFiles';
import { openAt } from '../openAt';
import { applyFree } from '../planFree';
import type { Services } from '../services';
import { askWhoMeets, pairThatMeets, whoMeets, type KnownMeeting } from './whoMeets';
import { wrapLines } from './wrapLines';

interface Known extends KnownMeeting {
	readonly when?: When;
	/** The planned session that it was, where one was planned for that day. */
	readonly planned?: Session | 'another';
	readonly minutes?: number | 'none';
	readonly title?: string;
}

/**
 * `mentorNotes.logSession`: pair, when, minutes, title; then a session's file, or the one that was planned for that
 * day, with the cursor in its summary. With no pair yet, its two people are asked for first.
 */
export const logSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const known = await askSteps<Known>(await whoMeets(services, argument), [
		...askWhoMeets<Known>(services, services.language.words.logging.log),
		askWhenHeld(services),
		askWhichPlanned(services),
		askHowLong(services),
		askTitle(services),
	]);
	if (!known?.when) {
		return;
	}
	const meeting = await pairThatMeets(services, known);
	if (!meeting) {
		return;
	}
	const { programme, pair } = meeting;
	const { when, planned, minutes, title = '' } = known;
	const said = { title, ...(typeof minutes === 'number' && { minutes }), ...(when.time !== undefined && { time: when.time }) };
	await (typeof planned === 'object' ? logPlanned(services, programme, planned, said) : logNew(services, programme, pair, when, said));
	await rememberPair(services, programme, pair);
};

interface Said {
	readonly title: string;
	readonly minutes?: number;
	readonly time?: string;
}

async function logNew({ writer }: Services, programme: Programme, pair: Pair, { date }: When, said: Said): Promise<void> {
	const plan = await applyFree(writer, taken => planSession({ programme, pair, status: 'done', date, ...said, taken }));
	await openAt(plan.file.uri, plan.cursor);
	await wrapLines();
}

async function logPlanned(services: Services, programme: Programme, session: Session, said: Said): Promise<void> {
	let cursor = 0;
	await editSession(services, programme, session, (text, present) => {
		const plan = planLogged(text, programme, present, said, services.clock.now());
		cursor = plan?.cursor ?? 0;
		return plan?.edits;
	});
	await openAt(session.uri, cursor);
}

function askWhenHeld(services: Services): Step<Known> {
	return {
		needed: known => known.when === undefined,
		ask: async (known, progress) => {
			const { logging } = services.language.words;
			const today = services.clock.today();
			const when = known.programme && await askMoment(services, known.programme, {
				...progress, title: logging.log, placeholder: logging.whenHeld, direction: 'past', value: logging.today,
				refuse: ({ date }) => date > today ? logging.notYet : undefined,
			});
			return typeof when === 'object' ? { ...known, when } : when;
		},
	};
}

function plannedFor({ clock }: Services, { programme, pair, when }: Known): readonly Session[] {
	return programme && pair && when ? plannedOn(programme, pair, when.date, clock.today()) : [];
}

function askWhichPlanned(services: Services): Step<Known> {
	return {
		needed: known => known.planned === undefined && plannedFor(services, known).length > 0,
		ask: async (known, progress) => {
			const { words } = services.language;
			const planned = await askChoice<Session | 'another'>({ ...progress, title: words.logging.log, placeholder: words.logging.which }, [
				...plannedFor(services, known).map(session => ({
					label: words.logging.completePlanned(plainLabel([words.day(session.date), session.clock?.time, session.title].filter(part => part !== undefined).join(' · '))),
					value: session,
				})),
				{ label: words.logging.another, value: 'another' as const },
			]);
			return planned === undefined || typeof planned === 'symbol' ? planned : { ...known, planned };
		},
	};
}

/** Minutes that a planned session says already are not asked for again. */
function askHowLong(services: Services): Step<Known> {
	return {
		needed: known => known.minutes === undefined && !(typeof known.planned === 'object' && known.planned.minutes !== undefined),
		ask: async (known, progress) => {
			const { programme, pair } = known;
			const theirs = programme && pair ? programme.sessions.filter(session => pairOf(programme, session) === pair) : [];
			const minutes = await askMinutes(services, { ...progress, title: services.language.words.logging.log }, usualMinutesOf(theirs));
			return minutes === undefined || typeof minutes === 'symbol' ? minutes : { ...known, minutes };
		},
	};
}

/** Logging takes four answers at most: a planned session that has neither minutes nor a title is asked for its minutes only. */
function askTitle({ language }: Services): Step<Known> {
	return {
		needed: ({ title, planned }) => title === undefined && !(typeof planned === 'object' && (planned.title !== undefined || planned.minutes === undefined)),
		ask: async (known, progress) => {
			const title = await askText({ ...progress, title: language.words.logging.log, placeholder: language.words.logging.title }, '');
			return typeof title === 'string' ? { ...known, title } : title;
		},
	};
}
