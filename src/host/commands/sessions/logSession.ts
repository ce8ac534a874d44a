import * as vscode from 'vscode';
import { planLogged } from '../../../core/plans/session/planLogged';
import { planSession } from '../../../core/plans/session/planSession';
import { type AnyPair, sessionsOfPair } from '../../../core/programme/namedPairs';
import type { Programme } from '../../../core/programme/programme';
import { plannedOn } from '../../../core/programme/queries';
import { hasCome, usualMinutesOf } from '../../../core/programme/timing';
import type { Session } from '../../../core/record/session';
import { plainLabel } from '../../../core/text/plainText';
import type { Day } from '../../../core/time/days';
import type { Now } from '../../../core/time/instants';
import type { When } from '../../../core/time/parseWhen';
import { askChoice, askText } from '../../ask/ask';
import { rememberPair } from '../../ask/askPair';
import { askMinutes, askMoment } from '../../ask/askWhen';
import { onlyIf, runSteps, step, type Step } from '../../ask/questionSteps';
import type { Services } from '../../services';
import { editSession } from '../../write/changeFiles';
import { applyFree } from '../../write/planFree';
import { askMeeting, knownMeeting, pairThatMeets, titleOfMeeting, type KnownMeeting } from './meeting';
import { showWritten } from '../../pages/session/showSession';

interface Known extends KnownMeeting {
	readonly when?: When;
	/** The planned session that was held, if one was planned for that day. */
	readonly planned?: Session | 'another';
	readonly minutes?: number | 'none';
	readonly title?: string;
}

/**
 * `mentorNotes.logSession`: asks for pair, day, minutes and title, and creates the session's file, or completes the one that was
 * planned for that day. Opens it with the cursor in the summary. Without any pair it first asks for two people.
 */
export const logSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const start = await knownMeeting(services, argument);
	const known = start && await runSteps<Known>(start, [
		...askMeeting<Known>(services, services.language.words.logging.log),
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
	const { when: { date, time }, planned, minutes, title = '' } = known;
	const answers = { title, ...(typeof minutes === 'number' && { minutes }), ...(time !== undefined && { time }) };
	await (typeof planned === 'object'
		? logPlanned(services, programme, planned, answers)
		: logNew(services, { programme, pair, date, ...answers }));
	await rememberPair(services, programme, pair);
};

interface Answers {
	readonly title: string;
	readonly minutes?: number;
	readonly time?: string;
}

interface NewSession extends Answers {
	readonly programme: Programme;
	readonly pair: AnyPair;
	readonly date: string;
}

async function logNew(services: Services, session: NewSession): Promise<void> {
	const plan = await applyFree(services.writer, taken => planSession({ ...session, status: 'done', taken }));
	await showWritten(services, plan.file.uri, undefined, plan.cursor, ['summary']);
	await wrapLines();
}

async function logPlanned(services: Services, programme: Programme, session: Session, answers: Answers): Promise<void> {
	let cursor = 0;
	await editSession(services, programme, session, (text, present) => {
		const plan = planLogged(text, programme, present, answers, services.clock.now());
		cursor = plan?.cursor ?? 0;
		return plan?.edits;
	});
	await showWritten(services, session.uri, session.id, cursor, ['summary']);
}

/**
 * Turns word wrap on in the active editor if the settings turn it off, since a summary is one long line of YAML. Only this editor
 * changes, as by *Toggle Word Wrap*.
 */
async function wrapLines(): Promise<void> {
	const { activeTextEditor } = vscode.window;
	if (activeTextEditor && vscode.workspace.getConfiguration('editor', activeTextEditor.document).get('wordWrap') === 'off') {
		await vscode.commands.executeCommand('editor.action.toggleWordWrap');
	}
}

function askWhenHeld(services: Services): Step<Known> {
	const { log, whenHeld, today: value, notYet } = services.language.words.logging;
	return step('when', async (known, progress) => {
		const { programme, pair } = known;
		// What is planned with an offset of its own may be over while its day has not come where the programme is.
		const isOver = (date: Day, now: Now): boolean => programme !== undefined && pair !== undefined
			&& plannedOn(programme, pair, date, now.today).some(session => hasCome(session, programme, now));
		return programme && askMoment(services, programme, {
			...progress, title: titleOfMeeting(log, known), placeholder: whenHeld, direction: 'past', value,
			refuse: ({ date }, now) => date > now.today && !isOver(date, now) ? notYet : undefined,
		});
	});
}

/** Asks which of the sessions planned for that day was held. */
function askWhichPlanned({ language: { words }, clock }: Services): Step<Known> {
	const { log, which, another, completePlanned } = words.logging;
	const plannedFor = ({ programme, pair, when }: Known): readonly Session[] =>
		programme && pair && when ? plannedOn(programme, pair, when.date, clock.today(programme)) : [];
	return onlyIf(known => plannedFor(known).length > 0, step('planned', (known, progress) => {
		const planned = plannedFor(known).map(session => {
			const description = [words.day(session.date), session.clock?.time, session.title]
				.filter(part => part !== undefined)
				.join(' · ');
			return { label: completePlanned(plainLabel(description)), value: session };
		});
		const choices = [...planned, { label: another, value: 'another' as const }];
		return askChoice<Session | 'another'>({ ...progress, title: titleOfMeeting(log, known), placeholder: which }, choices);
	}));
}

/** Asks for the minutes, unless the planned session has them. */
function askHowLong(services: Services): Step<Known> {
	const { log: title } = services.language.words.logging;
	const isOpen = ({ planned }: Known): boolean => !(typeof planned === 'object' && planned.minutes !== undefined);
	return onlyIf(isOpen, step('minutes', (known, progress) => {
		const { programme, pair, when } = known;
		const theirs = programme && pair ? sessionsOfPair(programme, pair) : [];
		return askMinutes(services, { ...progress, title: titleOfMeeting(title, known) }, when?.minutes ?? usualMinutesOf(theirs));
	}));
}

/** Asks for the title. For a planned session only if it has minutes but no title, so that logging needs four answers at the maximum. */
function askTitle({ language: { words: { logging } } }: Services): Step<Known> {
	const isOpen = ({ planned }: Known): boolean =>
		!(typeof planned === 'object' && (planned.title !== undefined || planned.minutes === undefined));
	return onlyIf(isOpen, step('title', (known, progress) =>
		askText({ ...progress, title: titleOfMeeting(logging.log, known), placeholder: logging.title }, '')));
}
