import { pairsEvents, personsEvents } from '../../../core/analysis/figures/events';
import { documentParts } from '../../../core/exports/documents/document';
import { eventsDocument, type EventsSubject } from '../../../core/exports/documents/eventsDocument';
import { slug } from '../../../core/plans/names';
import { describeAnyPair, findPair } from '../../../core/programme/namedPairs';
import { nameOfPerson, type Programme } from '../../../core/programme/programme';
import { wordsFor } from '../../../core/words/catalogues';
import { overviewPageWords } from '../../../core/words/lateWords';
import { askPair, knownPair, type KnownPair } from '../../ask/askPair';
import { knownProgramme } from '../../ask/askProgramme';
import { runSteps } from '../../ask/questionSteps';
import { personOfRow } from '../../ask/target';
import { runInSlices } from '../../platform/timeSlice';
import type { Services } from '../../services';
import { saveDocument } from './saveDocument';

/** Whose events are exported: a pair's id as `findPair` takes it, or a person. */
interface Known {
	readonly programme: Programme;
	readonly pair?: string;
	readonly person?: string;
}

/**
 * `mentorNotes.exportEvents`: exports everything that is known of a pair or person in the order of time as an HTML file to print, in the
 * programme's language. Asks for a pair where it was called on neither.
 */
export const exportEvents = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, clock } = services;
	const known = await knownPerson(services, argument) ?? await askedPair(services, argument);
	if (!known) {
		return;
	}
	const { programme: of, programme: { folder, file }, pair, person } = known;
	const programmeWords = file?.language ? wordsFor(file.language) : words;
	const { fileName } = overviewPageWords[programmeWords.language].story;
	const { title, saved } = overviewPageWords[words.language].story;
	const { save, open } = words.brief.log;
	const called = pair === undefined ? undefined : findPair(of, pair);
	const about = called ? describeAnyPair(of, called) : nameOfPerson(of, person ?? '');
	const name = `${fileName}-${slug(about, 'pair')}.html`;
	await saveDocument(services, { title, save, open, saved, name, folder }, async ({ programme, logo }) => {
		const now = clock.now(programme);
		const found = pair === undefined ? undefined : findPair(programme, pair);
		const subject: EventsSubject | undefined = found ? { pair: found } : person === undefined ? undefined : { person };
		const events = found ? pairsEvents(programme, found, now)
			: person === undefined ? undefined : await runInSlices(personsEvents(programme, person, now));
		return subject && events
			? documentParts(eventsDocument(subject, events, { today: now.today, logo }, programmeWords), programmeWords)
			: undefined;
	});
};

/** The person of a row, or of the page of a person. */
async function knownPerson(services: Services, argument: unknown): Promise<Known | undefined> {
	const row = personOfRow(argument);
	const { person: named } = (typeof argument === 'object' ? argument : undefined) as { readonly person?: unknown } | null ?? {};
	const person = row?.name ?? (typeof named === 'string' ? named : undefined);
	if (person === undefined || argument === undefined) {
		return undefined;
	}
	const { programme } = await knownProgramme(services, row ? { programme: { folder: row.folder } } : argument);
	return programme && { programme, person };
}

async function askedPair(services: Services, argument: unknown): Promise<Known | undefined> {
	const { words } = services.language;
	const start = await knownPair(services, argument, words.brief.page);
	const known = await runSteps<KnownPair>(start, [askPair(services, { title: overviewPageWords[words.language].story.title })]);
	return known?.programme && known.pair && { programme: known.programme, pair: known.pair.id };
}
