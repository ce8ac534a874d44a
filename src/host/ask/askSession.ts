import { sessionChoices, type SessionChoice } from '../../core/views/choices/sessionEntries';
import type { Programme } from '../../core/programme/programme';
import type { Session } from '../../core/record/session';
import { plainLabel } from '../../core/text/plainText';
import type { Services } from '../commands/services';
import { targetOf } from '../commands/target';
import { UserError } from '../platform/userError';
import { askChoice, type Step } from './ask';

/** What is known once a session was chosen. */
export interface KnownSession {
	readonly programme?: Programme;
	readonly session?: Session;
}

/** Asks for one of the sessions that a command makes sense for. */
export function askSession<K extends KnownSession>({ store, language, clock }: Services, title: string, offers: (choice: SessionChoice) => boolean): Step<K> {
	return {
		needed: known => known.session === undefined,
		ask: async (known, progress) => {
			const { words } = language;
			const choices = store.index.programmes()
				.flatMap(programme => sessionChoices(programme, words, clock.today()))
				.filter(offers)
				.map(({ label, description, programme, session }) => ({ label: plainLabel(label), description: plainLabel(description), value: { programme, session } }));
			const chosen = await askChoice({ ...progress, title, placeholder: words.ask.whichSession }, choices);
			return typeof chosen === 'object' ? { ...known, ...chosen } : chosen;
		},
	};
}

/**
 * What a command was called on, as far as sessions go: nothing where it must be asked for. Throws a
 * `UserError` when it was called on something that is no session, and when no session is there to be asked for.
 */
export async function knownSession({ store, language }: Services, argument: unknown, offers: (session: Session, programme: Programme) => boolean, none: string): Promise<KnownSession> {
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (argument !== undefined && !target?.session) {
		throw new UserError(language.words.say.notASession);
	}
	if (target?.session && (argument !== undefined || offers(target.session, target.programme))) {
		if (!offers(target.session, target.programme)) {
			throw new UserError(none);
		}
		return { programme: target.programme, session: target.session };
	}
	if (!store.index.programmes().some(programme => programme.sessions.some(session => offers(session, programme)))) {
		throw new UserError(none);
	}
	return {};
}
