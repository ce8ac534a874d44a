import { nameOf } from '../../../core/text/uri';
import { isWritten } from '../../../core/programme/queries';
import type { Programme } from '../../../core/programme/programme';
import type { Pair } from '../../../core/record/pair';
import { plainText } from '../../../core/text/plainText';
import type { Step } from '../../ask/ask';
import { askPair } from '../../ask/askPair';
import { askPerson } from '../../ask/askPerson';
import { askProgramme } from '../../ask/askProgramme';
import { UserError } from '../../platform/userError';
import { makePair } from '../programme/makePair';
import type { Services } from '../services';
import { targetOf } from '../target';

/** Whose meeting it is: a pair, or two people who become one when all is answered. */
export interface KnownMeeting {
	readonly programme?: Programme;
	readonly pair?: Pair;
	/** Whether there is no pair to choose, so that one must be made. */
	readonly isNew?: boolean;
	readonly mentor?: string;
	readonly mentee?: string;
}

/**
 * What a command was called on, as far as pairs go: a pair, or a session of one; nothing where it must be asked for. Throws a
 * `UserError` for anything else, without a programme, and where the only pairs are in files that can't be read.
 */
export async function whoMeets({ store, language }: Services, argument: unknown): Promise<KnownMeeting> {
	await store.whenRead();
	const { say, logging } = language.words;
	const target = targetOf(argument, store.index);
	if (argument !== undefined && !target?.pair) {
		throw new UserError(say.notAPair);
	}
	if (target?.pair) {
		return { programme: target.programme, pair: target.pair };
	}
	const programmes = store.index.programmes();
	if (programmes.some(({ pairs }) => pairs.size > 0)) {
		return {};
	}
	const written = programmes.filter(isWritten);
	const broken = written.flatMap(programme => programme.broken).find(({ kind }) => kind === 'pair');
	if (broken) {
		throw new UserError(logging.pairUnread(plainText(nameOf(broken.uri))));
	}
	const [only] = written;
	if (!only) {
		throw new UserError(logging.noProgramme);
	}
	return { isNew: true, ...(written.length === 1 && { programme: only }) };
}

/** Asks for the pair; where there is none yet, for the two people who will be one. */
export function askWhoMeets<K extends KnownMeeting>(services: Services, title: string): readonly Step<K>[] {
	const only = (when: (known: K) => boolean, { needed, ask }: Step<K>): Step<K> => ({ needed: known => when(known) && needed(known), ask });
	return [
		only(({ isNew }) => isNew !== true, askPair(services, title)),
		only(({ isNew }) => isNew === true, askProgramme(services, title)),
		askSide(services, title, 'mentor'),
		askSide(services, title, 'mentee'),
	];
}

function askSide<K extends KnownMeeting>(services: Services, title: string, side: 'mentor' | 'mentee'): Step<K> {
	return {
		needed: known => known.isNew === true && known[side] === undefined,
		ask: async (known, progress) => {
			const placeholder = services.language.words.logging.noPairYet[side];
			const person = known.programme && await askPerson(services, known.programme, { ...progress, title, placeholder, role: side, ...(side === 'mentee' && known.mentor !== undefined && { except: known.mentor }) });
			return typeof person === 'string' ? { ...known, [side]: person } : person;
		},
	};
}

/** The pair whose meeting it is, made now where there was none. Undefined when that was not answered. Throws a `UserError` when the pair is refused. */
export async function pairThatMeets(services: Services, { programme, pair, mentor, mentee }: KnownMeeting): Promise<{ readonly programme: Programme; readonly pair: Pair } | undefined> {
	if (!programme || pair) {
		return programme && pair && { programme, pair };
	}
	if (mentor === undefined || mentee === undefined) {
		return undefined;
	}
	const made = await makePair(services, programme, { mentor, mentee });
	// The index comes to know it in a moment; a new pair has no goals and no sessions.
	return { programme, pair: { id: made.pair, uri: made.opens, goalPositions: [] } };
}
