import { describePair, menteesOf, mentorsOf, type Programme } from '../../core/programme/programme';
import type { Session } from '../../core/record/session';
import { plainLabel, plainText } from '../../core/text/plainText';
import { sessionChoices, type SessionChoice } from '../../core/views/choices/sessionEntries';
import type { Words } from '../../core/words/words';
import { Missing, UserError } from '../platform/userError';
import type { Services } from '../services';
import { askChoice } from './ask';
import { type Step, stepWithParts } from './questionSteps';
import { targetOf } from './target';

/** What is known when a session was chosen. */
export interface KnownSession {
	readonly programme?: Programme;
	readonly session?: Session;
}

/** Asks for a session. `offers` limits which sessions are offered. */
export function askSession<Known extends KnownSession>(
	{ store, language: { words }, clock }: Services,
	title: string,
	offers: (choice: SessionChoice) => boolean = () => true,
): Step<Known> {
	return stepWithParts('session', (_known, progress) => {
		const choices = store.index.programmes()
			.flatMap(programme => sessionChoices(programme, words, clock.today(programme)))
			.filter(offers)
			.map(({ label, description, programme, session }) => (
				{ label: plainLabel(label), description: plainLabel(description), value: { programme, session } }
			));
		return askChoice({ ...progress, title, placeholder: words.ask.whichSession }, choices);
	});
}

/** Returns a title that names who meets and when, since a row and an open file may disagree about which session is meant. */
export function titleOfSession(title: string, { programme, session }: KnownSession, words: Words): string {
	if (!programme || !session) {
		return title;
	}
	const people = describePair(programme, mentorsOf(programme, session), menteesOf(programme, session));
	const day = words.day(session.date);
	const when = session.clock ? words.brief.at(day, session.clock.time) : day;
	return `${title}: ${[people, when, session.title ?? ''].map(part => plainText(part)).filter(part => part !== '').join(' · ')}`;
}

/**
 * Returns the session that a command was called on; nothing if it must be asked for. Throws a `UserError` if the argument is no
 * session, with the message `none` if it is one that `offers` excludes, and if there is no session to choose.
 */
export async function knownSession(
	{ store, language }: Services,
	argument: unknown,
	none: string,
	offers: (session: Session) => boolean = () => true,
): Promise<KnownSession> {
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (argument !== undefined && !target?.session) {
		throw new UserError(language.words.say.notASession);
	}
	if (target?.session && offers(target.session)) {
		return { programme: target.programme, session: target.session };
	}
	const isOffered = (programme: Programme): boolean => programme.sessions.some(offers);
	if (argument !== undefined) {
		throw new UserError(none);
	}
	if (!store.index.programmes().some(isOffered)) {
		throw new Missing(none, ['logSession', 'scheduleSession']);
	}
	return {};
}
