import { type AnyPair, hasPairs, newNamedPair } from '../../../core/programme/namedPairs';
import { deriveProgramme } from '../../../core/programme/index/programmeRecord';
import type { Programme } from '../../../core/programme/programme';
import { hasProgrammeFile } from '../../../core/programme/queries';
import { plainText } from '../../../core/text/plainText';
import { nameOf } from '../../../core/text/uri';
import { askPair, titleOfPair } from '../../ask/askPair';
import { askFolder, askProgramme } from '../../ask/askProgramme';
import { onlyIf, type Step } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { makePair } from '../pairs/makePair';
import { askPersonOfPair } from '../pairs/newPair';

/** Who meets: a pair, or two people who become a pair when all questions are answered. */
export interface KnownMeeting {
	readonly programme?: Programme;
	readonly pair?: AnyPair;
	/** Whether there is no pair to choose, so that one is created. */
	readonly isNew?: boolean;
	readonly mentor?: string;
	readonly mentee?: string;
}

/**
 * Returns the pair that a command was called on: a pair, or the pair of a session; nothing if it must be asked for. Where nobody meets yet,
 * two people are asked for, also without a programme. Throws a `UserError` if the argument is anything else, and if the only pairs are in
 * files with syntax errors. Undefined if a folder was to be chosen and was not.
 */
export async function knownMeeting(services: Services, argument: unknown): Promise<KnownMeeting | undefined> {
	const { store, language } = services;
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
	if (programmes.some(hasPairs)) {
		return {};
	}
	const written = programmes.filter(hasProgrammeFile);
	const broken = written.flatMap(programme => programme.broken).find(({ kind }) => kind === 'pair');
	if (broken) {
		throw new UserError(logging.pairUnread(plainText(nameOf(broken.uri))));
	}
	if (written.length > 0) {
		const [only] = written;
		return { isNew: true, ...(only && written.length === 1 && { programme: only }) };
	}
	const folder = await askFolder(services);
	return folder && { isNew: true, programme: store.index.programmeIn(folder.toString()) ?? deriveProgramme(folder.toString(), []) };
}

/** Returns a title that names who meets, as `titleOfPair` does. */
export function titleOfMeeting(title: string, { programme, pair, mentor, mentee }: KnownMeeting): string {
	const who = pair ?? (mentor !== undefined && mentee !== undefined ? newNamedPair([mentor], [mentee]) : undefined);
	return programme && who ? titleOfPair(title, { programme, pair: who }) : title;
}

/** Asks for the pair; if there is none, for the programme and the two people of a new pair. */
export function askMeeting<Known extends KnownMeeting>(services: Services, title: string): readonly Step<Known>[] {
	const { noPairYet } = services.language.words.logging;
	const isNew = (known: Known): boolean => known.isNew === true;
	return [
		onlyIf(known => !isNew(known), askPair(services, { title })),
		onlyIf(isNew, askProgramme(services, title)),
		onlyIf(isNew, askPersonOfPair(services, 'mentor', title, noPairYet.mentor)),
		onlyIf(isNew, askPersonOfPair(services, 'mentee', title, noPairYet.mentee)),
	];
}

/** Returns the pair that meets, and creates it if it is new. Undefined if that was not answered. Throws as `makePair` does. */
export async function pairThatMeets(
	services: Services,
	{ programme, pair, mentor, mentee }: KnownMeeting,
): Promise<{ readonly programme: Programme; readonly pair: AnyPair } | undefined> {
	if (programme && pair) {
		return { programme, pair };
	}
	if (!programme || mentor === undefined || mentee === undefined) {
		return undefined;
	}
	// A pair file is read only in a programme; elsewhere sessions name their people.
	return { programme, pair: hasProgrammeFile(programme)
		? await makePair(services, programme, { mentor, mentees: [mentee] })
		: newNamedPair([mentor], [mentee]) };
}
