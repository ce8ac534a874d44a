import { meetingStateOf } from '../../../core/analysis/figures/meetings';
import { personJp } from '../../../core/analysis/figures/personJp';
import { PersonTally, type PersonYear } from '../../../core/analysis/figures/personTally';
import { documentPage, issuerOf } from '../../../core/exports/documents/document';
import { jpReport } from '../../../core/exports/documents/jpReport';
import { slug } from '../../../core/plans/names';
import { pairOf, type Programme } from '../../../core/programme/programme';
import { plainLabel } from '../../../core/text/plainText';
import { nowIn } from '../../../core/programme/timing';
import type { Now } from '../../../core/time/instants';
import { overviewPageWords } from '../../../core/words/lateWords';
import { wordsFor } from '../../../core/words/catalogues';
import { askChoice } from '../../ask/ask';
import { askOverview, knownOverview } from '../../ask/askProgramme';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { saveExport } from './saveExport';

interface Known {
	readonly programme?: Programme;
	readonly person?: string;
	readonly year?: number;
}

/** `mentorNotes.exportJpReport`: exports a person's JP of a year as an HTML file to sign, in the programme's language. */
export const exportJpReport = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, language: { words }, clock } = services;
	const { jpTitle: title, save, open, jpSaved: saved } = overviewPageWords[words.language].exported;
	const start = await knownJp(services, argument);
	const known = await runSteps<Known>(start, [askOverview(services, title), askPerson(services), askYear(services)]);
	if (!known?.programme || known.person === undefined || known.year === undefined) {
		return;
	}
	const { programme: { folder, file }, person, year } = known;
	const programmeWords = file?.language ? wordsFor(file.language) : words;
	const name = `${slug(`jp ${person} ${String(year)}`, 'jp')}.html`;
	await saveExport(services, { title, save, open, saved, name, folder, filters: { HTML: ['html'] } }, () => {
		// Found again: the record may have changed while the dialog was open.
		const programme = store.index.programmes().find(each => each.folder === folder);
		const now = clock.now();
		return programme && documentPage(jpReport(
			[{ person: personJp(programme, person, year, now), ...issuerOf(programme, nowIn(programme, now)) }], programmeWords,
		), programmeWords);
	});
};

/** Returns what the command was called on; the person only if they took part in the programme. */
async function knownJp(services: Services, argument: unknown): Promise<Known> {
	const { programme, person, scope: { year } } = await knownOverview(services, argument);
	const isKnown = programme !== undefined && yearsOf(programme, services.clock.now()).some(each => each.person === person);
	return {
		...(programme && { programme }),
		...(isKnown && person !== undefined && { person }),
		...(year !== undefined && { year }),
	};
}

/** Returns who took part in held sessions, by year. */
function yearsOf(programme: Programme, now: Now): readonly PersonYear[] {
	const tally = new PersonTally(programme);
	for (const session of programme.sessions) {
		if (meetingStateOf(session, programme, now) === 'held') {
			tally.addHeld(session, pairOf(programme, session));
		}
	}
	return tally.figures(undefined);
}

/** Asks for a person. Throws a `UserError` if no session was held. */
function askPerson({ language: { words }, clock }: Services): Step<Known> {
	const { jpTitle: title, whose: placeholder, nobody } = overviewPageWords[words.language].exported;
	return step('person', async ({ programme }, progress) => {
		const years = programme ? yearsOf(programme, clock.now()) : [];
		if (years.length === 0) {
			throw new UserError(nobody);
		}
		const people = [...new Map(years.map(each => [each.person, each])).values()];
		const choices = people.map(({ person: value, name, sessions }) => (
			{ label: plainLabel(name), description: words.rows.sessions(sessions.length), value }
		));
		return askChoice({ ...progress, title, placeholder }, choices);
	});
}

/** Asks for one of the person's years, the newest first. */
function askYear({ language: { words }, clock }: Services): Step<Known> {
	const { jpTitle: title, ofYear: placeholder } = overviewPageWords[words.language].exported;
	return step('year', ({ programme, person }, progress) => {
		const years = programme ? yearsOf(programme, clock.now()) : [];
		const choices = years.filter(each => each.person === person).reverse().map(({ year, sessions }) => (
			{ label: String(year), description: words.rows.sessions(sessions.length), value: year }
		));
		return askChoice({ ...progress, title, placeholder }, choices);
	});
}
