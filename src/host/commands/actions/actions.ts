import { planNewAction, type NewAction } from '../../../core/plans/session/planAction';
import { type AnyPair, hasPairs } from '../../../core/programme/namedPairs';
import { describePair, type Programme } from '../../../core/programme/programme';
import { sessionForActions } from '../../../core/programme/queries';
import type { Session } from '../../../core/record/session';
import { plainText } from '../../../core/text/plainText';
import type { Day } from '../../../core/time/days';
import { askText } from '../../ask/ask';
import { askAction, knownAction, type KnownAction } from '../../ask/askAction';
import { askPair, rememberPair } from '../../ask/askPair';
import { askOwner, unowned } from '../../ask/askPerson';
import { askSession } from '../../ask/askSession';
import { askDueDay } from '../../ask/askWhen';
import { onlyIf, runSteps, step, type Step } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';
import { Missing, UserError } from '../../platform/userError';
import { showWritten } from '../../pages/session/showSession';
import type { Services } from '../../services';
import { changeAction, editActions } from '../../write/changeFiles';

interface Known {
	readonly programme?: Programme;
	/** The session that the command was called on; absent for the pair's latest one. */
	readonly session?: Session;
	readonly pair?: AnyPair;
	readonly text?: string;
	readonly owner?: string | typeof unowned;
	/** Empty for no due day. */
	readonly due?: Day;
}

/** `mentorNotes.addAction`: asks what, who and by when; adds it to the session that it was called on, else to the pair's latest one. */
export const addAction = (services: Services) => async (argument?: unknown): Promise<void> => {
	const known = await runSteps<Known>(await knownSessionOrPair(services, argument), [
		askSessionOrPair(services),
		askWhat(services),
		askWho(services),
		askDue(services),
	]);
	if (!known?.programme || known.text === undefined) {
		return;
	}
	const { programme, pair, text, owner, due } = known;
	const session = sessionOf(services, known);
	const action = { text, ...(typeof owner === 'string' && { owner }), ...(due !== undefined && due !== '' && { due }) };
	const cursor = await addActionTo(services, session, action);
	if (pair) {
		await rememberPair(services, programme, pair);
	}
	await showWritten(services, session.uri, session.id, cursor, ['actions', session.actions?.length ?? 0]);
};

/** Adds an action to a session and returns the offset of its end. Throws a `UserError` if the text can't be edited. */
export async function addActionTo(services: Services, session: Session, action: NewAction): Promise<number> {
	return editActions(services, session.uri, (file, text) => planNewAction(file, text, session.id, action));
}

/** `mentorNotes.completeAction`: sets an action to done, today. */
export const completeAction = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, clock, store } = services;
	const known = await runSteps(await knownAction(services, argument), [askAction(services, words.actions.complete)]);
	if (known?.shown && known.uri !== undefined) {
		await changeAction(services, known.uri, known.shown, { is: 'done', on: clock.today(store.index.programmeOf(known.uri)) });
	}
};

/** `mentorNotes.dropAction`: sets an action to dropped. */
export const dropAction = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { actions } = services.language.words;
	const known = await runSteps(await knownAction(services, argument), [askAction(services, actions.drop)]);
	if (known?.shown && known.uri !== undefined) {
		await changeAction(services, known.uri, known.shown, { is: 'dropped' });
	}
};

/** `mentorNotes.reassignAction`: asks for another owner. */
export const reassignAction = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { reassign: title, newOwner } = services.language.words.actions;
	const known = await runSteps<KnownAction & { readonly to?: string }>(await knownAction(services, argument), [
		askAction(services, title),
		step('to', async ({ programme, session, owner }, progress) => {
			const question = { ...progress, title, placeholder: newOwner, ...(owner !== undefined && { except: owner }) };
			const to = programme && session && await askOwner(services, programme, session, question);
			return to === unowned ? undefined : to;
		}),
	]);
	if (known?.shown && known.uri !== undefined && known.to !== undefined) {
		await changeAction(services, known.uri, known.shown, { is: 'reassigned', to: known.to });
	}
};

async function knownSessionOrPair(services: Services, argument: unknown): Promise<Known> {
	const { store, language: { words } } = services;
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (argument !== undefined && !target?.session && !target?.pair) {
		throw new UserError(words.say.notASession);
	}
	if (target?.session) {
		return { programme: target.programme, session: target.session };
	}
	if (target?.pair) {
		const known = { programme: target.programme, pair: target.pair };
		sessionOf(services, known);
		return known;
	}
	if (!store.index.programmes().some(({ sessions }) => sessions.length > 0)) {
		throw new Missing(words.actions.noSession, ['logSession', 'scheduleSession']);
	}
	return {};
}

/** Asks for the pair; if no session is of a pair, for the session. */
function askSessionOrPair(services: Services): Step<Known> {
	const { store, language: { words: { actions: { add: title } } } } = services;
	return store.index.programmes().some(hasPairs)
		? onlyIf(({ session }) => !session, askPair<Known>(services, { title }))
		: onlyIf(({ pair }) => !pair, askSession<Known>(services, title));
}

/** Returns the session that the action is added to. Throws a `UserError` if the pair has none. */
function sessionOf({ clock, language: { words } }: Services, { programme, session, pair }: Known): Session {
	const found = session ?? (programme && pair && sessionForActions(programme, pair, clock.today(programme)));
	if (!found) {
		throw new Missing(words.actions.noSessionOfPair, ['logSession', 'scheduleSession'], programme && pair && { pair: { folder: programme.folder, id: pair.id } });
	}
	return found;
}

/** Returns a title that names the session, since the pair's latest one may not be the one that the user means. */
function titleOf(services: Services, known: Known): string {
	const { words } = services.language;
	const session = sessionOf(services, known);
	const { mentors = [], mentees = [] } = known.pair ?? {};
	const who = known.programme ? plainText(describePair(known.programme, mentors, mentees)) : '';
	return [words.actions.add, who, words.day(session.date), plainText(session.title ?? '')].filter(part => part !== '').join(' · ');
}

function askWhat(services: Services): Step<Known> {
	const { what: placeholder, textNeeded } = services.language.words.actions;
	return step('text', async (known, progress) =>
		askText({ ...progress, title: titleOf(services, known), placeholder }, '', { validate: text => text === '' ? textNeeded : undefined }));
}

function askWho(services: Services): Step<Known> {
	const { who: placeholder } = services.language.words.actions;
	return step('owner', async (known, progress) => known.programme && askOwner(services, known.programme, sessionOf(services, known), {
		...progress, title: titleOf(services, known), placeholder, mayBeUnowned: true,
	}));
}

function askDue(services: Services): Step<Known> {
	const { words } = services.language;
	return step('due', async (known, progress) => {
		const { date } = sessionOf(services, known);
		const check = (day: Day): string | undefined => day < date ? words.actions.dueBeforeSession(words.day(date)) : undefined;
		const question = { title: titleOf(services, known), placeholder: words.actions.whenDue, check };
		return askDueDay(services, { ...progress, ...question, programme: known.programme });
	});
}
