import { sessionForActions } from '../../../core/programme/queries';
import { describePair, pairOf, type Programme } from '../../../core/programme/programme';
import type { Pair } from '../../../core/record/pair';
import type { Session } from '../../../core/record/session';
import type { Day } from '../../../core/time/days';
import { plainText } from '../../../core/text/plainText';
import { askSteps, askText, type Step } from '../../ask/ask';
import { askDueDay } from '../../ask/askDueDay';
import { askOwner, nobody } from '../../ask/askOwner';
import { askPair, rememberPair } from '../../ask/askPair';
import { askSession } from '../../ask/askSession';
import { UserError } from '../../platform/userError';
import { addActionTo, changeAction } from './changeAction';
import { askAction, knownAction, type KnownAction } from './knownAction';
import { openAt } from '../openAt';
import type { Services } from '../services';
import { targetOf } from '../target';

interface Known {
	readonly programme?: Programme;
	/** The session that it was called on; else the pair's latest is taken. */
	readonly session?: Session;
	readonly pair?: Pair;
	readonly text?: string;
	readonly owner?: string | typeof nobody;
	/** Empty where it has no due day. */
	readonly due?: Day;
}

/** `mentorNotes.addAction`: what, who, by when; to the session it was called on, else to the pair's latest one. */
export const addAction = (services: Services) => async (argument?: unknown): Promise<void> => {
	const known = await askSteps<Known>(await whereTo(services, argument), [
		askWhereTo(services),
		askWhat(services),
		askWho(services),
		askDue(services),
	]);
	if (!known?.programme || known.text === undefined) {
		return;
	}
	const { programme, pair, text, owner, due } = known;
	const session = sessionOf(services, known);
	const cursor = await addActionTo(services, session, { text, ...(typeof owner === 'string' && { owner }), ...(due !== undefined && due !== '' && { due }) });
	if (pair) {
		await rememberPair(services, programme, pair);
	}
	await openAt(session.uri, cursor);
};

/** `mentorNotes.completeAction`: done today. */
export const completeAction = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, clock } = services;
	const known = await askSteps<KnownAction>(await knownAction(services, argument), [askAction(services, words.actions.complete)]);
	if (known?.shown && known.uri !== undefined) {
		await changeAction(services, known.uri, known.shown, { is: 'done', on: clock.today() });
	}
};

/** `mentorNotes.dropAction`: it will not be done, and stays in its file. */
export const dropAction = (services: Services) => async (argument?: unknown): Promise<void> => {
	const known = await askSteps<KnownAction>(await knownAction(services, argument), [askAction(services, services.language.words.actions.drop)]);
	if (known?.shown && known.uri !== undefined) {
		await changeAction(services, known.uri, known.shown, { is: 'dropped' });
	}
};

/** `mentorNotes.reassignAction`: somebody else owns it. */
export const reassignAction = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { actions } = services.language.words;
	const known = await askSteps<KnownAction & { readonly to?: string }>(await knownAction(services, argument), [
		askAction(services, actions.reassign),
		{
			needed: ({ to }) => to === undefined,
			ask: async (answers, progress) => {
				const { programme, session, owner } = answers;
				const to = programme && session && await askOwner(services.language, programme, session, { ...progress, title: actions.reassign, placeholder: actions.newOwner, ...(owner !== undefined && { except: owner }) });
				return typeof to === 'string' ? { ...answers, to } : to === nobody ? undefined : to;
			},
		},
	]);
	if (known?.shown && known.uri !== undefined && known.to !== undefined) {
		await changeAction(services, known.uri, known.shown, { is: 'reassigned', to: known.to });
	}
};

async function whereTo(services: Services, argument: unknown): Promise<Known> {
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
		throw new UserError(words.actions.noSession);
	}
	return {};
}

/** Asks for the pair; where no session has one, for the session itself. */
function askWhereTo(services: Services): Step<Known> {
	const { store, language: { words } } = services;
	const pairsMeet = store.index.programmes().some(programme => programme.pairs.size > 0 && programme.sessions.some(session => pairOf(programme, session)));
	const { ask } = pairsMeet ? askPair<Known>(services, words.actions.add) : askSession<Known>(services, words.actions.add, () => true);
	return { needed: ({ session, pair }) => !session && !pair, ask };
}

/** The session that the action goes to. Throws a `UserError` when the pair has none. */
function sessionOf({ clock, language: { words } }: Services, { programme, session, pair }: Known): Session {
	const found = session ?? (programme && pair && sessionForActions(programme, pair, clock.today()));
	if (!found) {
		throw new UserError(words.actions.noSessionOfPair);
	}
	return found;
}

/** Says which session it will be: a pair's latest one need not be the one that somebody thinks of. */
function titleOf(services: Services, known: Known): string {
	const { words } = services.language;
	const session = sessionOf(services, known);
	const { mentors = [], mentees = [] } = known.pair ?? {};
	const who = known.programme ? plainText(describePair(known.programme, mentors, mentees)) : '';
	return [words.actions.add, who, words.day(session.date), plainText(session.title ?? '')].filter(part => part !== '').join(' · ');
}

function askWhat(services: Services): Step<Known> {
	return {
		needed: ({ text }) => text === undefined,
		ask: async (known, progress) => {
			const { actions } = services.language.words;
			const text = await askText({ ...progress, title: titleOf(services, known), placeholder: actions.what }, '', typed => typed === '' ? actions.textNeeded : undefined);
			return typeof text === 'string' ? { ...known, text } : text;
		},
	};
}

function askWho(services: Services): Step<Known> {
	return {
		needed: ({ owner }) => owner === undefined,
		ask: async (known, progress) => {
			const owner = known.programme && await askOwner(services.language, known.programme, sessionOf(services, known), { ...progress, title: titleOf(services, known), placeholder: services.language.words.actions.who, mayBeNobody: true });
			return typeof owner === 'string' || owner === nobody ? { ...known, owner } : owner;
		},
	};
}

function askDue(services: Services): Step<Known> {
	return {
		needed: ({ due }) => due === undefined,
		ask: async (known, progress) => {
			const { words } = services.language;
			const { date } = sessionOf(services, known);
			const due = await askDueDay(services, { ...progress, title: titleOf(services, known), placeholder: words.actions.whenDue, check: day => day < date ? words.actions.dueBeforeSession(words.day(date)) : undefined });
			return typeof due === 'string' ? { ...known, due } : due;
		},
	};
}
